#pragma once

// yaml-cpp's events to a spanned tree. The text of one file comes in (already free of forbidden characters), a
// SourceNode that keeps the promises of model/source_tree.h goes out, or nothing after reporting what is wrong.

#include <optional>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/source_tree.h"

namespace handbill::content {

inline constexpr std::size_t kMostBytes = std::size_t{1} << 20U;  ///< of one file
inline constexpr std::size_t kMostDepth = 64;
inline constexpr std::size_t kMostNodes = 200'000;                 ///< after aliases
inline constexpr std::size_t kMostExpandedBytes = 8 * kMostBytes;  ///< of text, after aliases

/// `offset` is where `text` begins in its source (after a byte-order mark).
[[nodiscard]] std::optional<model::SourceNode> build_tree(std::string_view text, diag::SourceId source,
                                                          std::uint32_t offset, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
