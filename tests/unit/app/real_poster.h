#pragma once

// The project's own hotel poster carried down the line to a finished file, for tests that break it on purpose.

#include <string>

#include "model/press_sheets.h"

namespace handbill::app_test {

struct RealPoster {
    model::PageSet pages;
    std::string bytes;
};

/// On Letter, in a language of the project. Made once a language; stops the test if a stage reports an error.
[[nodiscard]] const RealPoster& real_poster(const std::string& language);

/// Sheets made of such a poster, written with the project's fonts.
[[nodiscard]] std::string written(const model::PressSheets& press);

}  // namespace handbill::app_test
