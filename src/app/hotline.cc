#include "app/commands.h"
#include "app/counted.h"
#include "app/project.h"
#include "app/reporter.h"
#include "app/today.h"
#include "content/directory.h"
#include "content/doubts.h"
#include "io/publish.h"
#include "locale/channel_check.h"

#include <nlohmann/json.hpp>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;
using Deed = Invocation::HotlineDeed;

Json channel_row(const model::Channel& channel) {
    Json row = {{"id", channel.id}, {"shown", locale::shown_channel(channel)}};
    const auto add = [&row](const char* key, const std::string& value) {
        if (!value.empty()) row[key] = value;
    };
    add("label", channel.label);
    add("e164", channel.e164);
    add("short_code", channel.short_code);
    add("address", channel.address);
    add("letters", channel.letters);
    if (!channel.keywords.empty()) row["keywords"] = channel.keywords;
    row["answers"] = channel.answers_any_language ? Json("any")
                     : channel.answers_not_stated ? Json("not stated")
                                                  : Json(channel.answers);
    if (channel.answers_assumed) row["answers_assumed"] = true;
    add("hours", channel.hours);
    add("cost", channel.cost);
    if (channel.from_abroad) row["from_abroad"] = *channel.from_abroad;
    add("unlisted", channel.unlisted);
    return row;
}

Json record_of(const model::Hotline& hotline, const std::vector<std::string>& doubts) {
    constexpr const char* kRunner[] = {"not stated", "government", "police", "organisation"};
    Json record = {{"id", hotline.id},
                   {"country", hotline.country},
                   {"region", hotline.region},
                   {"names", hotline.names},
                   {"run_by", kRunner[static_cast<std::size_t>(hotline.run_by)]},
                   {"operator", hotline.operated_by},
                   {"hours", hotline.hours},
                   {"certainty", model::name_of(hotline.certainty)},
                   {"as_of", hotline.as_of},
                   {"verified_on", hotline.verified_on},
                   {"review_by", hotline.review_by}};
    record["channels"] = Json::array();
    for (const auto& channel : hotline.channels) record["channels"].push_back(channel_row(channel));
    record["sources"] = Json::array();
    for (const auto& source : hotline.sources) {
        record["sources"].push_back(
            {{"url", source.url}, {"as_of", source.as_of}, {"shows_number", source.shows_number}});
    }
    record["checks"] = Json::array();
    for (const auto& check : hotline.checks) record["checks"].push_back({{"on", check.on}, {"by", check.by}});
    record["doubts"] = doubts;
    return record;
}

/// "key: value" lines, lists as lines of their own.
std::string as_text(const Json& value, const std::string& indent) {
    std::string out;
    for (const auto& [key, item] : value.items()) {
        if ((item.is_string() && item.get<std::string>().empty()) || (item.is_structured() && item.empty())) continue;
        const std::string name = value.is_array() ? "-" : key + ":";
        if (!item.is_structured()) {
            out += indent + name + " " + (item.is_string() ? item.get<std::string>() : item.dump()) + "\n";
        } else if (item.is_array() && item.front().is_string()) {
            std::string joined;
            for (const auto& one : item) joined += (joined.empty() ? "" : ", ") + one.get<std::string>();
            out += indent + name + " " + joined + "\n";
        } else {
            out += indent + name + "\n" + as_text(item, indent + "  ");
        }
    }
    return out;
}

class Desk {
public:
    Desk(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), reporter_(terminal, sources_, false) {}

    ExitCode run() {
        diag::Diagnostics faults;
        const auto project = Project::open(asked_.project, faults);
        if (project) directory_ = content::load_directory(project->workspace(), sources_, faults);
        for (const auto& [id, hotline] : directory_.hotlines) locale::check_channels(hotline, faults);
        const auto day = asked_.on.empty() ? today(faults) : asked_.on;
        faults.sort_by_place();
        if (project && day && asked_.hotline_deed == Deed::check) {
            tell_all(*day, faults);
        } else if (project && day && known()) {
            asked_.hotline_deed == Deed::show ? tell_one(*day) : record(faults);
        }
        reporter_.tell(faults);
        return wrong_usage_ ? ExitCode::usage : reporter_.exit_code();
    }

private:
    bool known() {
        if (directory_.hotlines.count(asked_.hotline) > 0) return true;
        std::vector<std::string> ids;
        for (const auto& [id, hotline] : directory_.hotlines) ids.push_back(id);
        const auto near = diag::nearest_name(asked_.hotline, ids);
        terminal_.warn("handbill: “" + asked_.hotline + "” is no hotline of this project" +
                       (near ? "; did you mean “" + *near + "”?" : "") + "\n");
        wrong_usage_ = true;
        return false;
    }

    void tell_all(const std::string& day, const diag::Diagnostics& faults) {
        const content::Doubts doubts(directory_);
        Json rows = Json::array();
        std::string text;
        std::size_t sound = 0;
        for (const auto& [id, hotline] : directory_.hotlines) {
            const auto told = doubts.of(hotline, day);
            rows.push_back({{"id", id}, {"verified_on", hotline.verified_on}, {"doubts", told}});
            if (told.empty()) ++sound;
            text += id + (told.empty() ? ": good\n" : ":\n");
            for (const auto& doubt : told) text += "  - " + doubt + "\n";
        }
        const auto all = directory_.hotlines.size();
        if (asked_.json) {
            terminal_.say(Json({{"ok", !faults.has_errors()}, {"hotlines", rows}}).dump(2) + "\n");
            return;
        }
        terminal_.say(text + counted(all, "hotline") + ", " + std::to_string(sound) + " without a doubt, " +
                      counted(directory_.refused.size(), "refused number") + "\n");
    }

    void tell_one(const std::string& day) {
        const auto& hotline = directory_.hotlines.at(asked_.hotline);
        const auto record = record_of(hotline, content::Doubts(directory_).of(hotline, day));
        terminal_.say(asked_.json ? record.dump(2) + "\n" : as_text(record, ""));
    }

    void record(diag::Diagnostics& faults) {
        const auto& hotline = directory_.hotlines.at(asked_.hotline);
        const auto text = content::with_check(hotline, {asked_.on, asked_.by}, sources_, faults);
        const std::string path = std::string(sources_.path(hotline.span.source));
        if (!text || !io::publish_text(*text, asked_.project + "/" + path, faults)) return;
        terminal_.say(path + ": '" + hotline.id + "' compared on " + asked_.on + " by " + asked_.by + "\n");
    }

    const Invocation& asked_;
    Terminal& terminal_;
    diag::SourceMap sources_;
    Reporter reporter_;
    content::Directory directory_;
    bool wrong_usage_ = false;
};

}  // namespace

ExitCode hotline(const Invocation& asked, Terminal& terminal) { return Desk(asked, terminal).run(); }

}  // namespace handbill::app
