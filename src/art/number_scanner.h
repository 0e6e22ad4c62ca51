#pragma once

// Reads the number lists of SVG attributes ("M1.5.5-2e1", "0 0 24 24") byte by byte and says where it stands, so that
// a fault can point into the author's file. Comes in: any bytes. Goes out: finite doubles within ±1e6. It never
// guesses: two commas, a lone sign or "1e" are faults of the caller's to report.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace handbill::art {

/// What is wrong with an attribute's value and which of its bytes.
struct ValueFault {
    std::size_t begin = 0, end = 0;
    std::string message;
};

class NumberScanner {
public:
    explicit NumberScanner(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool at_end() const { return position_ == text_.size(); }
    /// The byte that comes next, 0 at the end.
    [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[position_]; }
    void advance() {
        if (!at_end()) ++position_;
    }

    void skip_space();
    /// White space with at most one comma in it. True if there was a comma, which then must be followed by a number.
    bool skip_separator();
    /// True if a number can begin here.
    [[nodiscard]] bool at_number() const;

    /// SVG 1.1 number. Nothing, and nothing consumed, if there is none or it is out of bounds; `fault` tells which.
    [[nodiscard]] std::optional<double> number();
    /// An arc flag: one digit, 0 or 1, which need not be followed by anything that parts it from the next number.
    [[nodiscard]] std::optional<bool> flag();

    /// A fault at the place where the scanner stands.
    [[nodiscard]] ValueFault fault(std::string message) const;

private:
    [[nodiscard]] std::size_t number_end() const;

    std::string_view text_;
    std::size_t position_ = 0;
};

/// The bound of every number in a file and of every coordinate after transforms.
inline constexpr double kLargestNumber = 1e6;

}  // namespace handbill::art
