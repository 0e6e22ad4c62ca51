#include "pdf/library_versions.h"

#include <hpdf.h>
#include <lcms2.h>
#include <libdeflate.h>

namespace handbill::pdf {

std::vector<std::pair<std::string, std::string>> library_versions() {
    // lcms encodes 2.14 as 2140; libdeflate tells its version at compile time only.
    const int lcms = cmsGetEncodedCMMversion();
    return {{"libharu", HPDF_GetVersion()},
            {"lcms2", std::to_string(lcms / 1000) + "." + std::to_string(lcms % 1000 / 10)},
            {"libdeflate", LIBDEFLATE_VERSION_STRING}};
}

}  // namespace handbill::pdf
