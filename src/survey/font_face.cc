#include "survey/font_face.h"

#include "survey/handles.h"

#include <algorithm>
#include <array>

namespace handbill::survey {

namespace {

constexpr double kUntoldWidth = 500;  // of the fourteen standard fonts, whose widths a file may leave out
constexpr int kForceBold = 1 << 18;
constexpr double kBoldWeight = 600;

bool name_is_bold(const std::string& name) {
    constexpr std::array<std::string_view, 6> kWords{"Bold", "bold", "Black", "Heavy", "BOLD", "Semibold"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

bool descriptor_is_bold(QPDFObjectHandle descriptor) {
    auto flags = entry(descriptor, "/Flags");
    return (flags.isInteger() && (flags.getIntValue() & kForceBold) != 0) ||
           number_of(entry(descriptor, "/FontWeight"), 0) >= kBoldWeight;
}

}  // namespace

FontFace::FontFace(QPDFObjectHandle font) : meaning_(font) {
    auto base = name_of(entry(font, "/BaseFont"));
    constexpr std::size_t kTag = 6;
    if (base.size() > kTag + 1 && base[kTag] == '+') base.erase(0, kTag + 1);
    name_ = base;
    const auto kind = name_of(entry(font, "/Subtype"));
    drawn_ = kind == "Type3";
    auto descriptor = entry(font, "/FontDescriptor");
    auto descendants = entry(font, "/DescendantFonts");
    if (kind == "Type0" && descendants.isArray() && descendants.getArrayNItems() > 0) {
        auto descendant = descendants.getArrayItem(0);
        descriptor = entry(descendant, "/FontDescriptor");
        read_composite_widths(descendant);
    } else {
        read_simple_widths(font);
    }
    bold_ = name_is_bold(name_) || descriptor_is_bold(descriptor);
}

void FontFace::read_simple_widths(QPDFObjectHandle font) {
    auto matrix = entry(font, "/FontMatrix");
    if (drawn_ && matrix.isArray() && matrix.getArrayNItems() == 6) unit_ = number_of(matrix.getArrayItem(0), unit_);
    auto widths = entry(font, "/Widths");
    other_width_ =
        unit_ * number_of(entry(entry(font, "/FontDescriptor"), "/MissingWidth"), widths.isArray() ? 0 : kUntoldWidth);
    if (!widths.isArray()) return;
    auto code = static_cast<std::uint32_t>(number_of(entry(font, "/FirstChar"), 0));
    for (auto& width : widths.getArrayAsVector()) widths_[code++] = unit_ * number_of(width, 0);
}

// 9.7.4.3: "first [w w w]" or "first last w".
void FontFace::read_composite_widths(QPDFObjectHandle descendant) {
    constexpr std::uint32_t kMostCodes = 0x10000;
    other_width_ = unit_ * number_of(entry(descendant, "/DW"), 1000);
    auto all = entry(descendant, "/W");
    if (!all.isArray()) return;
    auto items = all.getArrayAsVector();
    for (std::size_t i = 0; i + 1 < items.size();) {
        auto code = static_cast<std::uint32_t>(number_of(items[i], 0));
        if (items[i + 1].isArray()) {
            for (auto& width : items[i + 1].getArrayAsVector()) widths_[code++] = unit_ * number_of(width, 0);
            i += 2;
        } else if (i + 2 < items.size()) {
            const auto last = std::min(static_cast<std::uint32_t>(number_of(items[i + 1], 0)), code + kMostCodes);
            for (; code <= last; ++code) widths_[code] = unit_ * number_of(items[i + 2], 0);
            i += 3;
        } else {
            break;
        }
    }
}

FontFace::Advance FontFace::advance(std::string_view codes) const {
    Advance advance;
    const auto size = meaning_.code_size();
    for (std::size_t i = 0; i + size <= codes.size(); i += size) {
        std::uint32_t code = 0;
        for (const char c : codes.substr(i, size)) code = (code << 8U) | static_cast<unsigned char>(c);
        const auto width = widths_.find(code);
        advance.em += width == widths_.end() ? other_width_ : width->second;
        ++advance.codes;
        if (size == 1 && code == ' ') ++advance.spaces;
    }
    return advance;
}

}  // namespace handbill::survey
