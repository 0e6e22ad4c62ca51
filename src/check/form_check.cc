#include "check/form_check.h"

#include <array>

namespace handbill::check {

namespace {

/// No Matrix, which could move it, no StructParents, no Metadata.
constexpr std::array<std::string_view, 7> kFormKeys{"Type",  "Subtype", "BBox",  "Resources",
                                                    "Group", "Length",  "Filter"};

}  // namespace

void check_form(const Object& form, const std::string& where, Faults& faults) {
    const auto extra = unexpected_key(form, kFormKeys);
    if (!extra.empty()) faults.add("form", where + " paints a form with an entry that is not expected: " + extra);
    if (form["BBox"].size() != 4) faults.add("form", where + " paints a form without a box");
}

ReadRect form_box(const Object& form) {
    const auto box = form["BBox"];
    return {box.at(0).real(), box.at(1).real(), box.at(2).real(), box.at(3).real()};
}

}  // namespace handbill::check
