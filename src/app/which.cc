#include <algorithm>
#include <optional>

#include "app/commands.h"
#include "app/counted.h"
#include "app/law_record.h"
#include "app/project.h"
#include "app/reporter.h"
#include "app/today.h"
#include "content/directory.h"
#include "content/law_book.h"

namespace handbill::app {

namespace {

constexpr const char* kNoAdvice =
    "Information, not legal advice. The law in force on the day of posting counts; read it, or ask a lawyer.";

std::string label_of(std::string key) {
    std::replace(key.begin(), key.end(), '_', ' ');
    return key;
}

/// "label: words" lines; each item of a list and each line of quoted words on a line of its own.
std::string as_lines(const LawRecord& record) {
    std::string out;
    const auto put = [&out](const std::string& text, const std::string& before) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            out += before + text.substr(at, end - at) + "\n";
            at = end + 1;
        }
    };
    for (const auto& [key, value] : record.items()) {
        if (value.is_string()) {
            put(value.get<std::string>(), "  " + label_of(key) + ": ");
        } else if (value.is_object()) {
            for (const auto& [tag, words] : value.items()) {
                out += "  " + label_of(key) + " (" + tag + "):\n";
                put(words.get<std::string>(), "    > ");
            }
        } else {
            out += "  " + label_of(key) + ":\n";
            for (const auto& item : value) put(item.get<std::string>(), "    - ");
        }
    }
    return out;
}

class Asking {
public:
    Asking(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), reporter_(terminal, sources_, false) {}

    ExitCode run() {
        diag::Diagnostics faults;
        if (const auto project = Project::open(asked_.project, faults)) {
            directory_ = content::load_directory(project->workspace(), sources_, faults);
            const content::RefusedNumbers refused(directory_.refused);
            book_ = content::load_law_book(project->workspace(), directory_.hotlines, true, refused, sources_, faults);
        }
        const auto day = asked_.on.empty() ? today(faults) : asked_.on;
        faults.sort_by_place();
        if (book_ && day && !faults.has_errors() && known()) answer(*day);
        reporter_.tell(faults);
        return wrong_usage_ ? ExitCode::usage : reporter_.exit_code();
    }

private:
    [[nodiscard]] std::string place() const {
        std::string id = asked_.place;
        for (char& c : id) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '/' || c == ' ' ? '-' : c;
        return id;
    }

    bool known() {
        if (!book_->establishments.contains(asked_.establishment))
            refuse("“" + asked_.establishment + "” is no kind of premises", asked_.establishment, book_->establishments,
                   "handbill list establishments");
        if (book_->around(place()).empty())
            refuse("nothing is held about “" + asked_.place + "”", place(), book_->jurisdictions,
                   "handbill list jurisdictions");
        return !wrong_usage_;
    }

    template <class Map>
    void refuse(const std::string& what, const std::string& wanted, const Map& known, const std::string& list) {
        std::vector<std::string> names;
        for (const auto& [id, value] : known) names.push_back(id);
        const auto near = diag::nearest_name(wanted, names);
        terminal_.warn("handbill: " + what + (near ? "; did you mean “" + *near + "”?" : "; see " + list) + "\n");
        wrong_usage_ = true;
    }

    void answer(const std::string& day) {
        const LawAnswer found = ask_law(*book_, asked_.establishment, place());
        LawRecord notices = LawRecord::array(), trainings = LawRecord::array();
        for (const auto& finding : found.notices)
            notices.push_back(record_of(finding, *book_, directory_.hotlines, day));
        for (const auto& finding : found.trainings) trainings.push_back(record_of(finding, *book_, day));
        const LawRecord untold = untold_of(found);
        if (asked_.json) {
            LawRecord all = {{"note", kNoAdvice},     {"establishment", asked_.establishment},
                             {"place", place()},      {"notices", notices},
                             {"training", trainings}, {"cannot_be_told", untold}};
            terminal_.say(all.dump(2) + "\n");
            return;
        }
        const auto& kind = book_->establishments.at(asked_.establishment);
        std::string text = kind.name + " in " + place_name(found) + "\n" + kNoAdvice + "\n\n";
        text += section("Posted notices", notices, "no notice that is recorded here names such premises");
        text += section("Training of staff", trainings, "no duty to train is recorded here for such premises");
        text += "What cannot be told\n";
        for (const auto& item : untold) text += "  - " + item.get<std::string>() + "\n";
        terminal_.say(text);
    }

    [[nodiscard]] std::string place_name(const LawAnswer& found) const {
        std::string name;
        for (const auto* one : found.around) name = one->name + (name.empty() ? "" : "; " + name);
        return place() + " (" + name + ")";
    }

    static std::string section(const std::string& head, const LawRecord& records, const std::string& none) {
        std::string text = head + ": " + (records.empty() ? none : counted(records.size(), "record")) + "\n\n";
        for (const LawRecord& record : records) text += as_lines(record) + "\n";
        return text;
    }

    /// What nobody may take from the answer.
    [[nodiscard]] LawRecord untold_of(const LawAnswer& found) const {
        LawRecord items = LawRecord::array();
        if (!found.held)
            items.push_back("nothing is held about " + place() + " itself; a law there would not be seen here");
        for (const auto* one : found.around) {
            if (!one->not_found.empty())
                items.push_back(one->name + ": " + one->not_found + " That is no proof that there is none.");
        }
        for (const auto* one : found.within)
            items.push_back(one->name + " has rules of its own: ask for --place " + one->id);
        items.push_back("laws of cities and counties, save those that are recorded");
        items.push_back("duties that come from a licence, a lease, a court order or a contract");
        items.push_back("what changed after the newest text that was read");
        return items;
    }

    const Invocation& asked_;
    Terminal& terminal_;
    diag::SourceMap sources_;
    Reporter reporter_;
    content::Directory directory_;
    std::shared_ptr<const model::LawBook> book_;
    bool wrong_usage_ = false;
};

}  // namespace

ExitCode which(const Invocation& asked, Terminal& terminal) { return Asking(asked, terminal).run(); }

}  // namespace handbill::app
