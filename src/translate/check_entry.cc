#include "translate/check_entry.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/literal_numbers.h"
#include "content/refused_numbers.h"
#include "content/written_links.h"
#include "locale/read_pattern.h"
#include "translate/plural_forms.h"
#include "translate/suspects.h"

namespace handbill::translate {
namespace {

using locale::Pattern;
using locale::PatternPart;
using locale::PatternParts;

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::string_view words_before(std::string_view text) {
    while (!text.empty() && (kBlanks.find(text.front()) != std::string_view::npos)) text.remove_prefix(1);
    return text;
}

bool begins_blank(std::string_view text) {
    return !text.empty() && (words_before(text).size() != text.size() || text.starts_with(kNoBreakSpace));
}
bool ends_blank(std::string_view text) {
    return !text.empty() && (kBlanks.find(text.back()) != std::string_view::npos || text.ends_with(kNoBreakSpace));
}

/// Selectors of every choice of one kind in a message, by the name it chooses by.
using Choices = std::map<std::string, std::set<std::string>>;

void collect_choices(const PatternParts& parts, PatternPart::Kind kind, Choices& into) {
    for (const PatternPart& part : parts) {
        for (const auto& branch : part.branches) {
            if (part.kind == kind) into[part.text].insert(branch.selector);
            collect_choices(branch.parts, kind, into);
        }
    }
}

Choices choices_of(const Pattern& pattern, PatternPart::Kind kind) {
    Choices choices;
    collect_choices(pattern.parts, kind, choices);
    return choices;
}

class EntryCheck {
public:
    EntryCheck(const Entry& entry, const std::string& pattern, const std::string& english,
               const model::Language& language, const model::Catalog& catalog, diag::Diagnostics& diagnostics)
        : entry_(entry),
          text_(pattern),
          english_(english),
          language_(language),
          catalog_(catalog),
          diagnostics_(diagnostics) {}

    bool run();

private:
    void check_edges();
    void check_letters();
    void check_numbers();
    void check_links();
    void check_pattern();
    void check_names(const Pattern& pattern, const Pattern& source);
    void check_categories(const Pattern& pattern);
    void check_selectors(const Pattern& pattern, const Pattern& source);
    void refuse(diag::Code code, const std::string& why, std::string hint) {
        diagnostics_.error(code, entry_.span, entry_.key + ": " + why).notes.push_back({std::move(hint), {}});
    }
    void refuse_if(const std::optional<std::string>& why, diag::Code code, std::string hint) {
        if (why) refuse(code, *why, std::move(hint));
    }

