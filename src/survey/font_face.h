#pragma once

// What a font dictionary of any PDF tells of how its text looks: widths, weight, name (ISO 32000-1, 9.6 to 9.8).

#include "survey/foreign_font.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace handbill::survey {

class FontFace {
public:
    explicit FontFace(QPDFObjectHandle font);

    [[nodiscard]] const ForeignFont& meaning() const { return meaning_; }
    /// As the file names it, without the tag of a subset.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool bold() const { return bold_; }
    /// Whether its glyphs are drawings in a space of their own, so that its size means nothing (Type 3).
    [[nodiscard]] bool drawn() const { return drawn_; }

    struct Advance {
        double em = 0;  ///< sum of the widths, in ems
        int codes = 0;
        int spaces = 0;  ///< single-byte codes 32, which word spacing widens
    };
    [[nodiscard]] Advance advance(std::string_view codes) const;

private:
    void read_simple_widths(QPDFObjectHandle font);
    void read_composite_widths(QPDFObjectHandle descendant);

    ForeignFont meaning_;
    std::string name_;
    bool bold_ = false, drawn_ = false;
    double other_width_ = 0;  ///< ems, of a code without a width of its own
    double unit_ = 0.001;     ///< ems in one unit of the widths
    std::map<std::uint32_t, double> widths_;
};

}  // namespace handbill::survey
