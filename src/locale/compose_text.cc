#include "locale/compose_text.h"

#include "locale/inline_writer.h"

#include <utility>

namespace handbill::locale {
namespace {

using Kind = PatternPart::Kind;

class Composer {
public:
    explicit Composer(const Composing& composing) : composing_(composing) {}

    std::variant<std::vector<model::Inline>, ComposeFault> compose(const Pattern& pattern) {
        write(pattern.parts, nullptr);
        if (fault_) return *std::move(fault_);
        return writer_.finish();
    }

private:
    void write(const PatternParts& parts, const double* count);
    void write_argument(const PatternPart& part);
    void write_words(std::string_view words) {
        writer_.add_words(words, strong_ ? model::Inline::Kind::strong : model::Inline::Kind::plain);
    }
    void choose_plural(const PatternPart& part);
    void choose(const PatternPart& part, std::string_view selector, const double* count);
    std::optional<FactValue> value_of(const PatternPart& part);
    void refuse(diag::Code code, const PatternPart& part, std::string message, std::string hint);

    const Composing& composing_;
    InlineWriter writer_;
    bool strong_ = false;
    std::optional<ComposeFault> fault_;
};

void Composer::refuse(diag::Code code, const PatternPart& part, std::string message, std::string hint) {
    if (!fault_) fault_ = ComposeFault{code, {part.begin, part.end, std::move(message), std::move(hint)}};
}

/// Nothing after a fault, which is then known.
std::optional<FactValue> Composer::value_of(const PatternPart& part) {
    auto value = composing_.value(part.text);
    if (!value) {
        refuse(diag::codes::unknown_placeholder, part, "the piece has no fact \"" + part.text + "\"",
               "declare it under facts in the piece");
        return std::nullopt;
    }
    if (const auto* refusal = std::get_if<FactRefusal>(&*value)) {
        refuse(diag::codes::unavailable_fact, part, "{" + part.text + "}: " + refusal->message, refusal->hint);
        return std::nullopt;
    }
    return value;
}

void Composer::write(const PatternParts& parts, const double* count) {
    for (const PatternPart& part : parts) {
        if (fault_) return;
        switch (part.kind) {
            case Kind::words:
                write_words(part.text);
                break;
            case Kind::strong:
                strong_ = !strong_;
                break;
            case Kind::argument:
                write_argument(part);
                break;
            case Kind::count:
                if (count != nullptr) write_words(composing_.plurals.digits(*count));
                break;
            case Kind::plural:
            case Kind::ordinal:
                choose_plural(part);
                break;
            case Kind::select:
                if (const auto value = value_of(part)) {
                    const auto* keyword = std::get_if<FactKeyword>(&*value);
                    if (keyword == nullptr) {
                        refuse(diag::codes::message_syntax, part,
                               "\"" + part.text + "\" has no choice of words to select by",
                               "select works on the translation state; write {" + part.text + "} to print the fact");
                        return;
                    }
                    choose(part, keyword->keyword, nullptr);
                }
                break;
        }
    }
}

void Composer::write_argument(const PatternPart& part) {
    auto value = value_of(part);
    if (!value) return;
    if (auto* fact = std::get_if<FactWords>(&*value)) {
        if (fact->channel != nullptr) fact->words.channel = composing_.channel_index(*fact->channel);
        if (strong_ && fact->words.kind == model::Inline::Kind::plain) fact->words.kind = model::Inline::Kind::strong;
        return writer_.add_fact(std::move(fact->words));
    }
    if (const auto* count = std::get_if<FactCount>(&*value))
        return write_words(composing_.plurals.digits(count->count));
    refuse(diag::codes::message_syntax, part, "\"" + part.text + "\" is a keyword and cannot be printed",
           "write {" + part.text + ", select, draft {…} reviewed {…} other {}}");
}

void Composer::choose_plural(const PatternPart& part) {
    const auto value = value_of(part);
    if (!value) return;
    const auto* fact = std::get_if<FactCount>(&*value);
    if (fact == nullptr) {
        return refuse(diag::codes::message_syntax, part, "\"" + part.text + "\" is not a count",
                      "plural works on counts; write {" + part.text + "} to print the fact");
    }
    // As ICU has it: =n looks at the count itself, categories and # at what the offset leaves.
    for (const PatternBranch& branch : part.branches) {
        if (branch.exact && *branch.exact == fact->count) {
            const double left = fact->count - part.offset;
            return write(branch.parts, &left);
        }
    }
    const double left = fact->count - part.offset;
    choose(part, part.kind == Kind::ordinal ? composing_.plurals.ordinal(left) : composing_.plurals.cardinal(left),
           &left);
}

void Composer::choose(const PatternPart& part, std::string_view selector, const double* count) {
    const PatternBranch* chosen = nullptr;
    for (const PatternBranch& branch : part.branches) {
        if (branch.exact) continue;
        if (branch.selector == selector) return write(branch.parts, count);
        if (chosen == nullptr && branch.selector == "other") chosen = &branch;
    }
    if (chosen != nullptr) write(chosen->parts, count);
}

}  // namespace

std::variant<std::vector<model::Inline>, ComposeFault> compose_text(const Pattern& pattern,
                                                                    const Composing& composing) {
    return Composer(composing).compose(pattern);
}

}  // namespace handbill::locale
