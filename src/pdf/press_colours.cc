#include "pdf/press_colours.h"

#include <lcms2.h>

#include <array>
#include <cstdio>
#include <memory>

namespace handbill::pdf {
namespace {

constexpr cmsUInt32Number kExact = cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE;

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, CloseProfile>;
using Transform = std::unique_ptr<void, DeleteTransform>;

using Percent = std::array<double, 4>;

/// What a press makes of colours.
class Proof {
public:
    explicit Proof(const std::string& icc) {
        const Profile press(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
        const Profile screen(cmsCreate_sRGBProfile()), lab(cmsCreateLab4Profile(nullptr));
        if (!press || !screen || !lab) return;
        separate_.reset(cmsCreateTransform(screen.get(), TYPE_RGB_8, press.get(), TYPE_CMYK_DBL,
                                           INTENT_RELATIVE_COLORIMETRIC, kExact | cmsFLAGS_BLACKPOINTCOMPENSATION));
        print_.reset(cmsCreateTransform(press.get(), TYPE_CMYK_DBL, lab.get(), TYPE_Lab_DBL,
                                        INTENT_RELATIVE_COLORIMETRIC, kExact));
    }

    [[nodiscard]] bool works() const { return separate_ && print_; }

    /// Between the build and the profile's own separation.
    [[nodiscard]] double difference(const model::Colour& colour) const {
        const std::array<std::uint8_t, 3> rgb{colour.red, colour.green, colour.blue};
        Percent own{};
        cmsDoTransform(separate_.get(), rgb.data(), own.data(), 1);
        const cmsCIELab wanted = printed(own);
        const cmsCIELab found = printed({static_cast<double>(colour.cyan), static_cast<double>(colour.magenta),
                                         static_cast<double>(colour.yellow), static_cast<double>(colour.black)});
        return cmsCIE2000DeltaE(&wanted, &found, 1, 1, 1);
    }

private:
    [[nodiscard]] cmsCIELab printed(const Percent& inks) const {
        cmsCIELab lab{};
        cmsDoTransform(print_.get(), inks.data(), &lab, 1);
        return lab;
    }

    Transform separate_, print_;
};

std::string one_decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

}  // namespace

void check_press_colours(const model::Theme& theme, const model::PressProfile& profile,
                         diag::Diagnostics& diagnostics) {
    const Proof proof(*profile.icc);
    if (!proof.works()) {
        diagnostics.error(diag::codes::profile_changed, profile.span,
                          "the press profile '" + profile.id + "' cannot be used");
        return;
    }
    for (const auto& [name, colour] : theme.colours) {
        const bool type = model::is_gray(colour) && colour.black > 0;
        const double found = type ? 0 : proof.difference(colour);
        if (found <= profile.colour_difference) continue;
        diagnostics
            .error(diag::codes::colour_differs, theme.span,
                   "the build of the colour '" + name + "' prints " + one_decimal(found) +
                       " from its rgb on the press '" + profile.id + "', which allows " +
                       std::to_string(profile.colour_difference) + " (Delta E 2000)")
            .notes.push_back({"change its cmyk or its rgb until they look alike on that paper", {}});
    }
}

}  // namespace handbill::pdf
