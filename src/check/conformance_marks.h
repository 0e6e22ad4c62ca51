#pragma once

// The claims PDF/A-2a and PDF/UA-1 (ISO 19005-2, 6.6.4; ISO 14289-1, clause 5), or PDF/X-4 of a file for a press
// (ISO 15930-7, 6.7.2). A writer leaves room in the XMP packet,
// white space behind the metadata (ISO 16684-1, 7.3.2); only after a file is proven are the claims put there, so that
// no byte outside the packet changes and none moves.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace handbill::check {

/// Of a file for screen and office, or for a press.
enum class Claims : std::uint8_t { archive_and_access, press };

/// True if the packet speaks of any mark in any form.
[[nodiscard]] bool claims_conformance(std::string_view xmp);

/// The packet with the claims, as long as it was. Nothing if it claims something already, leaves no room, or would not
/// read back as exactly what it was and the claims.
[[nodiscard]] std::optional<std::string> with_conformance_marks(std::string_view xmp,
                                                                Claims claims = Claims::archive_and_access);

}  // namespace handbill::check
