#include "check/cross_reference.h"

#include "base/characters.h"

#include <algorithm>

namespace handbill::check {

namespace {

constexpr std::size_t kEntry = 20;  // bytes of a row (7.5.4)

using base::is_digit;

class CrossReferenceReader {
public:
    explicit CrossReferenceReader(std::string_view file) : file_(file) {}

    /// What is wrong, or nothing.
    std::optional<std::string> read(CrossReference& found) {
        constexpr std::string_view kHeader = "%PDF-";
        constexpr std::size_t kVersion = 3;
        if (!take(kHeader)) return "it does not begin as a PDF";
        found.version = file_.substr(at_, kVersion);
        at_ = file_.rfind("startxref");
        if (at_ == std::string_view::npos || !take("startxref") || !take_line_end()) return "it has no startxref";
        const auto table = take_number();
        if (!table || !take_line_end() || !take("%%EOF")) return "it does not end as a PDF";
        at_ = std::min(*table, file_.size());
        if (!take("xref") || !take_line_end()) return "its cross-reference table is not where it says";
        return read_table(found);
    }

private:
    std::optional<std::string> read_table(CrossReference& found) {
        const auto first = take_number();
        const bool spaced = take(" ");
        const auto count = take_number();
        if (!first || *first != 0 || !spaced || !count || !take_line_end()) {
            return "its cross-reference table does not begin with object 0";
        }
        if (*count == 0 || *count > (file_.size() - at_) / kEntry) return "its cross-reference table is cut short";
        found.offsets.reserve(*count);
        for (std::size_t number = 0; number < *count; ++number) {
            const auto offset = read_entry(file_.substr(at_, kEntry), number == 0);
            if (!offset) return "object " + std::to_string(number) + " is not written plainly";
            found.offsets.push_back(*offset);
            at_ += kEntry;
        }
        if (!take("trailer")) return "it has no trailer behind its cross-reference table";
        found.trailer = at_;
        return std::nullopt;
    }

    /// "0000000017 00000 n \n"; the first is "0000000000 65535 f \n".
    [[nodiscard]] std::optional<std::size_t> read_entry(std::string_view entry, bool first) const {
        constexpr std::size_t kOffset = 10;
        const auto tail = entry.substr(kOffset);
        const bool known = first ? tail.starts_with(" 65535 f") : tail.starts_with(" 00000 n");
        const auto end = entry.substr(kEntry - 2);
        if (!known || (end != " \n" && end != "\r\n" && end != " \r")) return std::nullopt;
        std::size_t offset = 0;
        for (const char c : entry.substr(0, kOffset)) {
            if (!is_digit(c)) return std::nullopt;
            offset = offset * 10 + static_cast<std::size_t>(c - '0');
        }
        return first == (offset == 0) && offset < file_.size() ? std::optional(offset) : std::nullopt;
    }

    bool take(std::string_view word) {
        if (!file_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool take_line_end() {
        (void)take("\r");
        return take("\n");
    }

    std::optional<std::size_t> take_number() {
        constexpr std::size_t kMostDigits = 10;
        std::size_t value = 0;
        std::size_t digits = 0;
        for (; at_ < file_.size() && is_digit(file_[at_]) && digits <= kMostDigits; ++at_, ++digits) {
            value = value * 10 + static_cast<std::size_t>(file_[at_] - '0');
        }
        return digits > 0 && digits <= kMostDigits ? std::optional(value) : std::nullopt;
    }

    std::string_view file_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<CrossReference> read_cross_reference(std::string_view file, Faults& faults) {
    CrossReference found;
    const auto fault = CrossReferenceReader(file).read(found);
    if (!fault) return found;
    faults.add("reading", "the file cannot be read back: " + *fault);
    return std::nullopt;
}

}  // namespace handbill::check
