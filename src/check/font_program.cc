#include "check/font_program.h"

#include <algorithm>
#include <array>

namespace handbill::check {

namespace {

/// Big-endian numbers out of bytes; reading beyond the end gives zero and is remembered.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint32_t number(std::size_t at, std::size_t size) {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            overrun_ = true;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes_[at + i]);
        return value;
    }

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] bool overrun() const { return overrun_; }

private:
    std::string_view bytes_;
    bool overrun_ = false;
};

struct Index {
    std::uint32_t count = 0;
    std::size_t first_begin = 0, first_end = 0;  ///< of the first item
    std::size_t end = 0;                         ///< of the whole index
};

Index read_index(Bytes& bytes, std::size_t at) {
    Index index;
    index.count = bytes.number(at, 2);
    if (index.count == 0) {
        index.end = at + 2;
        return index;
    }
    const std::size_t offset_size = bytes.number(at + 2, 1);
    if (offset_size < 1 || offset_size > 4) return {0, 0, 0, bytes.size() + 1};
    const std::size_t offsets = at + 3;
    const std::size_t data = offsets + (std::size_t{index.count} + 1) * offset_size - 1;
    index.first_begin = data + bytes.number(offsets, offset_size);
    index.first_end = data + bytes.number(offsets + offset_size, offset_size);
    index.end = data + bytes.number(offsets + std::size_t{index.count} * offset_size, offset_size);
    return index;
}

struct TopDictionary {
    std::uint32_t charset = 0, char_strings = 0;
    bool cid_keyed = false;
};

constexpr std::uint32_t kCharset = 15;
constexpr std::uint32_t kCharStrings = 17;
constexpr std::uint32_t kEscape = 12;
constexpr std::uint32_t kRos = 30;  // after kEscape: registry, ordering, supplement

/// Skips a real number (nibbles until 0xF); its value is of no interest here.
std::size_t skip_real(Bytes& bytes, std::size_t at, std::size_t end) {
    while (at < end) {
        const auto byte = bytes.number(at++, 1);
        if ((byte & 0xFU) == 0xFU || (byte >> 4U) == 0xFU) break;
    }
    return at;
}

TopDictionary read_top_dictionary(Bytes& bytes, std::size_t at, std::size_t end) {
    TopDictionary top;
    std::uint32_t operand = 0;
    while (at < end && !bytes.overrun()) {
        const auto byte = bytes.number(at++, 1);
        if (byte == 28) {
            operand = bytes.number(at, 2);
            at += 2;
        } else if (byte == 29) {
            operand = bytes.number(at, 4);
            at += 4;
        } else if (byte == 30) {
            at = skip_real(bytes, at, end);
        } else if (byte >= 247 && byte <= 250) {
            operand = (byte - 247) * 256 + bytes.number(at++, 1) + 108;
        } else if (byte >= 251 && byte <= 254) {
            ++at;  // a negative number: no offset
        } else if (byte >= 32) {
            operand = byte - 139;
        } else if (byte == kEscape) {
            if (bytes.number(at++, 1) == kRos) top.cid_keyed = true;
        } else if (byte == kCharset) {
            top.charset = operand;
        } else if (byte == kCharStrings) {
            top.char_strings = operand;
        }
    }
    return top;
}

std::vector<std::uint16_t> read_charset(Bytes& bytes, std::size_t at, std::uint32_t glyph_count) {
    std::vector<std::uint16_t> cids{0};
    cids.reserve(glyph_count);
    const auto format = bytes.number(at++, 1);
    while (cids.size() < glyph_count && !bytes.overrun()) {
        const auto first = bytes.number(at, 2);
        at += 2;
        std::uint32_t left = 0;
        if (format > 0) {
            left = bytes.number(at, format);
            at += format;
        }
        for (std::uint32_t i = 0; i <= left && cids.size() < glyph_count; ++i) {
            cids.push_back(static_cast<std::uint16_t>(first + i));
        }
    }
    return cids;
}

}  // namespace

std::optional<FontProgram> read_true_type(std::string_view text) {
    Bytes bytes(text);
    static constexpr std::array<std::string_view, 6> kNeeded{"maxp", "glyf", "loca", "head", "hhea", "hmtx"};
    const auto tables = bytes.number(4, 2);
    std::size_t present = 0;
    FontProgram program;
    for (std::uint32_t i = 0; i < tables && !bytes.overrun(); ++i) {
        const std::size_t row = 12 + std::size_t{i} * 16;
        const std::size_t offset = bytes.number(row + 8, 4);
        const std::size_t length = bytes.number(row + 12, 4);
        if (offset + length > text.size() || bytes.overrun()) return std::nullopt;
        const auto tag = text.substr(row, 4);
        if (std::find(kNeeded.begin(), kNeeded.end(), tag) != kNeeded.end()) ++present;
        if (tag == "maxp") program.glyph_count = bytes.number(offset + 4, 2);
    }
    if (bytes.overrun() || present != kNeeded.size() || program.glyph_count == 0) return std::nullopt;
    return program;
}

std::optional<FontProgram> read_cff(std::string_view text) {
    Bytes bytes(text);
    const auto names = read_index(bytes, bytes.number(2, 1));
    const auto tops = read_index(bytes, names.end);
    if (bytes.overrun() || tops.count != 1 || tops.first_end > text.size()) return std::nullopt;
    const auto top = read_top_dictionary(bytes, tops.first_begin, tops.first_end);
    FontProgram program;
    program.glyph_count = bytes.number(top.char_strings, 2);
    const auto char_strings = read_index(bytes, top.char_strings);
    if (top.char_strings == 0 || program.glyph_count == 0 || char_strings.end > text.size()) return std::nullopt;
    if (top.cid_keyed) {
        if (top.charset <= 2) return std::nullopt;  // the predefined charsets are not for CID-keyed programs
        if (bytes.number(top.charset, 1) > 2) return std::nullopt;
        program.cids = read_charset(bytes, top.charset, program.glyph_count);
    }
    if (bytes.overrun()) return std::nullopt;
    return program;
}

}  // namespace handbill::check
