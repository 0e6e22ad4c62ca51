#include "text/itemize.h"

#include "text/number_stretch.h"
#include "text/scripts.h"
#include "text/utf16.h"

#include <unicode/ubrk.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>
#include <span>

namespace handbill::text {
namespace {

struct Cluster {
    std::uint32_t begin = 0, end = 0;
    int script = USCRIPT_COMMON;
    bool has_own_script = false;  ///< not taken from its surroundings
    Sort sort;
};

/// The clusters of a range. Below U+0300 nothing combines, and no iterator is needed.
std::vector<Cluster> find_clusters(std::u16string_view text, InlineRange range, Workbench& bench) {
    std::vector<Cluster> clusters;
    const std::u16string_view part = text.substr(range.begin, range.end - range.begin);
    const auto add = [&](std::size_t begin, std::size_t end) {
        if (owns_no_glyph(part[begin])) return;
        Cluster cluster;
        cluster.begin = range.begin + static_cast<std::uint32_t>(begin);
        cluster.end = range.begin + static_cast<std::uint32_t>(end);
        clusters.push_back(cluster);
    };
    const bool simple = std::all_of(part.begin(), part.end(), [](char16_t unit) { return unit < 0x300; });
    UBreakIterator* iterator = simple ? nullptr : bench.graphemes();
    if (iterator == nullptr) {
        for (std::size_t i = 0; i < part.size(); ++i) add(i, i + 1);
        return clusters;
    }
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, part.data(), static_cast<int32_t>(part.size()), &status);
    int32_t begin = ubrk_first(iterator);
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; begin = end, end = ubrk_next(iterator)) {
        add(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    }
    return clusters;
}

std::u16string_view characters(const ParagraphText& paragraph, std::uint32_t begin, std::uint32_t end) {
    return std::u16string_view(paragraph.text).substr(begin, end - begin);
}

/// Works through the inlines of one text.
class Itemizer {
public:
    Itemizer(const model::LocalizedText& text, ParagraphText& paragraph, const model::TextStyle& style,
             TypeCase& type_case, Workbench& bench)
        : text_(text),
          paragraph_(paragraph),
          style_(style),
          type_case_(type_case),
          bench_(bench),
          outside_(script_of(text.script)) {}

    Items run() {
        for (std::uint32_t i = 0; i < text_.inlines.size(); ++i) {
            std::vector<Cluster> clusters = find_clusters(paragraph_.text, paragraph_.inlines[i], bench_);
            if (clusters.empty()) continue;
            choose_scripts(clusters, i);
            choose_fonts(clusters, i);
            make_runs(clusters, i);
        }
        return std::move(items_);
    }

private:
    void choose_scripts(std::vector<Cluster>& clusters, std::uint32_t index) {
        const model::Inline& part = text_.inlines[index];
        const InlineRange& range = paragraph_.inlines[index];
        std::optional<ScriptTracker> inside;
        if (part.number) {
            inside.emplace(USCRIPT_LATIN);
        } else if (part.isolated) {
            const int own = first_script(characters(paragraph_, range.begin, range.end));
            inside.emplace(own == USCRIPT_COMMON ? script_of(text_.script) : own);
        }
        ScriptTracker& tracker = inside ? *inside : outside_;
        for (Cluster& cluster : clusters) {
            const std::u16string_view units = characters(paragraph_, cluster.begin, cluster.end);
            cluster.script = tracker.next(character_at(units, 0), paragraph_.levels[cluster.begin]);
            cluster.has_own_script = first_script(units) == cluster.script;
        }
    }

    void choose_fonts(std::vector<Cluster>& clusters, std::uint32_t index) {
        const model::Inline& part = text_.inlines[index];
        const int weight = part.kind == model::Inline::Kind::plain ? style_.weight : style_.strong_weight;
        std::string system;
        if (!part.language.empty()) {
            const InlineRange& range = paragraph_.inlines[index];
            system = writing_system(part.language, first_script(characters(paragraph_, range.begin, range.end)));
        }
        TypeCase::Order& order = type_case_.order(text_, part.language, system, weight, style_.voice_family);
        if (part.number) return choose_for_number(clusters, order);
        for (std::size_t begin = 0; begin < clusters.size();) {
            std::size_t end = begin + 1;
            while (end < clusters.size() && clusters[end].script == clusters[begin].script) ++end;
            choose_for_script(std::span(clusters).subspan(begin, end - begin), order);
            begin = end;
        }
        join_numbers(clusters, order);
    }

