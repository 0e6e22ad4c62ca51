#pragma once

// Dates of the Gregorian calendar as content writes them (ISO 8601, from 1900 on). The clock is never asked.

#include <string>
#include <string_view>

namespace handbill::content {

/// "2026-11-22", a day that the calendar has.
[[nodiscard]] bool is_calendar_day(std::string_view text);

/// So many days after `day`, for which `is_calendar_day` holds.
[[nodiscard]] std::string day_after(std::string_view day, int days);

/// A day, or a month "2026-11", or a year "2026".
[[nodiscard]] bool is_calendar_date(std::string_view text);

}  // namespace handbill::content
