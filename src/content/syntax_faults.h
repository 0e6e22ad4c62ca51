#pragma once

// What the YAML parser complains about, in words that help. A message of yaml-cpp comes in, a code, a sentence and a
// hint go out.

#include <string>
#include <string_view>

#include "diag/codes.h"

namespace handbill::content {

struct SyntaxFault {
    diag::Code code;
    std::string message;
    std::string hint;
};

/// `line_before` is the line at fault up to the place of the fault.
[[nodiscard]] SyntaxFault explain_syntax_fault(std::string_view parser_message, std::string_view line_before);

}  // namespace handbill::content
