// Any bytes as a drawing: read_svg gives art or a fault, never undefined behaviour. What it gives keeps its promises.

#include "fuzz_target.h"

#include <cstdlib>
#include <string>

#include "art/read_art.h"

namespace {

void require(bool promise) {
    if (!promise) std::abort();
}

bool inside(const handbill::model::VectorArt& art, handbill::model::ArtPoint p) {
    return p.x >= art.ink_min.x && p.x <= art.ink_max.x && p.y >= art.ink_min.y && p.y <= art.ink_max.y;
}

void check_steps(const handbill::model::VectorArt& art, const handbill::model::ArtPath& path) {
    using namespace handbill::model;
    bool open = false;
    for (const PathStep& step : path.steps) {
        if (const auto* move = std::get_if<MoveTo>(&step)) {
            require(inside(art, move->to));
            open = true;
            continue;
        }
        require(open);
        if (const auto* line = std::get_if<LineTo>(&step)) require(inside(art, line->to));
        if (const auto* curve = std::get_if<CurveTo>(&step)) require(inside(art, curve->to));
        if (std::holds_alternative<ClosePath>(step)) open = false;
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    handbill::diag::Diagnostics diagnostics;
    const std::string text(data, data + size);
    const auto art = handbill::art::read_svg(text, handbill::diag::SourceId{0}, diagnostics);
    require(art.has_value() != diagnostics.has_errors());
    for (const auto& entry : diagnostics.entries()) {
        require(entry.span && entry.span->begin <= entry.span->end && entry.span->end <= size);
    }
    if (!art) return 0;
    require(art->width > 0 && art->height > 0 && !art->paths.empty());
    std::size_t steps = 0;
    for (const auto& path : art->paths) {
        check_steps(*art, path);
        steps += path.steps.size();
    }
    require(steps <= 20'000);
    return 0;
}
