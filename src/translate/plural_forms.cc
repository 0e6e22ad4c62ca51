#include "translate/plural_forms.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/characters.h"

namespace handbill::translate {
namespace {

constexpr const char* kCategories[] = {"zero", "one", "two", "few", "many", "other"};
constexpr std::int32_t kSampled = 1000;  ///< no count of ours is larger
constexpr std::string_view kBlanks = " \t\r\n";

std::unique_ptr<icu::PluralRules> rules_of(const model::LanguageTag& tag) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu::Locale::forLanguageTag(tag, status), UPLURAL_TYPE_CARDINAL, status));
    return U_SUCCESS(status) ? std::move(rules) : nullptr;
}

std::string category_of(const icu::PluralRules* rules, std::int32_t count) {
    std::string name;
    return rules == nullptr ? "other" : rules->select(count).toUTF8String(name);
}

/// "(n >= 3 && n <= 10) || n == 13" for the counts under `bound` that are wanted
std::string runs_of(const std::vector<bool>& wanted, std::size_t bound, const std::string& name) {
    std::string text;
    for (std::size_t n = 0; n < bound; ++n) {
        if (!wanted[n]) continue;
        const std::size_t first = n;
        while (n + 1 < bound && wanted[n + 1]) ++n;
        text += text.empty() ? "" : " || ";
        if (first == n)
            text += name + " == " + std::to_string(first);
        else if (first == 0)
            text += name + " <= " + std::to_string(n);
        else
            text += "(" + name + " >= " + std::to_string(first) + " && " + name + " <= " + std::to_string(n) + ")";
    }
    return text;
}

/// When a count is of a category, as runs of n, or of n modulo the shortest period that explains all of them.
std::string condition_of(const std::vector<std::size_t>& categories, std::size_t category) {
    std::vector<bool> wanted;
    for (const std::size_t index : categories) wanted.push_back(index == category);
    for (const std::size_t period : {std::size_t{10}, std::size_t{100}}) {
        bool repeats = true;
        for (std::size_t n = 0; n + period < wanted.size(); ++n) repeats = repeats && wanted[n] == wanted[n + period];
        if (repeats) return runs_of(wanted, period, "n % " + std::to_string(period));
    }
    const auto last = std::find(wanted.rbegin(), wanted.rend(), true);
    return runs_of(wanted, static_cast<std::size_t>(wanted.rend() - last), "n");
}

struct Scanner {
    std::string_view text;
    std::size_t at = 0;

    void skip_blanks() {
        while (at < text.size() && kBlanks.find(text[at]) != std::string_view::npos) ++at;
    }
    std::string_view word() {
        skip_blanks();
        const std::size_t first = at;
        while (at < text.size() && (base::is_letter(text[at]) || base::is_digit(text[at]) || text[at] == '_')) ++at;
        const auto found = text.substr(first, at - first);
        skip_blanks();
        return found;
    }
    bool take(char c) {
        if (at >= text.size() || text[at] != c) return false;
        ++at;
        return true;
    }
    /// What stands in the braces that begin here; nothing if they do not close.
    std::optional<std::string_view> braced() {
        if (!take('{')) return std::nullopt;
        const std::size_t first = at;
        for (int depth = 1; at < text.size(); ++at) {
            if (text[at] == '{') ++depth;
            if (text[at] == '}' && --depth == 0) return text.substr(first, at++ - first);
        }
        return std::nullopt;
    }
};

/// A choice inside a choice; a comma beside a name is taken for one too, which only leaves the message as ICU writes
/// it.
bool has_choice(std::string_view words) {
    return words.find('{') != std::string_view::npos && words.find(',') != std::string_view::npos;
}

/// The plural whose brace stands at `at`; nothing if what stands there is none, or one that forms cannot say.
std::optional<CountedMessage> read_plural(std::string_view pattern, std::size_t at, std::size_t& end) {
    Scanner scanner{pattern, at + 1};
    CountedMessage message;
    message.name = scanner.word();
    if (message.name.empty() || !scanner.take(',') || scanner.word() != "plural" || !scanner.take(','))
        return std::nullopt;
    for (scanner.skip_blanks(); !scanner.take('}'); scanner.skip_blanks()) {
        const auto category = scanner.word();
        const auto words = scanner.braced();
        const bool known = std::find(std::begin(kCategories), std::end(kCategories), category) != std::end(kCategories);
        if (!known || !words || has_choice(*words)) return std::nullopt;
        message.branches.emplace_back(category, *words);
    }
    end = scanner.at;
    return message;
}

