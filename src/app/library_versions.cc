#include "app/library_versions.h"

#include "check/library_versions.h"
#include "pdf/library_versions.h"
#include "text/library_versions.h"

namespace handbill::app {

std::vector<std::pair<std::string, std::string>> library_versions() {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& versions : {text::library_versions(), pdf::library_versions(), check::library_versions()}) {
        all.insert(all.end(), versions.begin(), versions.end());
    }
    return all;
}

}  // namespace handbill::app
