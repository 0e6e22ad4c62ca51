#pragma once

// What the codes of any font in any PDF say (ISO 32000-1, 9.10): by its ToUnicode map, else by its encoding and the
// names of its glyphs. Widths and outlines are not read.

#include "survey/qpdf_headers.h"

#include <map>
#include <string>
#include <string_view>

namespace handbill::survey {

class ForeignFont {
public:
    explicit ForeignFont(QPDFObjectHandle font);

    /// UTF-8 of a shown string; U+FFFD for each code without a meaning.
    [[nodiscard]] std::string text(std::string_view codes) const;
    /// Whether spaces may be made by moving the pen, as programs do that write simple fonts.
    [[nodiscard]] bool is_simple() const { return simple_; }
    /// Bytes of a code.
    [[nodiscard]] std::size_t code_size() const { return code_size_; }

private:
    void read_map(const std::string& cmap);
    void read_encoding(QPDFObjectHandle encoding);

    bool simple_ = false;
    std::size_t code_size_ = 1;
    std::map<std::uint32_t, std::string> texts_;
};

}  // namespace handbill::survey
