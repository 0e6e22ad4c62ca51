#include "content/quotations.h"

#include <algorithm>

#include "content/dialled.h"

namespace handbill::content {
namespace {

using model::PrescribedText;
using model::QuotedNumber;

struct Range {
    std::size_t begin = 0, end = 0;
    const QuotedNumber* number = nullptr;
};

void check_tie(const QuotedNumber& number, const PrescribedText& words, const LawSurroundings& around,
               const NumberFinders& numbers, diag::Diagnostics& diagnostics) {
    if (words.text.find(number.printed) == std::string::npos) {
        diagnostics
            .error(diag::codes::law_number_mismatch, number.span,
                   quoted(number.printed) + " does not stand in the quoted words")
            .notes.push_back({"write it as the law prints it, to the letter", words.span});
        return;
    }
    if (number.misprint) {
        const auto* refused = numbers.refused.dialled_by(dialled(number.printed));
        if (refused && refused->hotline == number.hotline) return;
        diagnostics
            .error(diag::codes::law_number_mismatch, number.span,
                   quoted(number.printed) + " is marked as a misprint but is no refused number of '" + number.hotline +
                       "'")
            .notes.push_back({"add it to content/refused-numbers.yaml, or take the mark away", {}});
        return;
    }
    const model::Channel* channel = around.hotlines.at(number.hotline).find_channel(number.channel);
    if (dials(number.printed, *channel)) return;
    diagnostics
        .error(diag::codes::law_number_mismatch, number.span,
               quoted(number.printed) + " does not dial '" + number.hotline + "', channel '" + number.channel + "'")
        .notes.push_back({"compare it with the law; if the law prints it so, it is 'misprint: true'", channel->span});
}

/// Where the tied numbers stand in the words.
std::vector<Range> tied_ranges(const PrescribedText& words) {
    std::vector<Range> ranges;
    for (const QuotedNumber& number : words.numbers) {
        for (std::size_t at = words.text.find(number.printed); at != std::string::npos;
             at = words.text.find(number.printed, at + 1))
            ranges.push_back({at, at + number.printed.size(), &number});
    }
    return ranges;
}

void check_untied(const PrescribedText& words, const NumberFinders& numbers, diag::Diagnostics& diagnostics) {
    const auto ranges = tied_ranges(words);
    const auto tie_of = [&](std::size_t begin, std::size_t end) {
        const auto found = std::find_if(ranges.begin(), ranges.end(),
                                        [&](const Range& one) { return one.begin < end && begin < one.end; });
        return found == ranges.end() ? nullptr : found->number;
    };
    for (const LiteralNumber& place : numbers.literal.find(words.text)) {
        if (tie_of(place.begin, place.end)) continue;
        diagnostics
            .error(diag::codes::law_number_not_tied, words.span,
                   quoted(words.text.substr(place.begin, place.end - place.begin)) +
                       " in the quoted words is tied to no hotline")
            .notes.push_back({"add it to 'numbers' with the hotline and channel that it dials", {}});
    }
    for (const RefusedPlace& place : numbers.refused.find(words.text)) {
        const QuotedNumber* tie = tie_of(place.begin, place.end);
        if (!tie || !tie->misprint) RefusedNumbers::report(*place.number, words.span, diagnostics);
    }
}

void decode_numbers(const SourceNode& node, const LawSurroundings& around, PrescribedText& words,
                    diag::Diagnostics& diagnostics) {
    each_item(node, "numbers", diagnostics, [&](const SourceNode& item) {
        Mapping map(item, "a quoted number", diagnostics);
        QuotedNumber number;
        number.span = item.span;
        const bool printed = map.need("printed", number.printed, as_text);
        map.take("misprint", number.misprint, as_boolean);
        if (take_channel(map, around, number.hotline, number.channel) && printed)
            words.numbers.push_back(std::move(number));
    });
}

void decode_words_of_law(const SourceNode& node, std::string_view key, const LawSurroundings& around,
                         const NumberFinders& numbers, std::map<model::LanguageTag, PrescribedText>& into,
                         diag::Diagnostics& diagnostics) {
    each_entry(node, key, diagnostics, [&](const model::SourceEntry& entry) {
        SourceNode tag_node;
        tag_node.kind = SourceNode::Kind::scalar;
        tag_node.scalar = entry.key;
        tag_node.span = entry.key_span;
        const auto tag = as_language_tag(tag_node, key, diagnostics);
        Mapping map(entry.value, "the words in '" + entry.key + "'", diagnostics);
        PrescribedText words;
        words.language = tag.value_or("");
        words.span = entry.key_span;
        map.need("text", words.text, as_text);
        if (key == "prescribed") map.need("quoted-from", words.quoted_from, as_page_address);
        if (const SourceNode* list = map.find("numbers")) decode_numbers(*list, around, words, diagnostics);
        for (const QuotedNumber& number : words.numbers) check_tie(number, words, around, numbers, diagnostics);
        if (around.hotlines_known) check_untied(words, numbers, diagnostics);
        if (tag) into.emplace(*tag, std::move(words));
    });
}

}  // namespace

bool take_channel(Mapping& map, const LawSurroundings& around, std::string& hotline, std::string& channel) {
    const bool has_hotline = map.need("hotline", hotline, as_id);
    const bool has_channel = map.need("channel", channel, as_id);
    if (!has_hotline || !has_channel || !around.hotlines_known) return false;
    const auto found = around.hotlines.find(hotline);
    if (found == around.hotlines.end()) {
        report_unknown_name(map.find("hotline")->span, "hotline", hotline, keys_of(around.hotlines), map.diagnostics());
        return false;
    }
    if (found->second.find_channel(channel)) return true;
    std::vector<std::string> known;
    for (const model::Channel& one : found->second.channels) known.push_back(one.id);
    report_unknown_name(map.find("channel")->span, "channel", channel, known, map.diagnostics());
    return false;
}

void decode_quotations(const SourceNode& node, const LawSurroundings& around, const NumberFinders& numbers,
                       std::map<model::LanguageTag, PrescribedText>& into, diag::Diagnostics& diagnostics) {
    decode_words_of_law(node, "prescribed", around, numbers, into, diagnostics);
}

void decode_translations(const SourceNode& node, const LawSurroundings& around, const NumberFinders& numbers,
                         std::map<model::LanguageTag, PrescribedText>& into, diag::Diagnostics& diagnostics) {
    decode_words_of_law(node, "unofficial", around, numbers, into, diagnostics);
}

void check_own_words(const std::string& text, diag::Span span, const NumberFinders& numbers,
                     diag::Diagnostics& diagnostics) {
    for (const RefusedPlace& place : numbers.refused.find(text))
        RefusedNumbers::report(*place.number, span, diagnostics);
    for (const LiteralNumber& place : numbers.literal.find(text)) {
        diagnostics
            .error(diag::codes::literal_number, span,
                   quoted(text.substr(place.begin, place.end - place.begin)) + " looks like a number that people call")
            .notes.push_back({"name the hotline by its id; only words quoted from a law keep their numbers", {}});
    }
}

}  // namespace handbill::content
