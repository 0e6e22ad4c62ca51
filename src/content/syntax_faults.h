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

/// `line_indent` is the white space that begins the line at fault: a tab in it is the usual culprit.
[[nodiscard]] SyntaxFault explain_syntax_fault(std::string_view parser_message, std::string_view line_indent);

}  // namespace handbill::content
