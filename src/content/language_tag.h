#pragma once

// The shape of BCP 47 language tags (RFC 5646 2.1, 2.1.1): language, script, region, variants, private use. A text
// comes in, its canonical case or nothing goes out. Whether a sub-tag is registered is not looked up.

#include <optional>
#include <string>
#include <string_view>

namespace handbill::content {

/// "PT-br" → "pt-BR"; nothing if it has not the shape of a tag.
[[nodiscard]] std::optional<std::string> canonical_language_tag(std::string_view text);

/// "Latn": four letters, the first a capital.
[[nodiscard]] bool is_script_code(std::string_view text);

}  // namespace handbill::content
