#include <algorithm>
#include <limits>
#include <optional>

#include "comply/compared.h"
#include "comply/phrases.h"
#include "comply/reading.h"
#include "comply/rules.h"

namespace handbill::comply {

namespace {

constexpr double kCloseEnough = 0.01;    // points: what rounding of a matrix may lose
constexpr double kCapitalHeight = 0.72;  // of the type size, in common faces; none is much higher

using Texts = std::vector<const survey::PaintedText*>;

bool has_words(const survey::PaintedText& text) { return !words_of(text.text).empty(); }

Texts all_seen(const survey::Survey& painted) {
    Texts all;
    for (const auto& page : painted.pages) {
        const auto seen = seen_on(page);
        all.insert(all.end(), seen.begin(), seen.end());
    }
    return all;
}

/// Those that show a law's words where these stand word for word; a law measures its own words and not the colophon
/// under them. Empty if they are not there.
Texts of_prescribed(const Texts& all, const model::Regime& regime) {
    std::string painted;
    std::vector<std::size_t> ends;
    for (const auto* text : all) {
        painted += compared(text->text);
        ends.push_back(painted.size());
    }
    Texts inside;
    for (const auto& [tag, words] : regime.prescribed) {
        const std::string wanted = compared(words.text);
        const std::size_t from = painted.find(wanted);
        if (from == std::string::npos) continue;
        const auto first = std::upper_bound(ends.begin(), ends.end(), from) - ends.begin();
        const auto last = std::lower_bound(ends.begin(), ends.end(), from + wanted.size()) - ends.begin();
        inside.insert(inside.end(), all.begin() + first, all.begin() + last + 1);
    }
    return inside;
}

struct Sizes {
    double smallest = std::numeric_limits<double>::max(), largest = 0;
    bool untold = false;  ///< a font of drawings, whose size means nothing
};

Sizes sizes_of(const Texts& texts) {
    Sizes sizes;
    for (const auto* text : texts) {
        if (!has_words(*text)) continue;
        if (!text->size) {
            sizes.untold = true;
            continue;
        }
        sizes.smallest = std::min(sizes.smallest, *text->size);
        sizes.largest = std::max(sizes.largest, *text->size);
    }
    return sizes;
}

std::string wanted(const model::TypeSize& rule) {
    const double least = static_cast<double>(rule.least.millipoints()) / 1000;
    return "at least " + in_points(least) + (rule.letter_height ? " high letters" : "");
}

bool large_enough(double size, const model::TypeSize& rule) {
    const double least = static_cast<double>(rule.least.millipoints()) / 1000;
    return (rule.letter_height ? size * kCapitalHeight : size) >= least - kCloseEnough;
}

/// A row for one size; `size` of nothing cannot be verified.
Row size_row(const std::string& rule, const model::Told<model::TypeSize>& told, std::optional<double> size,
             const std::string& found) {
    if (told.is_unknown()) return {rule, "no source tells a size of type", found, Verdict::cannot_verify};
    Row row{rule, wanted(*told.get()), found, Verdict::cannot_verify};
    if (size) row.verdict = large_enough(*size, *told.get()) ? Verdict::meets : Verdict::fails;
    return row;
}

void judge_body(const Case& held, const Texts& all, Report& report) {
    if (held.regime.body.is_none()) return;
    const Texts inside = of_prescribed(all, held.regime);
    const Texts& measured = inside.empty() ? all : inside;
    const Sizes sizes = sizes_of(measured), others = sizes_of(all);
    std::optional<double> smallest;
    std::string found = "no text that can be measured";
    if (sizes.largest > 0) {
        found = (inside.empty() ? "all text from " : "the law's words from ") + in_points(sizes.smallest);
        if (others.smallest < sizes.smallest) found += ", other text from " + in_points(others.smallest);
        // A size that is too small is a fault whatever else cannot be read.
        const auto* rule = held.regime.body.get();
        const bool too_small = rule != nullptr && !large_enough(sizes.smallest, *rule);
        if (too_small || (!sizes.untold && !held.may_hide_words)) smallest = sizes.smallest;
        if (held.may_hide_words) found += "; pictures, shapes or fields may hold more";
        if (sizes.untold) found += "; some text is drawn and has no size";
    }
    report.rows.push_back(size_row("type", held.regime.body, smallest, found));
}

void judge_headline(const Case& held, const Texts& all, Report& report) {
    const auto& rule = held.regime.headline;
    // Most laws say nothing of a headline, and nobody misses it.
    if (rule.get() == nullptr) return;
    const Sizes sizes = sizes_of(all);
    const bool any = sizes.largest > 0;
    report.rows.push_back(size_row("headline", rule, any ? std::optional(sizes.largest) : std::nullopt,
                                   any ? "largest text " + in_points(sizes.largest) : "no text that can be measured"));
}

Row weight_row(const std::string& rule, const Texts& texts) {
    Row row{rule, "bold", "no such text found", Verdict::cannot_verify};
    if (texts.empty()) return row;
    const bool bold =
        std::all_of(texts.begin(), texts.end(), [](const auto* text) { return text->bold || !has_words(*text); });
    row.found = bold ? "bold" : "not bold, by the names of its fonts";
    row.verdict = bold ? Verdict::meets : Verdict::fails;
    return row;
}

/// Texts that hold a digit run of the number: its rows may be texts of their own.
Texts of_numbers(const Texts& all, const Case& held) {
    std::string digits;
    for (const auto& wanted : held.regime.numbers) {
        const auto hotline = held.hotlines.find(wanted.hotline);
        if (hotline == held.hotlines.end()) continue;
        const auto* channel = hotline->second.find_channel(wanted.channel);
        if (channel != nullptr) digits += channel->e164 + ' ' + channel->short_code + ' ';
    }
    constexpr std::size_t kFewest = 3;
    Texts inside;
    for (const auto* text : all) {
        std::string own;
        for (const char c : text->text) {
            if (c >= '0' && c <= '9') own += c;
        }
        if (own.size() >= kFewest && digits.find(own) != std::string::npos) inside.push_back(text);
    }
    return inside;
}

}  // namespace

void judge_type(const Case& held, Report& report) {
    const Texts all = all_seen(held.painted);
    judge_body(held, all, report);
    judge_headline(held, all, report);
    const auto& emphasis = held.regime.emphasis;
    const Texts inside = of_prescribed(all, held.regime);
    if (emphasis.bold_body == model::Asked::yes)
        report.rows.push_back(weight_row("weight", inside.empty() ? all : inside));
    const Texts numbers = of_numbers(all, held);
    if (emphasis.bold_number == model::Asked::yes) report.rows.push_back(weight_row("weight of the number", numbers));
    if (emphasis.number.get() != nullptr) {
        const Sizes sizes = sizes_of(numbers);
        const bool any = sizes.largest > 0;
        report.rows.push_back(size_row("size of the number", emphasis.number,
                                       any ? std::optional(sizes.largest) : std::nullopt,
                                       any ? "largest " + in_points(sizes.largest) : "no number found"));
    }
}

}  // namespace handbill::comply
