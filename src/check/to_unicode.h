#pragma once

// A ToUnicode CMap (ISO 32000-1, 9.10.3) to texts by code. Only two-byte codes; anything else is a fault.

#include "check/faults.h"
#include "check/read_back.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::check {

/// Codes ascending, each once; `font` names the font in faults. Refuses U+0000, U+FEFF, U+FFFE and U+FFFD
/// (ISO 14289-1, 7.21.7), lone surrogates and empty values.
[[nodiscard]] std::vector<FontCode> read_to_unicode(std::string_view cmap, const std::string& font, Faults& faults);

}  // namespace handbill::check
