#include "pdf/colour_profile.h"

#include <lcms2.h>

#include <array>
#include <cstddef>
#include <memory>

namespace handbill::pdf {
namespace {

constexpr double kProfileVersion = 4.2;
constexpr std::size_t kDateOffset = 24;  // ICC.1:2004-10, 7.2.1
/// dateTimeNumber: the day IEC 61966-2-1 was published, because Little CMS puts the clock here.
constexpr std::array<unsigned char, 12> kDate = {0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0};

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};

}  // namespace

std::string srgb_profile() {
    const std::unique_ptr<void, CloseProfile> profile(cmsCreate_sRGBProfile());
    if (!profile) return {};
    cmsSetProfileVersion(profile.get(), kProfileVersion);
    cmsUInt32Number size = 0;
    if (!cmsSaveProfileToMem(profile.get(), nullptr, &size)) return {};
    std::string bytes(size, '\0');
    if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) return {};
    bytes.resize(size);
    for (std::size_t i = 0; i < kDate.size(); ++i) bytes[kDateOffset + i] = static_cast<char>(kDate[i]);
    return bytes;
}

}  // namespace handbill::pdf
