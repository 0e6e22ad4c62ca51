#pragma once

// A PDF that somebody else may have written, opened for reading.

#include "diag/diagnostics.h"
#include "survey/qpdf_headers.h"

#include <functional>
#include <string>

namespace handbill::survey {

/// Runs `read` on the open file. False, with inspect/unreadable-pdf told, if it cannot be read or is encrypted.
[[nodiscard]] bool with_open_file(const std::string& bytes, const std::string& name, diag::Diagnostics& diagnostics,
                                  const std::function<void(QPDF&)>& read);

}  // namespace handbill::survey
