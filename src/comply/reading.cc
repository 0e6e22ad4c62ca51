#include "comply/reading.h"

#include <algorithm>
#include <cmath>

namespace handbill::comply {

namespace {

constexpr double kTouching = 0.12;  // of the height of the line: less than any font's space

/// Whether the second goes on where the first ends, in either direction of writing.
bool touch(const survey::Box& first, const survey::Box& second) {
    const double height = std::min(first.height(), second.height());
    const double overlap = std::min(first.bottom, second.bottom) - std::max(first.top, second.top);
    if (overlap < height / 2) return false;
    const double gap = std::min(std::abs(second.left - first.right), std::abs(first.left - second.right));
    return gap < kTouching * height;
}

}  // namespace

std::string joined(const std::vector<const survey::PaintedText*>& texts) {
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0 && !touch(texts[i - 1]->box, texts[i]->box)) all += ' ';
        all += texts[i]->text;
    }
    return all;
}

std::vector<const survey::PaintedText*> seen_on(const survey::SurveyedPage& page) {
    std::vector<const survey::PaintedText*> seen;
    for (const auto& text : page.texts) {
        if (text.seen) seen.push_back(&text);
    }
    return seen;
}

}  // namespace handbill::comply
