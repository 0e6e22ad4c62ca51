#include "pdf/shapes.h"

#include <algorithm>

namespace handbill::pdf {
namespace {

using base::Length;
using base::Point;

/// Distance of a quarter circle's controls from its ends, as a part of the radius: 4/3 (sqrt 2 - 1).
constexpr base::Ratio kQuarterCircle{55228, 100000};

void rounded_rectangle(ContentStream& content, const base::Rect& rect, const std::array<Length, 4>& radius) {
    const Length most = std::min(rect.width, rect.height) / 2;
    std::array<Length, 4> r = radius;
    for (Length& length : r) length = std::clamp(length, Length{}, std::max(most, Length{}));
    const Length left = rect.x, top = rect.y, right = rect.right(), bottom = rect.bottom();
    const auto pull = [&](std::size_t corner) { return r[corner] - r[corner] * kQuarterCircle; };
    content.move({left + r[0], top});
    content.line({right - r[1], top});
    if (r[1] > Length{}) content.curve({right - pull(1), top}, {right, top + pull(1)}, {right, top + r[1]});
    content.line({right, bottom - r[2]});
    if (r[2] > Length{}) content.curve({right, bottom - pull(2)}, {right - pull(2), bottom}, {right - r[2], bottom});
    content.line({left + r[3], bottom});
    if (r[3] > Length{}) content.curve({left + pull(3), bottom}, {left, bottom - pull(3)}, {left, bottom - r[3]});
    content.line({left, top + r[0]});
    if (r[0] > Length{}) content.curve({left, top + pull(0)}, {left + pull(0), top}, {left + r[0], top});
    content.close();
}

/// From view-box units to page space, each coordinate rounded once.
class ArtScale {
public:
    ArtScale(const model::VectorArt& art, const model::ArtItem& item)
        : art_(art), rect_(item.rect), mirrored_(item.mirrored) {}

    Point operator()(model::ArtPoint point) const {
        const std::int64_t x = mirrored_ ? art_.width - point.x : point.x;
        return {rect_.x + rect_.width * base::Ratio{x, art_.width},
                rect_.y + rect_.height * base::Ratio{point.y, art_.height}};
    }

private:
    const model::VectorArt& art_;
    base::Rect rect_;
    bool mirrored_;
};

struct StepPainter {
    ContentStream& content;
    const ArtScale& scale;

    void operator()(const model::MoveTo& step) const { content.move(scale(step.to)); }
    void operator()(const model::LineTo& step) const { content.line(scale(step.to)); }
    void operator()(const model::CurveTo& step) const {
        content.curve(scale(step.control1), scale(step.control2), scale(step.to));
    }
    void operator()(const model::ClosePath&) const { content.close(); }
};

}  // namespace

void paint_fill(ContentStream& content, const model::FillItem& fill) {
    content.set_fill(fill.colour);
    const bool square = std::all_of(fill.radius.begin(), fill.radius.end(), [](Length r) { return r <= Length{}; });
    if (square) {
        content.rectangle(fill.rect);
    } else {
        rounded_rectangle(content, fill.rect, fill.radius);
    }
    content.fill(false);
}

void paint_stroke(ContentStream& content, const model::StrokeItem& stroke) {
    content.set_stroke(stroke.colour);
    content.set_line(stroke.weight, stroke.dash);
    content.move(stroke.from);
    content.line(stroke.to);
    content.stroke();
}

void paint_art(ContentStream& content, const model::ArtItem& item) {
    const auto& art = std::get<model::VectorArt>(item.art->content);
    const ArtScale scale(art, item);
    for (std::size_t i = 0; i < art.paths.size(); ++i) {
        const model::ArtPath& path = art.paths[i];
        if (path.steps.empty()) continue;
        content.set_fill(item.colours[i]);
        for (const model::PathStep& step : path.steps) std::visit(StepPainter{content, scale}, step);
        content.fill(path.even_odd);
    }
}

void paint_modules(ContentStream& content, const model::ModulesItem& item) {
    if (std::find(item.dark.begin(), item.dark.end(), true) == item.dark.end()) return;
    const auto dark = [&](int column, int row) {
        return item.dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(item.modules) +
                         static_cast<std::size_t>(column)];
    };
    content.set_fill(item.colour);
    content.enter_grid(item.rect, item.modules);
    for (int row = 0; row < item.modules; ++row) {
        for (int column = 0; column < item.modules; ++column) {
            if (!dark(column, row)) continue;
            const int first = column;
            while (column + 1 < item.modules && dark(column + 1, row)) ++column;
            content.grid_cells(first, row, column + 1 - first);
        }
    }
    content.fill(false);
    content.leave_grid();
}

}  // namespace handbill::pdf
