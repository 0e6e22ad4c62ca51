#pragma once

// Why a record of the hotline directory should not be relied on as it stands. A whole directory and a day come in,
// sentences for whoever keeps the directory go out; none is a fault of the content.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/directory.h"

namespace handbill::content {

class Doubts {
public:
    explicit Doubts(const Directory& directory);

    /// Nothing if the record can be relied on; `day` is an ISO date.
    [[nodiscard]] std::vector<std::string> of(const model::Hotline& hotline, std::string_view day) const;

private:
    /// Every number of the directory with the records that give it, so that records which share one are seen.
    std::map<std::string, std::set<std::string>> owners_;
};

}  // namespace handbill::content
