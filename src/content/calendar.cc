#include "content/calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

namespace handbill::content {
namespace {

/// Exactly `text` as digits, or nothing.
std::optional<int> digits(std::string_view text) {
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
    }
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int days_in_month(int year, int month) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

bool is_year(std::string_view text) {
    const auto year = text.size() == 4 ? digits(text) : std::nullopt;
    return year && *year >= 1900;
}

bool is_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-' || !is_year(text.substr(0, 4))) return false;
    const auto month = digits(text.substr(5));
    return month && *month >= 1 && *month <= 12;
}

}  // namespace

bool is_calendar_day(std::string_view text) {
    if (text.size() != 10 || text[7] != '-' || !is_month(text.substr(0, 7))) return false;
    const auto day = digits(text.substr(8));
    return day && *day >= 1 && *day <= days_in_month(*digits(text.substr(0, 4)), *digits(text.substr(5, 2)));
}

std::string day_after(std::string_view day, int days) {
    using namespace std::chrono;
    const auto part = [&](std::size_t at, std::size_t length) { return digits(day.substr(at, length)).value_or(0); };
    const year_month_day from{year{part(0, 4)}, month{static_cast<unsigned>(part(5, 2))},
                              std::chrono::day{static_cast<unsigned>(part(8, 2))}};
    const year_month_day to{sys_days{from} + std::chrono::days{days}};
    const auto padded = [](unsigned value, std::size_t width) {
        const std::string text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return padded(static_cast<unsigned>(static_cast<int>(to.year())), 4) + '-' +
           padded(static_cast<unsigned>(to.month()), 2) + '-' + padded(static_cast<unsigned>(to.day()), 2);
}

bool is_calendar_date(std::string_view text) { return is_calendar_day(text) || is_month(text) || is_year(text); }

}  // namespace handbill::content
