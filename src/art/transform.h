#pragma once

// Points in the author's units and the transforms that SVG groups lay on them. Comes in: the value of a `transform`
// attribute. Goes out: one affine matrix. Rotations and skews are refused: their trigonometry would have to be the
// same on every machine, and art that needs them can be flattened by any drawing program.

#include <optional>
#include <string_view>
#include <variant>

#include "art/number_scanner.h"

namespace handbill::art {

struct Vector {
    double x = 0, y = 0;
    friend bool operator==(const Vector&, const Vector&) = default;
};

/// x' = a x + c y + e,  y' = b x + d y + f  (SVG 1.1, 7.4).
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] Vector apply(Vector p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
};

/// `inner` first, then `outer`.
[[nodiscard]] Matrix operator*(const Matrix& outer, const Matrix& inner);

/// A list of translate(), scale() and matrix(). Nesting must not let numbers grow without end: all entries of the
/// product with `outer` stay within kLargestNumber.
[[nodiscard]] std::variant<Matrix, ValueFault> read_transform(std::string_view text, const Matrix& outer);

}  // namespace handbill::art
