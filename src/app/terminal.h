#pragma once

// Standard output and standard error: whether a person watches, with colour or without, and a line of progress that
// never gets into the way of what is said.

#include <string_view>

namespace handbill::app {

class Terminal {
public:
    /// Looks at NO_COLOR, TERM and what the streams are. A reader that goes away no longer ends the program.
    Terminal();

    /// Standard output.
    void say(std::string_view text);
    /// Standard error, above the line of progress.
    void warn(std::string_view text);

    /// Draws or redraws "[#####     ] 12 of 96"; silent unless a person watches standard error.
    void show_progress(std::size_t done, std::size_t all);
    void clear_progress();

    [[nodiscard]] bool colour() const { return colour_; }

    /// Writes out what is held back. False if standard output lost something, other than by a reader who left.
    [[nodiscard]] bool finish();

private:
    bool watched_ = false;
    bool colour_ = false;
    bool drawn_ = false;
    int failure_ = 0;
    std::size_t shown_ = 0;
};

}  // namespace handbill::app
