#pragma once

// Words quoted from a law, and the numbers in them. A law's text is kept to the letter, so its numbers cannot come from
// the directory; instead each is tied to a channel of it and must dial that channel. A number that the law itself
// prints wrongly must be a refused one, marked as the law's own misprint.

#include <map>

#include "content/enactments.h"
#include "content/literal_numbers.h"
#include "content/refused_numbers.h"
#include "model/regime.h"

namespace handbill::content {

/// What finds numbers in texts; made once for all files.
struct NumberFinders {
    const LiteralNumbers& literal;
    const RefusedNumbers& refused;
};

/// Our translations of such words: `text` and `numbers`, without a page.
void decode_translations(const SourceNode& node, const LawSurroundings& around, const NumberFinders& numbers,
                         std::map<model::LanguageTag, model::PrescribedText>& into, diag::Diagnostics& diagnostics);

void decode_quotations(const SourceNode& node, const LawSurroundings& around, const NumberFinders& numbers,
                       std::map<model::LanguageTag, model::PrescribedText>& into, diag::Diagnostics& diagnostics);

/// Ids of a hotline and of one of its channels, or reports which is not there.
bool take_channel(Mapping& map, const LawSurroundings& around, std::string& hotline, std::string& channel);

/// Our own words about a law hold no number at all.
void check_own_words(const std::string& text, diag::Span span, const NumberFinders& numbers,
                     diag::Diagnostics& diagnostics);

}  // namespace handbill::content
