#pragma once

// The languages that a structure tree gives to marked content (ISO 32000-1, 14.9.2): an element's Lang holds for all
// below it.

#include "survey/qpdf_headers.h"

#include <map>
#include <string>
#include <utility>

namespace handbill::survey {

/// (object that holds the content, marked-content id) → language; what has none is left out.
using TagLanguages = std::map<std::pair<QPDFObjGen, int>, std::string>;

[[nodiscard]] TagLanguages tag_languages(QPDFObjectHandle catalog);

}  // namespace handbill::survey
