#include "app/commands.h"
#include "app/counted.h"
#include "app/names.h"
#include "app/press.h"
#include "app/reporter.h"
#include "app/trial.h"
#include "content/ledger.h"
#include "content/source_file.h"
#include "io/publish.h"
#include "locale/message_states.h"
#include "translate/exchange.h"
#include "translate/take_back.h"

#include <limits>
#include <set>

namespace handbill::app {

namespace {

using Deed = Invocation::TranslateDeed;

constexpr std::size_t kMostBytes = std::size_t{16} << 20U;  ///< of a translator's file

translate::Format format_of(const std::string& name) {
    if (name == "xliff") return translate::Format::xliff;
    return name == "xliff2" ? translate::Format::xliff2 : translate::Format::po;
}

class Desk {
public:
    Desk(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), reporter_(terminal, sources_, asked.json) {}

    ExitCode run() {
        if (begin()) {
            if (asked_.translate_deed == Deed::take_back)
                take_back();
            else
                with_language();
        }
        return wrong_usage_ ? ExitCode::usage : reporter_.exit_code();
    }

private:
    bool begin() {
        diag::Diagnostics diagnostics;
        StageTimes times;
        project_ = Project::open(asked_.project, diagnostics);
        if (project_) {
            set_up_ = set_up(*project_, {}, sources_, diagnostics, times);
            if (asked_.translate_deed != Deed::take_back) choose(*project_);
        }
        reporter_.tell(diagnostics);
        return set_up_.press && !wrong_usage_;
    }

    void choose(const Project& project) {
        std::vector<std::string> faults;
        if (!asked_.documents.empty())
            documents_ = choose_names("document", asked_.documents, project.documents(), faults);
        const auto tags = choose_languages(asked_.languages, project.languages(), faults);
        if (faults.empty() && tags.size() != 1) faults.emplace_back("name one language with --lang");
        if (faults.empty() && tags.front() == model::kSourceLanguage)
            faults.emplace_back("English is what is translated; name another language");
        if (faults.empty()) tag_ = tags.front();
        for (const auto& fault : faults) terminal_.warn("handbill: " + fault + "\n");
        wrong_usage_ = !faults.empty();
    }

    void with_language() {
        const auto& catalog = set_up_.press->catalog;
        const auto language = catalog.languages.find(tag_);
        if (language == catalog.languages.end()) return;  // left out, which is told
        if (asked_.translate_deed == Deed::hand_out)
            hand_out(*language->second);
        else
            note(*language->second);
    }

    void hand_out(const model::Language& language) {
        const auto exchange = translate::make_exchange(set_up_.press->catalog, language, documents_, sources_);
        const auto text = translate::write_exchange(exchange, language.tag, format_of(asked_.format));
        if (asked_.output.empty()) return terminal_.say(text);
        diag::Diagnostics diagnostics;
        if (io::publish_text(text, asked_.output, diagnostics))
            terminal_.say(asked_.output + ": " + counted(exchange.entries.size(), "message") + "\n");
        reporter_.tell(diagnostics);
    }

    /// Which English the translations say, and who has signed them.
    void note(const model::Language& language) {
        const auto& catalog = set_up_.press->catalog;
        std::set<std::string> keys;
        if (documents_.empty()) {
            for (const auto& [key, message] : language.messages) keys.insert(key);
        }
        for (const auto& id : documents_) {
            for (auto& key : locale::shown_messages(catalog, *catalog.pieces.at(id), language)) {
                if (language.messages.contains(key)) keys.insert(std::move(key));
            }
        }
        const bool signing = asked_.translate_deed == Deed::sign;
        const std::string by = signing ? asked_.by : std::string();
        write(
            {{content::ledger_file(language.tag), translate::note_in_ledger(language, catalog, keys, by, asked_.on)}});
        terminal_.say(language.tag + ": " + counted(keys.size(), "message") +
                      (signing ? " signed on " + asked_.on + " by " + by : " noted as saying today's English") + "\n");
    }

