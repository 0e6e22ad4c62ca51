#include "text/library_versions.h"

#include <hb.h>
#include <unicode/uversion.h>

#include <array>

namespace handbill::text {

std::vector<std::pair<std::string, std::string>> library_versions() {
    UVersionInfo icu{};
    u_getVersion(icu);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(icu, text.data());
    return {{"ICU", text.data()}, {"HarfBuzz", hb_version_string()}};
}

}  // namespace handbill::text
