// Any bytes as a message pattern: read_pattern gives a tree or a fault in its bounds, and whatever it gives composes
// to normal, folded words or to a fault.

#include "fuzz_target.h"

#include <cstdlib>
#include <string>

#include "locale/compose_text.h"
#include "locale/inline_writer.h"
#include "locale/read_pattern.h"

namespace {

using namespace handbill;

void require(bool promise) {
    if (!promise) std::abort();
}

/// Facts of each kind, by the first letter of their name.
std::optional<locale::FactValue> value_of(const std::string& name) {
    switch (name.empty() ? '?' : name[0]) {
        case 'n':
            return locale::FactCount{static_cast<int>(name.size()) * 7};
        case 's':
            return locale::FactKeyword{"draft"};
        case 'u':
            return locale::FactRefusal{"unavailable", "hint"};
        case '?':
            return std::nullopt;
        default:
            break;
    }
    locale::FactWords words;
    words.words.text = name;
    words.words.kind = model::Inline::Kind::fact;
    return words;
}

void check_inlines(const std::vector<model::Inline>& inlines) {
    for (const model::Inline& piece : inlines) {
        require(!piece.text.empty());
        require(piece.text == locale::to_nfc(piece.text));
        if (piece.kind == model::Inline::Kind::fact) continue;
        require(piece.text.find_first_of("\n\t{}") == std::string::npos);
        require(piece.text.find("  ") == std::string::npos);
    }
    if (inlines.empty()) return;
    require(inlines.front().text.front() != ' ' && inlines.back().text.back() != ' ');
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const auto read = locale::read_pattern(text);
    if (const auto* fault = std::get_if<locale::PatternFault>(&read)) {
        require(fault->begin <= fault->end && fault->end <= size);
        return 0;
    }
    const auto& pattern = std::get<locale::Pattern>(read);
    for (const auto& [name, place] : pattern.placeholders) {
        require(text.substr(place.begin, place.end - place.begin) == name);
    }
    locale::PluralRules plurals(size % 2 == 0 ? "ar" : "ru");
    const locale::Composing composing{value_of, [](const model::PrintedChannel&) -> std::size_t { return 0; }, plurals};
    const auto composed = locale::compose_text(pattern, composing);
    if (const auto* fault = std::get_if<locale::ComposeFault>(&composed)) {
        require(fault->fault.end <= size);
        return 0;
    }
    check_inlines(std::get<std::vector<model::Inline>>(composed));
    return 0;
}