    void take_back() {
        diag::Diagnostics diagnostics;
        const io::DiskWorkspace anywhere("");
        const auto file = content::add_file(anywhere, asked_.file, kMostBytes, diag::codes::unreadable_exchange,
                                            sources_, diagnostics);
        const auto exchange = file ? translate::read_exchange(*file, sources_, diagnostics) : std::nullopt;
        const auto& catalog = set_up_.press->catalog;
        const auto* language = exchange ? translate::find_language(*exchange, catalog, *file, diagnostics) : nullptr;
        if (language == nullptr) return reporter_.tell(diagnostics);
        const auto taken = take_what_fits(*exchange, *language, diagnostics);
        reporter_.tell(diagnostics);
        write(taken.files);
        std::string line = language->tag + ": " + counted(taken.landed.size(), "message") + " landed";
        const auto add = [&line](std::size_t count, const char* what) {
            if (count > 0) line += ", " + std::to_string(count) + " " + what;
        };
        add(taken.confirmed, "confirmed");
        add(taken.as_they_were, "as before");
        add(taken.unsure, "not finished");
        add(taken.untranslated, "not translated");
        add(taken.refused, "refused");
        terminal_.say(line + "\n");
    }

    /// What breaks its page is refused too; then the rest is tried once more without it, until all stands.
    translate::Taken take_what_fits(const translate::Exchange& exchange, const model::Language& language,
                                    diag::Diagnostics& diagnostics) {
        const auto& catalog = set_up_.press->catalog;
        auto taken = translate::take_back(exchange, language, catalog, sources_, {}, diagnostics);
        std::set<std::string> unfit;
        for (std::size_t known = unfit.size() + 1; !taken.landed.empty() && known != unfit.size();) {
            known = unfit.size();
            for (const auto& fault : try_on_page(*project_, asked_, language.tag, taken.files)) {
                for (const auto& key : culprits_of(fault, taken, language)) {
                    if (!unfit.insert(key).second) continue;
                    diagnostics.error(diag::codes::too_long, taken.landed.at(key), key + ": on the page " + fault.why)
                        .notes.push_back({"say it in fewer words", {}});
                }
            }
            if (known == unfit.size()) break;
            diag::Diagnostics told_before;
            taken = translate::take_back(exchange, language, catalog, sources_, unfit, told_before);
        }
        taken.refused += unfit.size();
        return taken;
    }

    /// The new message that a fault names; else the one on that page that has grown most: none if the page has no new
    /// one, for it was at fault before. A fault of no page keeps everything from being read, so that all are at fault.
    std::vector<std::string> culprits_of(const PageFault& fault, const translate::Taken& taken,
                                         const model::Language& language) {
        if (taken.landed.contains(fault.key)) return {fault.key};
        const auto& catalog = set_up_.press->catalog;
        std::vector<std::string> culprits;
        if (fault.document.empty()) {
            for (const auto& [key, place] : taken.landed) culprits.push_back(key);
            return culprits;
        }
        std::ptrdiff_t most = std::numeric_limits<std::ptrdiff_t>::min();
        for (const auto& key : locale::shown_messages(catalog, *catalog.pieces.at(fault.document), language)) {
            const auto landed = taken.landed.find(key);
            if (landed == taken.landed.end()) continue;
            const auto before = language.messages.find(key);
            const std::size_t now = landed->second.end - landed->second.begin;
            const std::size_t old = before == language.messages.end() ? 0 : before->second.pattern.size();
            const auto grown = static_cast<std::ptrdiff_t>(now) - static_cast<std::ptrdiff_t>(old);
            if (grown <= most) continue;
            most = grown;
            culprits = {key};
        }
        return culprits;
    }

    void write(const std::map<std::string, std::string>& files) {
        diag::Diagnostics diagnostics;
        for (const auto& [path, text] : files) (void)io::publish_text(text, asked_.project + "/" + path, diagnostics);
        reporter_.tell(diagnostics);
    }

    const Invocation& asked_;
    Terminal& terminal_;
    diag::SourceMap sources_;
    Reporter reporter_;
    std::optional<Project> project_;
    SetUp set_up_;
    std::vector<std::string> documents_;
    std::string tag_;
    bool wrong_usage_ = false;
};

}  // namespace

ExitCode translate(const Invocation& asked, Terminal& terminal) { return Desk(asked, terminal).run(); }

}  // namespace handbill::app
