#include "pdf/cff_keys.h"

#include <cstddef>

namespace handbill::pdf {
namespace {

constexpr int kCharsetOperator = 15;
constexpr int kRosOperator = 0x0C00 | 30;
constexpr std::uint32_t kPredefinedCharsets = 3;

/// Reads forward; once it has run outside the table it stays failed and gives zeros.
class TableReader {
public:
    explicit TableReader(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

    std::uint32_t number(int size) {
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i) value = (value << 8) | byte();
        return value;
    }
    std::uint8_t byte() {
        if (at_ >= bytes_.size()) {
            failed_ = true;
            return 0;
        }
        return static_cast<std::uint8_t>(bytes_[at_++]);
    }
    std::string_view take(std::size_t size) {
        if (size > bytes_.size() - at_) {
            failed_ = true;
            return {};
        }
        const auto piece = bytes_.substr(at_, size);
        at_ += size;
        return piece;
    }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return failed_ || at_ >= bytes_.size(); }

private:
    std::string_view bytes_;
    std::size_t at_;
    bool failed_ = false;
};

/// Steps over an INDEX and gives its first object.
std::string_view read_index(TableReader& reader) {
    const std::uint32_t count = reader.number(2);
    if (count == 0 || reader.failed()) return {};
    const int offset_size = reader.byte();
    if (offset_size < 1 || offset_size > 4) return {};
    const std::uint32_t first = reader.number(offset_size);
    std::uint32_t second = first;
    std::uint32_t last = first;
    for (std::uint32_t i = 1; i <= count && !reader.failed(); ++i) {
        last = reader.number(offset_size);
        if (i == 1) second = last;
    }
    if (first != 1 || second < first || last < second) return {};
    const std::string_view data = reader.take(last - 1);
    return data.substr(0, second - 1);
}

struct TopDictionary {
    bool has_ros = false;
    std::uint32_t charset = 0;
};

/// DICT data: operands before their operator (5176, section 4).
TopDictionary read_top_dictionary(std::string_view bytes) {
    TopDictionary top;
    TableReader reader(bytes);
    std::uint32_t operand = 0;
    while (!reader.at_end()) {
        const int b0 = reader.byte();
        if (b0 <= 21) {
            const int op = b0 == 12 ? 0x0C00 | reader.byte() : b0;
            if (op == kCharsetOperator) top.charset = operand;
            if (op == kRosOperator) top.has_ros = true;
        } else if (b0 == 28) {
            operand = reader.number(2);
        } else if (b0 == 29) {
            operand = reader.number(4);
        } else if (b0 == 30) {
            while (!reader.at_end() && (reader.byte() & 0x0F) != 0x0F) {
            }
        } else if (b0 >= 247 && b0 <= 250) {
            operand = static_cast<std::uint32_t>(b0 - 247) * 256 + reader.byte() + 108;
        } else if (b0 >= 251 && b0 <= 254) {
            reader.byte();
            operand = 0;  // negative; never an offset
        } else if (b0 >= 32 && b0 <= 246) {
            operand = b0 >= 139 ? static_cast<std::uint32_t>(b0 - 139) : 0;
        }
    }
    return top;
}

/// Formats 0, 1 and 2 (5176, section 13). Glyph 0 is .notdef and not listed.
std::optional<std::vector<std::uint16_t>> read_charset(TableReader reader, std::uint32_t glyph_count) {
    std::vector<std::uint16_t> names{0};
    names.reserve(glyph_count);
    const int format = reader.byte();
    if (format > 2) return std::nullopt;
    while (names.size() < glyph_count && !reader.failed()) {
        const std::uint32_t first = reader.number(2);
        const std::uint32_t left = format == 0 ? 0 : reader.number(format);
        for (std::uint32_t i = 0; i <= left && names.size() < glyph_count; ++i)
            names.push_back(static_cast<std::uint16_t>(first + i));
    }
    if (reader.failed()) return std::nullopt;
    return names;
}

bool is_identity(const std::vector<std::uint16_t>& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != i) return false;
    return true;
}

}  // namespace

std::optional<CffKeys> read_cff_keys(std::string_view table, std::uint32_t glyph_count) {
    TableReader reader(table);
    if (reader.byte() != 1) return std::nullopt;  // CFF2 cannot be embedded
    reader.byte();
    const std::uint8_t header_size = reader.byte();
    if (header_size > table.size()) return std::nullopt;
    TableReader indices(table, header_size);
    (void)read_index(indices);  // font names
    const TopDictionary top = read_top_dictionary(read_index(indices));
    if (indices.failed()) return std::nullopt;
    CffKeys keys;
    keys.cid_keyed = top.has_ros;
    if (!keys.cid_keyed || top.charset < kPredefinedCharsets) return keys;
    if (top.charset >= table.size()) return std::nullopt;
    auto cids = read_charset(TableReader(table, top.charset), glyph_count);
    if (!cids) return std::nullopt;
    if (!is_identity(*cids)) keys.cids = std::move(*cids);
    return keys;
}

}  // namespace handbill::pdf
