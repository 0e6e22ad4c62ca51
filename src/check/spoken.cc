#include "check/spoken.h"

namespace handbill::check {

namespace {

bool is_inline(const std::string& role) { return role == "Span" || role == "Link"; }

void speak(const ReadDocument& document, const ReadElement& element, std::string& out) {
    if (!is_inline(element.role) && !out.empty() && out.back() != '\n') out.push_back('\n');
    if (element.actual_text) {
        out += *element.actual_text;
    } else {
        for (const auto& kid : element.kids) {
            if (kid.kind == ReadKid::Kind::element) {
                speak(document, document.elements[kid.element], out);
            } else if (kid.kind == ReadKid::Kind::marked_content) {
                const auto& page = document.pages[kid.page];
                if (const auto* sequence = page.find(kid.mcid)) out += sequence_text(page, *sequence);
            }
        }
    }
    if (!is_inline(element.role)) out.push_back('\n');
}

}  // namespace

std::string painted_text(const ReadPage& page, const Sequence& sequence) {
    std::string out;
    for (auto i = sequence.glyphs_begin; i < sequence.glyphs_end; ++i) out += page.glyphs[i].text;
    return out;
}

std::string sequence_text(const ReadPage& page, const Sequence& sequence) {
    return sequence.actual_text ? *sequence.actual_text : painted_text(page, sequence);
}

std::string own_text(const ReadDocument& document, const ReadElement& element) {
    std::string out;
    for (const auto& kid : element.kids) {
        if (kid.kind != ReadKid::Kind::marked_content) continue;
        const auto& page = document.pages[kid.page];
        if (const auto* sequence = page.find(kid.mcid)) out += sequence_text(page, *sequence);
    }
    return out;
}

std::string spoken_text(const ReadDocument& document, const ReadElement& element) {
    std::string out;
    speak(document, element, out);
    return out;
}

}  // namespace handbill::check
