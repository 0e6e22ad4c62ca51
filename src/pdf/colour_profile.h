#pragma once

// The output intent's colour profile: sRGB as curves and primaries, some 500 bytes, where the common files take 3 KB.

#include <string>

namespace handbill::pdf {

/// An ICC.1:2004-10 (version 4.2) display profile, the newest that PDF 1.7 knows (ISO 32000-1, 8.6.5.5). The same
/// bytes at every call. Empty if Little CMS fails.
[[nodiscard]] std::string srgb_profile();

}  // namespace handbill::pdf
