#pragma once

// FlateDecode (ISO 32000-1, 7.4.4), by libqpdf.

#include <optional>
#include <string>
#include <string_view>

namespace handbill::check {

/// Nothing if the data is damaged or ends too early.
[[nodiscard]] std::optional<std::string> inflate(std::string_view data);

}  // namespace handbill::check
