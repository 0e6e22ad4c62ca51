#include "survey/inspection.h"

#include <algorithm>
#include <set>

namespace handbill::survey {

namespace {

/// What a question depends on.
class Content {
public:
    explicit Content(const Inspection& inspection) {
        for (const auto& heard : inspection.order) {
            const auto& role = heard.mapped.empty() ? heard.role : heard.mapped;
            roles_.insert(role);
            if (!heard.language.empty()) languages_.insert(heard.language);
            links_ = links_ || !heard.target.empty();
        }
    }

    [[nodiscard]] bool has(const char* role) const { return roles_.count(role) > 0; }
    [[nodiscard]] bool links() const { return links_; }

    [[nodiscard]] std::string languages() const {
        std::string all;
        for (const auto& tag : languages_) all += (all.empty() ? "" : ", ") + tag;
        return all;
    }

private:
    std::set<std::string> roles_, languages_;
    bool links_ = false;
};

}  // namespace

std::vector<Question> questions_for_people(const Inspection& inspection) {
    std::vector<Question> questions;
    const Content content(inspection);
    const auto ask = [&](bool applies, const char* condition, const std::string& text) {
        if (applies) questions.push_back({condition, text});
    };
    const auto& facts = inspection.facts;
    const auto languages = content.languages();
    ask(facts.tagged, "01-001", "is everything that is read aloud worth hearing, and nothing of it mere ornament?");
    ask(!inspection.passed_over.empty(), "01-002", "is nothing that matters among the texts that are passed over?");
    ask(true, "04-001", "does the page say anything by colour, contrast, shape or place alone?");
    ask(!facts.title.empty(), "06-004", "does the title “" + facts.title + "” tell which document this is?");
    ask(facts.tagged, "09-001", "does the order above make sense to a person who only hears it?");
    ask(facts.tagged, "09-003", "is each role above what its text really is?");
    ask(!languages.empty(), "11-007", "are the texts in the languages that they say (" + languages + "), and plain?");
    ask(facts.tagged, "13-001", "is every picture that tells something a Figure?");
    for (const auto& heard : inspection.order) {
        const bool picture = heard.role == "Figure" || heard.mapped == "Figure";
        ask(picture && !heard.alt.empty(), "13-007", "does “" + heard.alt + "” tell what the picture tells?");
    }
    ask(content.has("Figure") && content.links(), "13-002",
        "does each link over a picture tell both what it is and where it leads?");
    ask(facts.tagged, "14-001", "is no heading only a large or bold text?");
    ask(content.has("Table"), "15-001", "is every header of a row a TH?");
    ask(content.has("Table"), "15-002", "is every header of a column a TH?");
    ask(content.has("Table"), "15-004", "is each table a table, and not a way to place things?");
    ask(content.has("Table"), "15-005", "can the headers of each cell be told?");
    ask(facts.tagged, "16-003", "is no list only a row of paragraphs?");
    return questions;
}

}  // namespace handbill::survey
