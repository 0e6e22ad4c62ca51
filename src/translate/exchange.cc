#include "translate/exchange.h"

#include <algorithm>

#include "base/utf8.h"
#include "translate/po.h"
#include "translate/xliff.h"

namespace handbill::translate {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The place of the first byte that is no UTF-8; npos if all are.
std::size_t find_ill_formed(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::DecodedCodePoint point = base::decode_utf8(text, at);
        if (!point.valid) return at;
        at += point.length;
    }
    return std::string_view::npos;
}

}  // namespace

std::string write_exchange(const Exchange& exchange, const model::LanguageTag& tag, Format format) {
    return format == Format::po ? write_po(exchange, tag) : write_xliff(exchange, tag, format);
}

std::optional<Exchange> read_exchange(diag::SourceId file, const diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics) {
    const std::string_view text = sources.text(file);
    if (const std::size_t at = find_ill_formed(text); at != std::string_view::npos) {
        const auto place = static_cast<std::uint32_t>(at);
        diagnostics
            .error(diag::codes::unreadable_exchange, diag::Span{file, place, place + 1}, "the file is not UTF-8 here")
            .notes.push_back({"save it as UTF-8", {}});
        return std::nullopt;
    }
    const std::size_t first = text.find_first_not_of(kBlanks);
    const bool xml = first != std::string_view::npos && text.find('<') != std::string_view::npos &&
                     text.substr(0, text.find('<')).find_first_of("#\"m") == std::string_view::npos;
    return xml ? read_xliff(file, sources, diagnostics) : read_po(file, sources, diagnostics);
}

const model::Language* find_language(const Exchange& exchange, const model::Catalog& catalog, diag::SourceId file,
                                     diag::Diagnostics& diagnostics) {
    for (const auto& [tag, language] : catalog.languages) {
        if (tag == catalog.source_language) continue;
        if (exchange.language == tag || exchange.language == po_language(tag)) return language.get();
    }
    diagnostics
        .error(diag::codes::wrong_language, diag::Span{file, 0, 0},
               "the file is in '" + exchange.language + "', which is no language to translate into here")
        .notes.push_back({"a new language begins with its language.yaml: see \"A language\" in README.md", {}});
    return nullptr;
}

}  // namespace handbill::translate
