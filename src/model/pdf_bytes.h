#pragma once

// A finished file, unproven and proven. Only check::verify makes a CheckedPdf, and io::publish accepts nothing else.
// PdfBytes claim no conformance; a CheckedPdf carries the marks of PDF/A-2a and PDF/UA-1, or that of PDF/X-4 if it is
// for a press, in room left for them.

#include <string>
#include <utility>

#include "base/sha256.h"
#include "model/preflight.h"

namespace handbill::check {
class Verifier;
}

namespace handbill::model {

struct PdfBytes {
    std::string bytes;
};

class CheckedPdf {
public:
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] const base::Sha256Digest& digest() const { return digest_; }
    [[nodiscard]] std::size_t pages() const { return pages_; }
    [[nodiscard]] const Preflight& preflight() const { return preflight_; }  ///< empty if it is not for a press

private:
    friend class check::Verifier;
    CheckedPdf(std::string bytes, std::size_t pages, Preflight preflight)
        : bytes_(std::move(bytes)), digest_(base::sha256(bytes_)), pages_(pages), preflight_(std::move(preflight)) {}

    std::string bytes_;
    base::Sha256Digest digest_;
    std::size_t pages_;
    Preflight preflight_;
};

}  // namespace handbill::model
