#pragma once

// Affine maps of the PDF page (ISO 32000-1, 8.3.3): row vectors, [a b c d e f].

namespace handbill::check {

struct Transform {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    /// First `inner`, then `outer`.
    [[nodiscard]] friend Transform operator*(const Transform& inner, const Transform& outer) {
        return {inner.a * outer.a + inner.b * outer.c,           inner.a * outer.b + inner.b * outer.d,
                inner.c * outer.a + inner.d * outer.c,           inner.c * outer.b + inner.d * outer.d,
                inner.e * outer.a + inner.f * outer.c + outer.e, inner.e * outer.b + inner.f * outer.d + outer.f};
    }
};

}  // namespace handbill::check
