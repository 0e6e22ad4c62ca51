#include "text/shape.h"

#include "text/itemize.h"
#include "text/line_breaks.h"
#include "text/lockup_digits.h"
#include "text/missing_glyph.h"
#include "text/scripts.h"
#include "text/shape_run.h"

#include <algorithm>
#include <utility>

namespace handbill::text {
namespace {

/// Shapes the texts of one document; stops at nothing, so that all faults are reported.
class Shaper {
public:
    Shaper(const model::LocalizedDocument& localized, const FontLibrary& fonts, diag::Diagnostics& diagnostics)
        : localized_(localized),
          theme_(*localized.piece->theme),
          fonts_(fonts),
          diagnostics_(diagnostics),
          type_case_(theme_, fonts, diagnostics),
          bench_(Workbench::of_this_thread()) {}

    [[nodiscard]] std::vector<model::ShapedText> texts() {
        std::vector<model::ShapedText> texts(localized_.texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const model::LocalizedText& text = localized_.texts[i];
            const model::TextSlot& slot = localized_.piece->texts[i];
            texts[i].id = slot.id;
            texts[i].direction = text.direction;
            if (!text.inlines.empty() && !slot.style.empty()) shape_text(text, slot, texts[i]);
        }
        return texts;
    }

    [[nodiscard]] std::vector<model::ShapedNumber> numbers() {
        return shape_lockups(localized_, type_case_, bench_, diagnostics_);
    }

private:
    void shape_text(const model::LocalizedText& text, const model::TextSlot& slot, model::ShapedText& shaped) {
        const auto style = theme_.styles.find(slot.style);
        if (style == theme_.styles.end()) {
            diagnostics_.error(diag::codes::unknown_name, slot.span,
                               "theme '" + theme_.id + "' has no text style '" + slot.style + "'");
            return;
        }
        ParagraphText paragraph = compose_paragraph(text, bench_);
        Items items = itemize(text, paragraph, style->second, type_case_, bench_);
        for (model::GlyphRun& run : items.runs) shape_run(run, paragraph, items.uncovered);
        if (!type_case_.is_incomplete()) {
            report_missing({text, slot, paragraph}, std::move(items.uncovered), fonts_, diagnostics_);
        }
        shaped.breaks = line_breaks(text, paragraph, style->second.hyphenated, bench_);
        shaped.hyphen = hyphen(text, style->second, shaped.breaks);
        shaped.text = std::move(paragraph.text);
        shaped.levels = std::move(paragraph.levels);
        shaped.runs = std::move(items.runs);
    }

    /// The last word on coverage: what HarfBuzz could not draw is missing, whatever the character map promised.
    void shape_run(model::GlyphRun& run, const ParagraphText& paragraph, std::vector<Uncovered>& uncovered) {
        run.glyphs = shape_piece(run, run.begin, run.end, {paragraph.text, 0}, fonts_.face(run.font), bench_);
        for (const model::Glyph& glyph : run.glyphs) {
            if (glyph.id == 0) uncovered.push_back({glyph.cluster, glyph.cluster + 1});
        }
    }

    /// Shaped only where a line may end in one, so that no font is opened for it in vain.
    [[nodiscard]] model::GlyphRun hyphen(const model::LocalizedText& text, const model::TextStyle& style,
                                         const std::vector<model::BreakPoint>& breaks) {
        model::GlyphRun run;
        const bool wanted = std::any_of(breaks.begin(), breaks.end(), [](const model::BreakPoint& point) {
            return point.kind == model::BreakPoint::Kind::hyphen;
        });
        if (!wanted) return run;
        constexpr std::u16string_view kHyphen = u"-";
        TypeCase::Order& order = type_case_.order(text, {}, {}, style.weight, style.voice_family);
        const Sort sort = type_case_.find(order, kHyphen, script_of(text.script), {});
        if (!sort) return run;
        run.font = sort.id;
        run.end = 1;
        run.level = text.direction == model::Direction::right_to_left ? 1 : 0;
        run.script = shaping_script(script_of(text.script));
        run.language = text.language;
        run.glyphs = shape_piece(run, 0, 1, {kHyphen, 0}, *sort.face, bench_);
        return run;
    }

    const model::LocalizedDocument& localized_;
    const model::Theme& theme_;
    const FontLibrary& fonts_;
    diag::Diagnostics& diagnostics_;
    TypeCase type_case_;
    Workbench& bench_;
};

}  // namespace

std::optional<model::ShapedDocument> shape(std::shared_ptr<const model::LocalizedDocument> localized,
                                           const FontLibrary& fonts, diag::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    Shaper shaper(*localized, fonts, diagnostics);
    model::ShapedDocument shaped;
    shaped.texts = shaper.texts();
    shaped.numbers = shaper.numbers();
    shaped.localized = std::move(localized);
    if (diagnostics.error_count() > errors_before) return std::nullopt;
    return shaped;
}

}  // namespace handbill::text
