#pragma once

// What a content stream lets through: the path in the making and the rectangle that paths have clipped to (ISO 32000-1,
// 8.5.4). Coordinates of the page, points, y upwards.

#include "check/read_back.h"
#include "check/transform.h"

#include <optional>

namespace handbill::check {

/// An upright rectangle of a space on the page; ours are turned by quarters at most.
[[nodiscard]] ReadRect on_page(const ReadRect& rect, const Transform& matrix);

struct Clip {
    ReadRect rect{-kEndless, -kEndless, kEndless, kEndless};

    void narrow(const ReadRect& to);
    [[nodiscard]] bool hides(double x, double y) const;

private:
    static constexpr double kEndless = 1e9;
};

struct Path {
    int parts = 0;
    bool clips = false;
    std::optional<ReadRect> rectangle;  ///< the last one, on the page

    /// False if a path that clips is more than one rectangle: then nobody here can tell what it hides.
    [[nodiscard]] bool end(Clip& clip);
};

}  // namespace handbill::check
