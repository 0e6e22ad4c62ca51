#pragma once

// The texts of one page of any PDF, in the order in which they are painted, told apart by marked content
// (ISO 32000-1, 14.6). Forms that a page paints are read where it paints them.

#include "survey/foreign_font.h"
#include "survey/qpdf_headers.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace handbill::survey {

struct MarkedText {
    std::string text, language, expansion;
};

struct PageTexts {
    /// (object that holds the content, marked-content id) → what stands there
    std::map<std::pair<QPDFObjGen, int>, MarkedText> marked;
    std::vector<std::string> artifacts;  ///< texts of artifacts, one a sequence
    std::vector<std::string> unmarked;   ///< texts that belong to neither, line by line
};

[[nodiscard]] PageTexts read_page_texts(QPDFObjectHandle page);

}  // namespace handbill::survey
