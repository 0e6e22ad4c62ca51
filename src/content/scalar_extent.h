#pragma once

// Where a YAML node ends. yaml-cpp tells where a node begins (in bytes) but not where it ends; these functions look at
// the source text again. Places come in and go out as byte offsets; nothing is interpreted or reported.

#include <cstddef>
#include <string_view>

namespace handbill::content {

/// Where the node itself begins after its properties (`&anchor`, `!tag`), the blanks and the comments after them.
[[nodiscard]] std::size_t after_properties(std::string_view text, std::size_t at);

/// True if the scalar that begins at `at` is quoted or a block scalar, and so can only be text.
[[nodiscard]] bool is_quoted(std::string_view text, std::size_t at);

/// One past the scalar that begins at `at` and was read as `value`; npos if its quotation is not closed.
[[nodiscard]] std::size_t scalar_end(std::string_view text, std::size_t at, std::string_view value);

/// One past the bracket that closes a flow collection whose last node ends at `at`.
[[nodiscard]] std::size_t flow_end(std::string_view text, std::size_t at);

/// The word for null that stands at `at` ("~", "null"); empty if a value was left out.
[[nodiscard]] std::string_view null_word(std::string_view text, std::size_t at);

/// One past the name that begins at `at` (of an anchor or an alias) or the tag.
[[nodiscard]] std::size_t property_end(std::string_view text, std::size_t at);

}  // namespace handbill::content
