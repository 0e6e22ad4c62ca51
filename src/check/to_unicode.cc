#include "check/to_unicode.h"

#include "check/scanner.h"
#include "check/text_string.h"
#include "check/words.h"

#include <algorithm>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "ToUnicode";

std::uint16_t unit_at(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>((static_cast<unsigned char>(bytes[at]) << 8U) |
                                      static_cast<unsigned char>(bytes[at + 1]));
}

constexpr bool is_forbidden(char16_t unit) { return unit == 0 || unit == 0xFEFF || unit == 0xFFFE || unit == 0xFFFD; }

class CMapReader {
public:
    CMapReader(std::string_view cmap, const std::string& font, Faults& faults)
        : scanner_(cmap), font_(font), faults_(faults) {}

    std::vector<FontCode> read() {
        for (auto token = scanner_.next(); token.kind != Token::Kind::end; token = scanner_.next()) {
            if (token.kind == Token::Kind::bad) {
                fault("is not a CMap at byte " + std::to_string(scanner_.position()));
                break;
            }
            if (token.kind != Token::Kind::keyword) continue;
            if (token.text == "begincodespacerange") read_code_space();
            if (token.text == "beginbfchar") read_characters();
            if (token.text == "beginbfrange") read_ranges();
        }
        if (!code_space_) fault("lacks the code space <0000> <FFFF>");
        std::sort(codes_.begin(), codes_.end(), [](const FontCode& a, const FontCode& b) { return a.code < b.code; });
        const auto twice = std::adjacent_find(codes_.begin(), codes_.end(),
                                              [](const FontCode& a, const FontCode& b) { return a.code == b.code; });
        if (twice != codes_.end()) fault("maps code " + std::to_string(twice->code) + " twice");
        return std::move(codes_);
    }

private:
    void fault(const std::string& what) { faults_.add(kFaultKind, "ToUnicode of font " + font_ + " " + what); }

    bool read_code(Token token, std::uint16_t& code) {
        if (token.kind != Token::Kind::string || token.text.size() != 2) return false;
        code = unit_at(token.text, 0);
        return true;
    }

    void read_code_space() {
        std::uint16_t low = 1;
        std::uint16_t high = 0;
        code_space_ = read_code(scanner_.next(), low) && read_code(scanner_.next(), high) && low == 0 && high == 0xFFFF;
    }

    void read_characters() {
        for (auto token = scanner_.next(); token.kind == Token::Kind::string; token = scanner_.next()) {
            std::uint16_t code = 0;
            const auto value = scanner_.next();
            if (!read_code(token, code) || value.kind != Token::Kind::string)
                return fault("has a malformed bfchar row");
            add(code, value.text, 0);
        }
    }

    void read_ranges() {
        for (auto token = scanner_.next(); token.kind == Token::Kind::string; token = scanner_.next()) {
            std::uint16_t first = 0;
            std::uint16_t last = 0;
            if (!read_code(token, first) || !read_code(scanner_.next(), last) || last < first) {
                return fault("has a malformed bfrange row");
            }
            auto value = scanner_.next();
            const bool listed = value.kind == Token::Kind::array_open;
            for (unsigned code = first; code <= last; ++code) {
                if (listed) value = scanner_.next();
                if (value.kind != Token::Kind::string) return fault("has a malformed bfrange row");
                add(static_cast<std::uint16_t>(code), value.text, listed ? 0U : code - first);
            }
            if (listed && scanner_.next().kind != Token::Kind::array_close) return fault("has a malformed bfrange row");
        }
    }

    void add(std::uint16_t code, std::string_view bytes, unsigned offset) {
        auto units = read_utf16(bytes);
        if (!units.empty()) units.back() = static_cast<char16_t>(units.back() + offset);
        FontCode entry{code, 0, 0, to_utf8(units)};
        if (units.empty() || bytes.size() % 2 != 0) {
            fault("maps code " + std::to_string(code) + " to nothing");
        } else if (std::any_of(units.begin(), units.end(), is_forbidden) ||
                   entry.text.find("\xEF\xBF\xBD") != std::string::npos) {
            fault("maps code " + std::to_string(code) + " to a value that means no character");
        }
        codes_.push_back(std::move(entry));
    }

    Scanner scanner_;
    const std::string& font_;
    Faults& faults_;
    std::vector<FontCode> codes_;
    bool code_space_ = false;
};

}  // namespace

std::vector<FontCode> read_to_unicode(std::string_view cmap, const std::string& font, Faults& faults) {
    return CMapReader(cmap, font, faults).read();
}

}  // namespace handbill::check
