#pragma once

// Deflate (RFC 1950) for FlateDecode streams, by libdeflate at a fixed level: the same bytes in give the same bytes out.

#include <memory>
#include <string>
#include <string_view>

namespace handbill::pdf {

/// Bytes that streams, caches and documents may share.
using SharedBytes = std::shared_ptr<const std::string>;

/// zlib data. Safe to call from several threads.
[[nodiscard]] SharedBytes compress(std::string_view bytes);

}  // namespace handbill::pdf
