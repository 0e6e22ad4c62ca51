#include "app/today.h"

#include "content/calendar.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace handbill::app {

std::string today() {
    using namespace std::chrono;
    const char* given = std::getenv("SOURCE_DATE_EPOCH");
    const std::string_view text = given != nullptr ? given : "";
    long long seconds_given = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds_given);
    constexpr long long kSecondsOfDay = 86400;
    const bool good = !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
    const long long days =
        good ? seconds_given / kSecondsOfDay : floor<std::chrono::days>(system_clock::now()).time_since_epoch().count();
    return content::day_after("1970-01-01", static_cast<int>(days));
}

}  // namespace handbill::app
