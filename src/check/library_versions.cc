#include "check/library_versions.h"

#include "check/qpdf_headers.h"

namespace handbill::check {

std::vector<std::pair<std::string, std::string>> library_versions() { return {{"qpdf", QPDF::QPDFVersion()}}; }

}  // namespace handbill::check
