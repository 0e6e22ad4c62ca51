#include "locale/inline_writer.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <utility>

namespace handbill::locale {
namespace {

/// The space that YAML and its folded lines know. No-break and ideographic spaces are the translator's own choice.
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string to_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    std::string normal;
    if (U_SUCCESS(status) && !nfc->isNormalizedUTF8(piece, status)) {
        icu::StringByteSink<std::string> sink(&normal);
        nfc->normalizeUTF8(0, piece, sink, nullptr, status);
        if (U_SUCCESS(status)) return normal;
    }
    return std::string(text);
}

void InlineWriter::add_words(std::string_view words, model::Inline::Kind kind) {
    std::string folded;
    for (const char c : words) {
        const bool blank = is_blank(c);
        if (!blank) {
            folded += c;
        } else if (!after_space_) {
            folded += ' ';
        }
        after_space_ = blank;
    }
    if (folded.empty()) return;
    if (!inlines_.empty() && inlines_.back().kind == kind && !inlines_.back().isolated) {
        inlines_.back().text += folded;
        return;
    }
    model::Inline piece;
    piece.text = std::move(folded);
    piece.kind = kind;
    inlines_.push_back(std::move(piece));
}

void InlineWriter::add_fact(model::Inline fact) {
    after_space_ = false;
    inlines_.push_back(std::move(fact));
}

std::vector<model::Inline> InlineWriter::finish() {
    const auto ends_with_space = [&] {
        return !inlines_.empty() && !inlines_.back().isolated && inlines_.back().text.ends_with(' ');
    };
    while (ends_with_space()) {
        inlines_.back().text.pop_back();
        if (inlines_.back().text.empty()) inlines_.pop_back();
    }
    for (model::Inline& piece : inlines_) piece.text = to_nfc(piece.text);
    return std::move(inlines_);
}

}  // namespace handbill::locale
