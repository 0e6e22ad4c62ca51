#include "survey/foreign_font.h"

#include "check/scanner.h"
#include "check/text_string.h"
#include "check/words.h"
#include "survey/handles.h"

#include <qpdf/QUtil.hh>

#include <utility>

namespace handbill::survey {

namespace {

constexpr std::string_view kNoMeaning = "\xEF\xBF\xBD";
constexpr std::uint32_t kMostRange = 0xFFFF;

std::uint32_t code_of(std::string_view bytes) {
    std::uint32_t code = 0;
    for (const char c : bytes.substr(0, 4)) code = (code << 8U) | static_cast<unsigned char>(c);
    return code;
}

/// Glyph names that are no letter and that texts have most (Adobe Glyph List); letters name themselves.
constexpr std::pair<std::string_view, char32_t> kGlyphNames[] = {{"space", ' '},
                                                                 {"exclam", '!'},
                                                                 {"quotedbl", '"'},
                                                                 {"numbersign", '#'},
                                                                 {"dollar", '$'},
                                                                 {"percent", '%'},
                                                                 {"ampersand", '&'},
                                                                 {"quotesingle", '\''},
                                                                 {"parenleft", '('},
                                                                 {"parenright", ')'},
                                                                 {"asterisk", '*'},
                                                                 {"plus", '+'},
                                                                 {"comma", ','},
                                                                 {"hyphen", '-'},
                                                                 {"period", '.'},
                                                                 {"slash", '/'},
                                                                 {"zero", '0'},
                                                                 {"one", '1'},
                                                                 {"two", '2'},
                                                                 {"three", '3'},
                                                                 {"four", '4'},
                                                                 {"five", '5'},
                                                                 {"six", '6'},
                                                                 {"seven", '7'},
                                                                 {"eight", '8'},
                                                                 {"nine", '9'},
                                                                 {"colon", ':'},
                                                                 {"semicolon", ';'},
                                                                 {"less", '<'},
                                                                 {"equal", '='},
                                                                 {"greater", '>'},
                                                                 {"question", '?'},
                                                                 {"at", '@'},
                                                                 {"bracketleft", '['},
                                                                 {"bracketright", ']'},
                                                                 {"underscore", '_'},
                                                                 {"quoteleft", 0x2018},
                                                                 {"quoteright", 0x2019},
                                                                 {"quotedblleft", 0x201C},
                                                                 {"quotedblright", 0x201D},
                                                                 {"endash", 0x2013},
                                                                 {"emdash", 0x2014},
                                                                 {"bullet", 0x2022},
                                                                 {"ellipsis", 0x2026},
                                                                 {"fi", 0xFB01},
                                                                 {"fl", 0xFB02},
                                                                 {"ff", 0xFB00},
                                                                 {"ffi", 0xFB03},
                                                                 {"ffl", 0xFB04},
                                                                 {"germandbls", 0xDF},
                                                                 {"copyright", 0xA9}};

std::string utf8(char32_t value) {
    std::string out;
    check::append_utf8(out, value);
    return out;
}

std::string text_of_glyph(std::string_view name) {
    if (name.size() == 1) return std::string(name);
    for (const auto& [known, value] : kGlyphNames) {
        if (known == name) return utf8(value);
    }
    const bool long_form = name.starts_with("uni") && name.size() == 7;
    const bool short_form = name.starts_with('u') && name.size() >= 5 && name.size() <= 7;
    if (!long_form && !short_form) return std::string(kNoMeaning);
    char32_t value = 0;
    for (const char c : name.substr(long_form ? 3 : 1)) {
        const auto digit = std::string_view("0123456789ABCDEF").find(c);
        if (digit == std::string_view::npos) return std::string(kNoMeaning);
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return value < 0x110000 ? utf8(value) : std::string(kNoMeaning);
}

/// PostScript comments, which check::Scanner takes for damage.
std::string without_comments(const std::string& text) {
    std::string out;
    bool comment = false;
    for (const char c : text) {
        if (c == '%') comment = true;
        if (c == '\n' || c == '\r') comment = false;
        if (!comment) out.push_back(c);
    }
    return out;
}

}  // namespace

ForeignFont::ForeignFont(QPDFObjectHandle font) {
    if (!font.isDictionary()) return;
    simple_ = font.getKey("/Subtype").isName() && font.getKey("/Subtype").getName() != "/Type0";
    code_size_ = simple_ ? 1 : 2;
    if (simple_) read_encoding(font.getKey("/Encoding"));
    if (font.getKey("/ToUnicode").isStream()) read_map(stream_text(font.getKey("/ToUnicode")));
}

void ForeignFont::read_encoding(QPDFObjectHandle encoding) {
    auto base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
    const bool roman = base.isName() && base.getName() == "/MacRomanEncoding";
    for (unsigned code = 32; code < 256; ++code) {
        const std::string byte(1, static_cast<char>(static_cast<unsigned char>(code)));
        if (code >= 127 && !base.isName()) break;  // the font's own encoding, which only its program tells
        texts_[code] = roman ? QUtil::mac_roman_to_utf8(byte) : QUtil::win_ansi_to_utf8(byte);
    }
    if (!encoding.isDictionary() || !encoding.getKey("/Differences").isArray()) return;
    std::uint32_t code = 0;
    for (auto& item : encoding.getKey("/Differences").getArrayAsVector()) {
        if (item.isInteger()) code = static_cast<std::uint32_t>(item.getIntValueAsInt());
        if (item.isName()) texts_[code++] = text_of_glyph(std::string_view(item.getName()).substr(1));
    }
}

void ForeignFont::read_map(const std::string& cmap) {
    const auto plain = without_comments(cmap);
    check::Scanner scanner(plain);
    const auto is_string = [](const check::Token& token) { return token.kind == check::Token::Kind::string; };
    for (auto token = scanner.next(); token.kind != check::Token::Kind::end && token.kind != check::Token::Kind::bad;
         token = scanner.next()) {
        if (token.text == "begincodespacerange" && !simple_) {
            const auto low = scanner.next();
            if (is_string(low) && !low.text.empty() && low.text.size() <= 4) code_size_ = low.text.size();
        } else if (token.text == "beginbfchar") {
            for (auto code = scanner.next(); is_string(code); code = scanner.next()) {
                texts_[code_of(code.text)] = check::to_utf8(check::read_utf16(scanner.next().text));
            }
        } else if (token.text == "beginbfrange") {
            for (auto low = scanner.next(); is_string(low); low = scanner.next()) {
                const auto first = code_of(low.text);
                const auto last = std::min(code_of(scanner.next().text), first + kMostRange);
                auto value = scanner.next();
                const bool listed = value.kind == check::Token::Kind::array_open;
                for (auto code = first; code <= last; ++code) {
                    if (listed) value = scanner.next();
                    if (!is_string(value)) break;
                    auto units = check::read_utf16(value.text);
                    if (!listed && !units.empty()) units.back() = static_cast<char16_t>(units.back() + code - first);
                    texts_[code] = check::to_utf8(units);
                }
                if (listed && value.kind != check::Token::Kind::array_close) (void)scanner.next();
            }
        }
    }
}

std::string ForeignFont::text(std::string_view codes) const {
    std::string out;
    for (std::size_t i = 0; i + code_size_ <= codes.size(); i += code_size_) {
        const auto found = texts_.find(code_of(codes.substr(i, code_size_)));
        out += found == texts_.end() || found->second.empty() ? kNoMeaning : std::string_view(found->second);
    }
    return out;
}

}  // namespace handbill::survey
