#pragma once

// Which ink fills a shape and how: the presentation attributes that this subset knows, as children inherit them.
// Colours in a file only show that two inks differ; what an ink looks like is the theme's to say.

#include <optional>
#include <string>
#include <string_view>

#include "art/number_scanner.h"
#include "art/transform.h"

namespace handbill::art {

struct Paint {
    Matrix transform;
    std::string ink;                      ///< "" for the block's own colour
    std::string colour = "currentcolor";  ///< as written, lower case, "#rgb" spelt out
    bool painted = true;                  ///< false under fill="none"
    bool even_odd = false;
};

/// True for the attributes that change a Paint.
[[nodiscard]] bool is_paint_attribute(std::string_view name);

/// Lays one attribute on the paint that was inherited.
[[nodiscard]] std::optional<ValueFault> apply_paint(std::string_view name, std::string_view value, Paint& paint);

}  // namespace handbill::art
