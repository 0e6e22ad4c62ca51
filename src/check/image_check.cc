#include "check/image_check.h"

#include <array>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "image";

/// No Interpolate, Alternates, OPI, Intent, Metadata or Decode.
constexpr std::array<std::string_view, 9> kImageKeys{"Type",       "Subtype",          "Width",  "Height", "SMask",
                                                     "ColorSpace", "BitsPerComponent", "Length", "Filter"};

/// sRGB by an embedded profile (ISO 15930-7, 6.2.4.2).
bool is_profiled(const Object& space) {
    return space.is_array() && space.size() == 2 && space.at(0).name() == "ICCBased" &&
           space.at(1)["N"].integer(0) == 3 && !space.at(1).decoded().empty();
}

void check_samples(const Object& image, std::string_view colour, const std::string& where, Faults& faults) {
    const auto extra = unexpected_key(image, kImageKeys);
    if (!extra.empty()) faults.add(kFaultKind, where + " has an entry that is not expected: " + extra);
    const auto space = image["ColorSpace"].name();
    const bool allowed = space == "DeviceGray" || (!space.empty() && space == colour) ||
                         (colour == "ICCBased" && is_profiled(image["ColorSpace"]));
    if (!allowed) {
        faults.add(kFaultKind, where + " is in a colour space that is not expected: " + std::string(space));
    }
    if (image["BitsPerComponent"].integer(0) != 8) faults.add(kFaultKind, where + " has other than 8 bits a sample");
    if (image["Width"].integer(0) < 1 || image["Height"].integer(0) < 1) faults.add(kFaultKind, where + " has no size");
}

}  // namespace

void check_image(const Object& image, const std::string& where, bool for_press, Faults& faults) {
    check_samples(image, for_press ? "ICCBased" : "DeviceRGB", where, faults);
    const auto mask = image["SMask"];
    if (mask.is_null()) return;
    if (!mask.is_stream() || mask.has("SMask")) return faults.add(kFaultKind, where + " has a mask that is no mask");
    check_samples(mask, "", where + ", its mask,", faults);
}

}  // namespace handbill::check