    void choose_for_number(std::vector<Cluster>& clusters, TypeCase::Order& order) {
        const std::u16string_view number = characters(paragraph_, clusters.front().begin, clusters.back().end);
        const Sort sort = type_case_.find_for_number(order, number);
        for (Cluster& cluster : clusters) cluster.sort = sort;
        if (!sort) items_.uncovered.push_back({clusters.front().begin, clusters.back().end});
    }

    /// Spaces and punctuation take the font of the script's letters where it has them, so that a foreign word and its
    /// comma do not come from two fonts.
    void choose_for_script(std::span<Cluster> clusters, TypeCase::Order& order) {
        Sort lead;
        const auto letter = std::find_if(clusters.begin(), clusters.end(),
                                         [](const Cluster& cluster) { return cluster.has_own_script; });
        if (letter != clusters.end()) {
            lead = type_case_.find(order, characters(paragraph_, letter->begin, letter->end), letter->script, {});
        }
        for (Cluster& cluster : clusters) {
            const std::u16string_view units = characters(paragraph_, cluster.begin, cluster.end);
            cluster.sort = type_case_.find(order, units, cluster.script, lead);
            if (!cluster.sort) items_.uncovered.push_back({cluster.begin, cluster.end});
        }
    }

    /// "24/7" in a text whose font has the slash and no digits: the whole of it takes the digits' font. Where the theme
    /// says so the digits are the reference script's, as in phone numbers.
    void join_numbers(std::vector<Cluster>& clusters, TypeCase::Order& order) {
        const auto unit = [&](std::size_t i) {
            return clusters[i].end == clusters[i].begin + 1 ? paragraph_.text[clusters[i].begin] : u'\0';
        };
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            const NumberStretch stretch = number_stretch(clusters.size(), i, unit);
            if (stretch.begin == stretch.end) continue;
            const std::uint32_t begin = clusters[stretch.begin].begin, end = clusters[stretch.end - 1].end;
            const std::u16string_view number = characters(paragraph_, begin, end);
            const Sort sort = type_case_.has_reference_figures(text_) ? type_case_.find_for_number(order, number)
                                                                      : clusters[stretch.digit].sort;
            if (sort && covers(*sort.face, number)) {
                for (std::size_t k = stretch.begin; k < stretch.end; ++k) clusters[k].sort = sort;
            }
            i = stretch.end - 1;
        }
    }

    void make_runs(const std::vector<Cluster>& clusters, std::uint32_t index) {
        const model::Inline& part = text_.inlines[index];
        for (const Cluster& cluster : clusters) {
            if (!cluster.sort) continue;
            // A base and its marks are one run even where ICU lifts an invisible character to another level.
            const std::uint8_t level = paragraph_.levels[cluster.begin];
            std::fill(paragraph_.levels.begin() + cluster.begin, paragraph_.levels.begin() + cluster.end, level);
            const std::uint32_t script = shaping_script(cluster.script);
            if (continues(cluster, index, level, script)) {
                items_.runs.back().end = cluster.end;
                continue;
            }
            model::GlyphRun run;
            run.font = cluster.sort.id;
            run.begin = cluster.begin;
            run.end = cluster.end;
            run.level = level;
            run.script = script;
            run.inline_index = index;
            run.language = part.language.empty() ? text_.language : part.language;
            items_.runs.push_back(std::move(run));
        }
    }

    [[nodiscard]] bool continues(const Cluster& cluster, std::uint32_t index, std::uint8_t level,
                                 std::uint32_t script) const {
        if (items_.runs.empty()) return false;
        const model::GlyphRun& run = items_.runs.back();
        return run.inline_index == index && run.end == cluster.begin && run.level == level && run.script == script &&
               run.font == cluster.sort.id;
    }

    const model::LocalizedText& text_;
    ParagraphText& paragraph_;
    const model::TextStyle& style_;
    TypeCase& type_case_;
    Workbench& bench_;
    ScriptTracker outside_;
    Items items_;
};

}  // namespace

Items itemize(const model::LocalizedText& text, ParagraphText& paragraph, const model::TextStyle& style,
              TypeCase& type_case, Workbench& bench) {
    return Itemizer(text, paragraph, style, type_case, bench).run();
}

}  // namespace handbill::text
