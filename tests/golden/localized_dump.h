#pragma once

// A localized piece as lines of text: what is printed, linked and said in one language. Characters that cannot be
// seen are named.

#include <string>

#include "model/localized.h"

namespace handbill::golden {

[[nodiscard]] std::string dump(const model::LocalizedDocument& localized);

}  // namespace handbill::golden
