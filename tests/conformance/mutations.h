#pragma once

// The ways in which a finished file is broken on purpose, each with the words by which the self-check must tell it.
// What veraPDF must make of each stands in broken.md.

#include <string>
#include <vector>

#include "surgery.h"

namespace handbill::conformance {

struct Mutation {
    std::string name;        ///< of the broken file
    std::string self_check;  ///< words of the fault that the self-check must tell
    Break apply;
    Break apply_published = apply;  ///< differs where marks are broken, which only a published file has
};

[[nodiscard]] std::vector<Mutation> document_mutations();
[[nodiscard]] std::vector<Mutation> structure_mutations();
[[nodiscard]] std::vector<Mutation> link_mutations();
[[nodiscard]] std::vector<Mutation> content_mutations();
[[nodiscard]] std::vector<Mutation> font_mutations();

}  // namespace handbill::conformance
