#include "survey/paint_state.h"

#include <algorithm>

namespace handbill::survey {

Shape::Place place(const Transform& matrix, double x, double y) {
    return {matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f};
}

Box around(const Transform& matrix, const Box& box) {
    Shape shape;
    shape.start(place(matrix, box.left, box.top));
    shape.line_to(place(matrix, box.right, box.top));
    shape.line_to(place(matrix, box.right, box.bottom));
    shape.line_to(place(matrix, box.left, box.bottom));
    return shape.box();
}

Box common(const Box& one, const Box& other) {
    return {std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
            std::min(one.bottom, other.bottom)};
}

}  // namespace handbill::survey
