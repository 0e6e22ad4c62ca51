#pragma once

// Deflate (RFC 1950) for FlateDecode streams, by libdeflate at fixed levels: the same bytes in give the same bytes out.

#include <memory>
#include <string>
#include <string_view>

namespace handbill::pdf {

/// Bytes that streams, caches and documents may share.
using SharedBytes = std::shared_ptr<const std::string>;

enum class Effort {
    page,    ///< made anew for each file
    shared,  ///< kept in the run's cache and used again, so worth more time
};

/// zlib data. Safe to call from several threads.
[[nodiscard]] SharedBytes compress(std::string_view bytes, Effort effort);

}  // namespace handbill::pdf
