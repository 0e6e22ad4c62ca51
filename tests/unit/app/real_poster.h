#pragma once

// The project's own hotel poster carried down the line to a finished file, for tests that break it on purpose.

#include <string>

#include "model/page.h"

namespace handbill::app_test {

struct RealPoster {
    model::PageSet pages;
    std::string bytes;
};

/// On Letter, in a language of the project. Made once a language; stops the test if a stage reports an error.
[[nodiscard]] const RealPoster& real_poster(const std::string& language);

}  // namespace handbill::app_test