    const Entry& entry_;
    const std::string& text_;
    const std::string& english_;
    const model::Language& language_;
    const model::Catalog& catalog_;
    diag::Diagnostics& diagnostics_;
    std::optional<std::string> stray_;
};

bool EntryCheck::run() {
    const std::size_t errors_before = diagnostics_.error_count();
    check_edges();
    check_letters();
    check_numbers();
    check_links();
    check_pattern();
    return diagnostics_.error_count() == errors_before;
}

void EntryCheck::check_edges() {
    for (const std::string& form : entry_.target) {
        const std::string& source = entry_.source.back();
        if (begins_blank(form) != begins_blank(source) || ends_blank(form) != ends_blank(source)) {
            refuse(diag::codes::edge_space, "it begins or ends with a space otherwise than the English does",
                   "leave the edges as they are in English");
            break;
        }
    }
}

void EntryCheck::check_letters() {
    stray_ = find_stray_character(text_);
    refuse_if(stray_, diag::codes::stray_character, "delete it; direction and line breaks come from the language");
    if (language_.script == "Mymr")
        refuse_if(find_zawgyi(text_), diag::codes::zawgyi, "convert the text to Unicode, with a Unicode font");
    refuse_if(find_mixed_scripts(text_, language_.script, english_), diag::codes::mixed_scripts,
              "type the word again with one keyboard");
}

void EntryCheck::check_numbers() {
    const content::LiteralNumbers numbers(catalog_.hotlines, {});
    if (!numbers.find(text_).empty() && numbers.find(english_).empty())
        refuse(diag::codes::typed_number, "a phone number is typed into it", "numbers are put in by name: {number}");
    else if (!content::RefusedNumbers(catalog_.refused_numbers).find(text_).empty())
        refuse(diag::codes::typed_number, "it holds a number that nothing may print", "numbers are put in by name");
    else
        refuse_if(find_wrong_digits(text_, english_, language_.tag), diag::codes::wrong_digits,
                  "numbers are the same in every language; those of hotlines are put in by name");
}

void EntryCheck::check_links() {
    for (const auto& link : content::find_links(text_)) {
        if (english_.find(text_.substr(link.begin, link.end - link.begin)) == std::string::npos)
            refuse(diag::codes::typed_link, "it holds an address that the English does not", "delete " + link.address);
    }
}

void EntryCheck::check_pattern() {
    const auto read = locale::read_pattern(text_);
    const auto source = locale::read_pattern(english_);
    if (stray_) return;  // that is why it cannot be read
    if (const auto* fault = std::get_if<locale::PatternFault>(&read))
        return refuse(diag::codes::message_syntax, fault->message, fault->hint);
    if (!std::holds_alternative<Pattern>(source)) return;  // `check` tells what is wrong with the English
    const auto& pattern = std::get<Pattern>(read);
    check_names(pattern, std::get<Pattern>(source));
    check_categories(pattern);
    check_selectors(pattern, std::get<Pattern>(source));
}

void EntryCheck::check_names(const Pattern& pattern, const Pattern& source) {
    for (const auto& [name, place] : source.placeholders) {
        if (!pattern.placeholders.contains(name))
            refuse(diag::codes::missing_placeholder, "it lacks {" + name + "}, which the English has",
                   "put {" + name + "} where the translation says the same");
    }
    for (const auto& [name, place] : pattern.placeholders) {
        if (!source.placeholders.contains(name))
            refuse(diag::codes::unknown_placeholder, "the English has no {" + name + "}",
                   "leave what is in braces as it is in English");
    }
}

void EntryCheck::check_categories(const Pattern& pattern) {
    const auto needed = categories_of(language_.tag);
    for (const auto& [name, selectors] : choices_of(pattern, PatternPart::Kind::plural)) {
        for (const std::string& category : needed) {
            if (!selectors.contains(category) && !selectors.contains("other"))
                refuse(diag::codes::plural_forms, "the count {" + name + "} lacks its form \"" + category + "\"",
                       "CLDR tells the forms of each language");
        }
        for (const std::string& selector : selectors) {
            const bool known = selector == "other" || selector == "many" || selector.starts_with('=') ||
                               std::find(needed.begin(), needed.end(), selector) != needed.end();
            if (!known)
                refuse(diag::codes::plural_forms, language_.english + " has no plural form \"" + selector + "\"",
                       "the words before the braces of a count are not translated");
        }
    }
}

void EntryCheck::check_selectors(const Pattern& pattern, const Pattern& source) {
    auto known = choices_of(source, PatternPart::Kind::select);
    for (const auto& [name, selectors] : choices_of(pattern, PatternPart::Kind::select)) {
        for (const std::string& selector : selectors) {
            const bool state = std::any_of(std::begin(model::kTranslationStates), std::end(model::kTranslationStates),
                                           [&](auto one) { return model::name_of(one) == selector; });
            if (state || selector == "other" || known[name].contains(selector)) continue;
            refuse(diag::codes::plural_forms, "the choice {" + name + "} knows no \"" + selector + "\"",
                   "the words before the braces of a choice are not translated");
        }
    }
}

}  // namespace

bool check_entry(const Entry& entry, const std::string& pattern, const std::string& english,
                 const model::Language& language, const model::Catalog& catalog, diag::Diagnostics& diagnostics) {
    return EntryCheck(entry, pattern, english, language, catalog, diagnostics).run();
}

}  // namespace handbill::translate