std::string with_name(std::string_view words, const std::string& name) {
    std::string text;
    for (const char c : words) text += c == '#' ? "{" + name + "}" : std::string(1, c);
    return text;
}

std::string with_mark(std::string words, const std::string& name) {
    const std::string braced = "{" + name + "}";
    for (std::size_t at = words.find(braced); at != std::string::npos; at = words.find(braced, at))
        words.replace(at, braced.size(), "#");
    return words;
}

bool surrounded(const std::vector<std::string>& forms, const std::string& before, const std::string& after) {
    return std::all_of(forms.begin(), forms.end(), [&](const std::string& form) {
        return form.size() >= before.size() + after.size() && form.starts_with(before) && form.ends_with(after);
    });
}

}  // namespace

std::vector<std::string> categories_of(const model::LanguageTag& tag) {
    const auto rules = rules_of(tag);
    std::set<std::string> used;
    for (std::int32_t n = 0; n < kSampled; ++n) used.insert(category_of(rules.get(), n));
    std::vector<std::string> categories;
    for (const char* name : kCategories) {
        if (used.contains(name)) categories.emplace_back(name);
    }
    return categories;
}

bool is_of_one_count(const model::LanguageTag& tag, const std::string& category) {
    const auto rules = rules_of(tag);
    int counts = 0;
    for (std::int32_t n = 0; n < kSampled; ++n) counts += category_of(rules.get(), n) == category ? 1 : 0;
    return counts == 1;
}

std::string expression_of(const model::LanguageTag& tag) {
    const auto categories = categories_of(tag);
    if (categories.size() == 1) return "0";
    const auto rules = rules_of(tag);
    std::vector<std::size_t> index;  // of each count
    for (std::int32_t n = 0; n < kSampled; ++n) {
        const auto found = std::find(categories.begin(), categories.end(), category_of(rules.get(), n));
        index.push_back(static_cast<std::size_t>(found - categories.begin()));
    }
    // The two that translators' programs know by heart.
    if (categories.size() == 2 && condition_of(index, 0) == "n == 1") return "n != 1";
    if (categories.size() == 2 && condition_of(index, 0) == "n <= 1") return "n > 1";
    std::string text;
    for (std::size_t i = 0; i + 1 < categories.size(); ++i)
        text += "(" + condition_of(index, i) + ") ? " + std::to_string(i) + " : ";
    return text + std::to_string(categories.size() - 1);
}

std::optional<CountedMessage> take_apart(std::string_view pattern) {
    std::optional<CountedMessage> found;
    if (pattern.find("'#") != std::string_view::npos || pattern.find("'{") != std::string_view::npos)
        return std::nullopt;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') continue;
        Scanner scanner{pattern, at};
        const auto inside = scanner.braced();
        if (!inside) return std::nullopt;
        if (inside->find(',') == std::string_view::npos) {  // a plain name
            at = scanner.at - 1;
            continue;
        }
        std::size_t end = 0;
        auto plural = found ? std::nullopt : read_plural(pattern, at, end);
        if (!plural) return std::nullopt;
        plural->before = pattern.substr(0, at);
        plural->after = pattern.substr(end);
        found = std::move(plural);
        at = end - 1;
    }
    if (found && found->before.find('#') != std::string::npos) return std::nullopt;
    if (found && found->after.find('#') != std::string::npos) return std::nullopt;
    return found;
}

std::vector<std::string> forms_of(const CountedMessage& message, const std::vector<std::string>& categories) {
    const auto branch = [&](const std::string& category) -> const std::string* {
        for (const auto& [name, words] : message.branches) {
            if (name == category) return &words;
        }
        return nullptr;
    };
    std::vector<std::string> forms;
    for (const std::string& category : categories) {
        const std::string* words = branch(category);
        if (words == nullptr) words = branch("other");
        forms.push_back(message.before + with_name(words ? *words : std::string(), message.name) + message.after);
    }
    return forms;
}

std::string put_together(const std::string& name, const std::vector<std::string>& forms,
                         const std::vector<std::string>& categories, const CountedMessage* like) {
    const bool keep = like != nullptr && surrounded(forms, like->before, like->after);
    const std::string before = keep ? like->before : std::string(), after = keep ? like->after : std::string();
    std::string text = before + "{" + name + ", plural,";
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const std::string& form = forms[i];
        const auto words = form.substr(before.size(), form.size() - before.size() - after.size());
        text += ' ' + categories[i] + " {" + with_mark(words, name) + '}';
        if (i + 1 == forms.size() && categories[i] != "other") text += " other {" + with_mark(words, name) + '}';
    }
    return text + '}' + after;
}

}  // namespace handbill::translate
