#pragma once

// Where things stand in a finished file: its header, cross-reference table and trailer (ISO 32000-1, 7.5), as our
// writer puts them and no other way. One table of one section, no updates, no object or cross-reference streams.

#include "check/faults.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::check {

struct CrossReference {
    std::string version;               ///< "1.7"
    std::vector<std::size_t> offsets;  ///< by object number; 0 for object 0, which is none
    std::size_t trailer = 0;           ///< where the trailer dictionary begins
};

/// Nothing if the file is built otherwise; then a fault is told.
[[nodiscard]] std::optional<CrossReference> read_cross_reference(std::string_view file, Faults& faults);

}  // namespace handbill::check
