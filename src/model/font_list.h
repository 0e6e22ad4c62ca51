#pragma once

// fonts/fonts.yaml: which font files may be used, where they come from and what they must hash to.

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostics.h"

namespace handbill::model {

struct FontFaceEntry {
    int weight = 400;
    std::string file;     ///< name inside a font folder
    unsigned index = 0;   ///< face in a collection
    std::string package;  ///< Debian package that installs it; empty for a file kept in fonts/
    std::string licence;  ///< SPDX
    std::string sha256;   ///< of the whole file, lower-case hexadecimal
    diag::Span span;
};

struct FontFamily {
    std::string id;                    ///< "noto-sans-khmer"
    std::vector<std::string> scripts;  ///< ISO 15924 codes it is meant for, for advice in messages
    std::vector<FontFaceEntry> faces;  ///< in ascending weight
    diag::Span span;
};

struct FontList {
    std::map<std::string, FontFamily> families;
    std::vector<std::string> fallback;  ///< families tried after a script's own, in order
};

}  // namespace handbill::model
