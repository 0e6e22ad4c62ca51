#include "check/image_check.h"

#include <array>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "image";

/// No Interpolate, Alternates, OPI, Intent, Metadata or Decode.
constexpr std::array<std::string_view, 9> kImageKeys{"Type",       "Subtype",          "Width",  "Height", "SMask",
                                                     "ColorSpace", "BitsPerComponent", "Length", "Filter"};

void check_samples(const Object& image, bool colour_allowed, const std::string& where, Faults& faults) {
    const auto extra = unexpected_key(image, kImageKeys);
    if (!extra.empty()) faults.add(kFaultKind, where + " has an entry that is not expected: " + extra);
    const auto space = image["ColorSpace"].name();
    if (space != "DeviceGray" && !(colour_allowed && space == "DeviceRGB")) {
        faults.add(kFaultKind, where + " is in a colour space that is not expected: " + std::string(space));
    }
    if (image["BitsPerComponent"].integer(0) != 8) faults.add(kFaultKind, where + " has other than 8 bits a sample");
    if (image["Width"].integer(0) < 1 || image["Height"].integer(0) < 1) faults.add(kFaultKind, where + " has no size");
}

}  // namespace

void check_image(const Object& image, const std::string& where, Faults& faults) {
    check_samples(image, true, where, faults);
    const auto mask = image["SMask"];
    if (mask.is_null()) return;
    if (!mask.is_stream() || mask.has("SMask")) return faults.add(kFaultKind, where + " has a mask that is no mask");
    check_samples(mask, false, where + ", its mask,", faults);
}

}  // namespace handbill::check
