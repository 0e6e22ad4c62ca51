#include "content/calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>

#include "base/characters.h"

namespace handbill::content {
namespace {

using std::chrono::year_month_day;

bool is_number(std::string_view text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), base::is_digit);
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "2026-11-22" as written, be it a day of the calendar or not.
year_month_day written_day(std::string_view text) {
    return {std::chrono::year{number(text.substr(0, 4))},
            std::chrono::month{static_cast<unsigned>(number(text.substr(5, 2)))},
            std::chrono::day{static_cast<unsigned>(number(text.substr(8, 2)))}};
}

bool is_year(std::string_view text) { return is_number(text, 4) && number(text) >= 1900; }

bool is_month(std::string_view text) {
    return text.size() == 7 && text[4] == '-' && is_year(text.substr(0, 4)) && is_number(text.substr(5), 2) &&
           std::chrono::month{static_cast<unsigned>(number(text.substr(5)))}.ok();
}

}  // namespace

bool is_calendar_day(std::string_view text) {
    return text.size() == 10 && text[7] == '-' && is_month(text.substr(0, 7)) && is_number(text.substr(8), 2) &&
           written_day(text).ok();
}

std::string day_after(std::string_view day, int days) {
    const year_month_day to{std::chrono::sys_days{written_day(day)} + std::chrono::days{days}};
    const auto padded = [](unsigned value, std::size_t width) {
        const std::string text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return padded(static_cast<unsigned>(static_cast<int>(to.year())), 4) + '-' +
           padded(static_cast<unsigned>(to.month()), 2) + '-' + padded(static_cast<unsigned>(to.day()), 2);
}

bool is_calendar_date(std::string_view text) { return is_calendar_day(text) || is_month(text) || is_year(text); }

}  // namespace handbill::content
