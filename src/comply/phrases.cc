#include "comply/phrases.h"

#include <cmath>

namespace handbill::comply {

namespace {

/// At most two decimals, without zeros at the end; no locale has a say in it.
std::string decimal(double value) {
    const auto hundredths = std::llround(value * 100);
    std::string text = std::to_string(hundredths / 100);
    const auto rest = std::llabs(hundredths % 100);
    if (rest == 0) return text;
    text += rest < 10 ? ".0" : ".";
    text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    return text;
}

}  // namespace

std::string in_points(double points) { return decimal(points) + " pt"; }

std::string in_inches(double width, double height) {
    constexpr double kInch = 72;
    return decimal(width / kInch) + " × " + decimal(height / kInch) + " in";
}

std::string in_percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all.empty() ? "none" : all;
}

}  // namespace handbill::comply
