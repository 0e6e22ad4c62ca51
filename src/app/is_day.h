#pragma once

// What an option that names a day must be: a day of the calendar as content writes them.

#include "content/calendar.h"

#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>

#include <string>

namespace handbill::app {

struct IsDay : CLI::Validator {
    IsDay() {
        func_ = [](const std::string& text) {
            return content::is_calendar_day(text) ? std::string() : "“" + text + "” is no day such as 2026-11-22";
        };
    }
};

}  // namespace handbill::app
