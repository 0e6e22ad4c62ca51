#include "content/catalog_checks.h"

#include <algorithm>
#include <set>

#include "content/decoder.h"
#include "content/dialled.h"
#include "content/figures.h"
#include "content/literal_numbers.h"
#include "content/pieces.h"
#include "content/record_forms.h"
#include "content/refused_numbers.h"
#include "content/written_links.h"

namespace handbill::content {
namespace {

using model::Catalog;
using model::Language;
using model::Piece;

std::string file_of_message(const std::string& tag, const std::string& key) {
    return tag + '/' + key.substr(0, key.find('.'));
}

/// Every text of a piece has words in the source language, whatever languages it is wanted in.
void check_messages(const Piece& piece, const Language& source, const Loaded& loaded, diag::Diagnostics& diagnostics) {
    for (const model::TextSlot& slot : piece.texts) {
        if (slot.message.empty() || source.messages.contains(slot.message)) continue;
        if (loaded.unread.contains(file_of_message(source.tag, slot.message))) continue;
        diag::Diagnostic& fault = diagnostics.error(diag::codes::missing_message, slot.span,
                                                    "the source language has no message '" + slot.message + "'");
        const auto nearest = diag::nearest_name(slot.message, keys_of(source.messages));
        if (nearest)
            fault.notes.push_back({"did you mean '" + *nearest + "'?", {}});
        else
            fault.notes.push_back(
                {"write it in content/locales/" + file_of_message(source.tag, slot.message) + ".yaml", {}});
    }
}

void check_unused(const Catalog& catalog, const Language& source, diag::Diagnostics& diagnostics) {
    // Those that no piece names: the program says them.
    std::set<std::string> used{std::string(model::kReferenceMessage), std::string(model::kDatedReferenceMessage),
                               kTrueSizeInch, kTrueSizeMetric};
    for (const auto& [id, piece] : catalog.pieces) {
        for (const model::TextSlot& slot : piece->texts) used.insert(slot.message);
    }
    for (const auto& [key, message] : source.messages) {
        if (used.contains(key)) continue;
        diagnostics.warning(diag::codes::unused_message, message.span, "no piece uses the message '" + key + "'")
            .notes.push_back({"delete it in every language, or name it in a piece", {}});
    }
}

/// A message that the source language does not have is a slip of the key, or left over.
void check_translated_keys(const Language& language, const Language& source, const Loaded& loaded,
                           diag::Diagnostics& diagnostics) {
    for (const auto& [key, message] : language.messages) {
        if (source.messages.contains(key) || loaded.unread.contains(file_of_message(source.tag, key))) continue;
        report_unknown_name(message.span, "message", key, keys_of(source.messages), diagnostics,
                            diag::codes::unknown_key);
    }
}

/// Where a part of a message stands in its file; the whole message if it is written in another way there.
diag::Span span_of_part(const model::Message& message, std::size_t begin, std::size_t end,
                        const diag::SourceMap& sources) {
    const std::string_view written =
        sources.text(message.span.source).substr(message.span.begin, message.span.end - message.span.begin);
    const std::size_t at = written.find(message.pattern.substr(begin, end - begin));
    if (at == std::string_view::npos) return message.span;
    const auto first = message.span.begin + static_cast<std::uint32_t>(at);
    return {message.span.source, first, first + static_cast<std::uint32_t>(end - begin)};
}

void check_numbers(const Language& language, const LiteralNumbers& numbers, const RefusedNumbers& refused,
                   const diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    for (const auto& [key, message] : language.messages) {
        const auto wrong = refused.find(message.pattern);
        for (const RefusedPlace& place : wrong) {
            RefusedNumbers::report(*place.number, span_of_part(message, place.begin, place.end, sources), diagnostics);
        }
        for (const LiteralNumber& number : numbers.find(message.pattern)) {
            const auto same = [&](const RefusedPlace& p) { return p.begin < number.end && number.begin < p.end; };
            if (std::any_of(wrong.begin(), wrong.end(), same)) continue;
            diagnostics
                .error(diag::codes::literal_number, span_of_part(message, number.begin, number.end, sources),
                       "a number is typed into the message '" + key + "'")
                .notes.push_back({"name a fact of the piece instead, such as {number}, so that it is checked and can "
                                  "be corrected in one place",
                                  {}});
        }
    }
}

/// What a text message begins with stands in the directory too.
void check_keywords(const Piece& piece, const Catalog& catalog, const Language& language,
                    diag::Diagnostics& diagnostics) {
    constexpr std::size_t kFewestLetters = 4;  // shorter ones are abbreviations: "SMS"
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    for (const auto& [name, fact] : piece.facts) {
        const auto hotline = catalog.hotlines.find(fact.hotline);
        const auto* channel = hotline == catalog.hotlines.end() ? nullptr : hotline->second.find_channel(fact.channel);
        if (!channel || channel->kind != model::ChannelKind::text || channel->short_code.empty()) continue;
        for (const model::TextSlot& slot : piece.texts) {
            const auto message = language.messages.find(slot.message);
            if (message == language.messages.end()) continue;
            const std::string_view text = message->second.pattern;
            if (text.find('{' + name + '}') == std::string_view::npos) continue;
            for (std::size_t at = 0; at < text.size(); ++at) {
                std::size_t end = at;
                while (end < text.size() && capital(text[end])) ++end;
                const std::string word(text.substr(at, end - at));
                at = std::max(at, end);
                const auto& known = channel->keywords;
                if (word.size() < kFewestLetters || word == channel->letters ||
                    std::find(known.begin(), known.end(), word) != known.end())
                    continue;
                diagnostics
                    .error(diag::codes::letters_mismatch, message->second.span,
                           "'" + word + "' is no keyword of the code " + channel->short_code + " of '" + fact.hotline +
                               "'")
                    .notes.push_back({"add it to the 'keywords' of the channel if the operator names it", {}});
            }
        }
    }
}

void check_links(const Language& language, const std::vector<OfficialHost>& hosts, const diag::SourceMap& sources,
                 diag::Diagnostics& diagnostics) {
    for (const auto& [key, message] : language.messages) {
        for (const WrittenLink& link : find_links(message.pattern)) {
            check_address(link.address, link.mail, span_of_part(message, link.begin, link.end, sources), hosts,
                          diagnostics);
        }
    }
}

/// Messages that a sourced piece shows somewhere without a source, each once. How long the measure in the margin is can
/// be seen on the paper.
std::set<std::string> unsourced_messages(const Piece& piece) {
    std::set<std::string> keys;
    for (const model::TextSlot& slot : piece.texts) {
        const auto& line = piece.true_size;
        if (line && (slot.id == line->inch || slot.id == line->metric)) continue;
        if (piece.sourced && slot.basis.sources.empty() && !slot.message.empty()) keys.insert(slot.message);
    }
    return keys;
}

void check_figures(const Language& language, const std::set<std::string>& keys, const diag::SourceMap& sources,
                   diag::Diagnostics& diagnostics) {
    for (const std::string& key : keys) {
        const auto found = language.messages.find(key);
        if (found == language.messages.end()) continue;
        for (const LiteralNumber& figure : find_figures(found->second.pattern)) {
            diagnostics
                .error(diag::codes::unsourced_figure, span_of_part(found->second, figure.begin, figure.end, sources),
                       "the message '" + key + "' states a figure, but its block names no source")
                .notes.push_back({"write 'sources: [id]' on the block, with an id of content/sources.yaml, or take the "
                                  "figure out",
                                  {}});
        }
    }
}

/// A theme must say how a language's script is set; it is not guessed from another's.
void check_measures(const Piece& piece, const Language& language, std::set<std::string>& reported,
                    diag::Diagnostics& diagnostics) {
    if (!piece.theme || language.script.empty() || piece.theme->measures(language.tag, language.script)) return;
    if (!reported.insert(piece.theme->id + ' ' + language.tag).second) return;
    diagnostics
        .error(diag::codes::not_found, language.span,
               "theme '" + piece.theme->id + "' has no row for the script '" + language.script + "'")
        .notes.push_back({"add it under 'scripts' in content/themes/" + piece.theme->id + ".yaml", {}});
}

/// Languages of the editions of a piece and of the blocks in it that speak another one.
std::set<model::LanguageTag> languages_of(const Piece& piece, const std::vector<model::LanguageTag>& wanted) {
    std::set<model::LanguageTag> tags;
    for (const model::LanguageTag& tag : wanted) {
        if (piece.is_made_in(tag)) tags.insert(tag);
    }
    for (const model::TextSlot& slot : piece.texts) {
        if (slot.language) tags.insert(*slot.language);
    }
    return tags;
}

}  // namespace

void check_catalog(const Catalog& catalog, const Loaded& loaded, const diag::SourceMap& sources,
                   diag::Diagnostics& diagnostics) {
    const auto source = catalog.languages.find(catalog.source_language);
    if (source == catalog.languages.end()) return;
    std::set<std::string> reported;
    for (const auto& [id, piece] : catalog.pieces) {
        check_messages(*piece, *source->second, loaded, diagnostics);
        for (const model::LanguageTag& tag : languages_of(*piece, loaded.languages)) {
            const auto language = catalog.languages.find(tag);
            if (language == catalog.languages.end()) continue;
            check_measures(*piece, *language->second, reported, diagnostics);
            const auto settings = catalog.settings.find(id);
            if (settings == catalog.settings.end()) continue;
            for (const auto& setting : settings->second) {
                check_measures(*setting, *language->second, reported, diagnostics);
            }
        }
    }
    if (loaded.all_pieces && !diagnostics.has_errors()) check_unused(catalog, *source->second, diagnostics);
    std::set<std::string> unsourced;
    for (const auto& [id, piece] : catalog.pieces) unsourced.merge(unsourced_messages(*piece));
    std::set<std::string> countries;
    for (const auto& [id, piece] : catalog.pieces) {
        for (const std::string& used : piece->hotlines) countries.insert(catalog.hotlines.at(used).country);
    }
    const LiteralNumbers numbers(catalog.hotlines, countries);
    const RefusedNumbers refused(catalog.refused_numbers);
    check_refused(catalog.hotlines, refused, diagnostics);
    check_record_forms(catalog, diagnostics);
    for (const auto& [tag, language] : catalog.languages) {
        check_numbers(*language, numbers, refused, sources, diagnostics);
        for (const auto& [id, piece] : catalog.pieces) check_keywords(*piece, catalog, *language, diagnostics);
        check_links(*language, loaded.hosts, sources, diagnostics);
        check_figures(*language, unsourced, sources, diagnostics);
        if (tag != catalog.source_language) check_translated_keys(*language, *source->second, loaded, diagnostics);
    }
}

}  // namespace handbill::content
