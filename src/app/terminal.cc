#include "app/terminal.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <unistd.h>

namespace handbill::app {

namespace {

constexpr std::size_t kBarWidth = 32;

bool has_value(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool is_dumb() {
    const char* term = std::getenv("TERM");
    return term == nullptr || std::string_view(term) == "dumb" || *term == '\0';
}

}  // namespace

Terminal::Terminal()
    : watched_(::isatty(STDERR_FILENO) == 1 && !is_dumb()), colour_(watched_ && !has_value("NO_COLOR")) {
    std::signal(SIGPIPE, SIG_IGN);
}

void Terminal::say(std::string_view text) {
    clear_progress();
    if (failure_ == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) failure_ = errno;
}

void Terminal::warn(std::string_view text) {
    clear_progress();
    (void)std::fwrite(text.data(), 1, text.size(), stderr);  // nobody is left to be told of a failure here
}

void Terminal::show_progress(std::size_t done, std::size_t all) {
    if (!watched_ || all < 2) return;
    const std::size_t filled = done * kBarWidth / all;
    if (drawn_ && filled == shown_ && done != all) return;
    const std::string line = "\r[" + std::string(filled, '#') + std::string(kBarWidth - filled, ' ') + "] " +
                             std::to_string(done) + " of " + std::to_string(all);
    (void)std::fwrite(line.data(), 1, line.size(), stderr);
    drawn_ = true;
    shown_ = filled;
}

void Terminal::clear_progress() {
    if (!drawn_) return;
    (void)std::fwrite("\r\x1b[K", 1, 4, stderr);
    drawn_ = false;
}

bool Terminal::finish() {
    clear_progress();
    if (std::fflush(stdout) != 0 && failure_ == 0) failure_ = errno;
    return failure_ == 0 || failure_ == EPIPE;
}

}  // namespace handbill::app
