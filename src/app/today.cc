#include "app/today.h"

#include "content/calendar.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace handbill::app {

std::optional<std::string> today(diag::Diagnostics& diagnostics) {
    using namespace std::chrono;
    const auto since_1970 = [](long long days) { return content::day_after("1970-01-01", static_cast<int>(days)); };
    const char* given = std::getenv("SOURCE_DATE_EPOCH");
    if (given == nullptr) return since_1970(floor<days>(system_clock::now()).time_since_epoch().count());
    const std::string_view text = given;
    constexpr long long kSecondsOfDay = 86400, kLatest = 253402300799;  // the last second of the year 9999
    long long seconds_given = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds_given);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size() && seconds_given >= 0 &&
        seconds_given <= kLatest) {
        return since_1970(seconds_given / kSecondsOfDay);
    }
    diagnostics
        .error(diag::codes::bad_date, std::nullopt,
               "SOURCE_DATE_EPOCH is “" + std::string(text) + "”, which is no date")
        .notes.push_back({"give the seconds since 1970-01-01, or unset it", {}});
    return std::nullopt;
}

}  // namespace handbill::app
