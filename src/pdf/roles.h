#pragma once

// Roles as PDF's standard structure types (ISO 32000-1, 14.8.4).

#include <string_view>

#include "model/page.h"
#include "model/structure.h"

namespace handbill::pdf {

[[nodiscard]] std::string_view structure_type(model::Role role);
/// 1…6, or 0 for what is no heading.
[[nodiscard]] int heading_level(model::Role role);
[[nodiscard]] std::string_view artifact_type(model::Artifact artifact);

/// Of running heads and feet (ISO 32000-1, 14.8.2.2.2); empty for others.
[[nodiscard]] std::string_view artifact_subtype(model::Artifact artifact);

}  // namespace handbill::pdf
