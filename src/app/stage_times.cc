#include "app/stage_times.h"

#include <ctime>

namespace handbill::app {

namespace {

constexpr std::array<const char*, kStages> kNames{"load",   "localize", "shape",  "paginate",
                                                  "impose", "write",    "verify", "publish"};

std::chrono::nanoseconds thread_cpu() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

/// Milliseconds with three decimals, right-aligned.
std::string milliseconds(std::chrono::nanoseconds time) {
    constexpr std::size_t kWidth = 11;
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    auto fraction = std::to_string(micros % 1000);
    fraction.insert(0, 3 - fraction.size(), '0');
    auto text = std::to_string(micros / 1000) + "." + fraction;
    if (text.size() < kWidth) text.insert(0, kWidth - text.size(), ' ');
    return text;
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

}  // namespace

void StageTimes::add(Stage stage, std::chrono::nanoseconds wall, std::chrono::nanoseconds cpu) {
    auto& sum = sums_[static_cast<std::size_t>(stage)];
    sum.wall += wall;
    sum.cpu += cpu;
    ++sum.calls;
}

void StageTimes::add(const StageTimes& other) {
    for (std::size_t i = 0; i < kStages; ++i) {
        sums_[i].wall += other.sums_[i].wall;
        sums_[i].cpu += other.sums_[i].cpu;
        sums_[i].calls += other.sums_[i].calls;
    }
}

std::string StageTimes::table() const {
    std::string out = "stage      calls    wall ms     CPU ms  CPU ms/call\n";
    Sum all;
    const auto row = [&out](const char* name, const Sum& sum, bool with_calls) {
        const auto each = sum.calls > 0 ? sum.cpu / static_cast<long>(sum.calls) : sum.cpu;
        out += padded(name, 10) + padded(with_calls ? " " + std::to_string(sum.calls) : "", 6) +
               milliseconds(sum.wall) + milliseconds(sum.cpu) + (with_calls ? "  " + milliseconds(each) : "") + "\n";
    };
    for (std::size_t i = 0; i < kStages; ++i) {
        row(kNames[i], sums_[i], true);
        all.wall += sums_[i].wall;
        all.cpu += sums_[i].cpu;
    }
    row("all", all, false);
    return out;
}

Stopwatch::Stopwatch(StageTimes* times, Stage stage) : times_(times), stage_(stage) {
    if (times_ == nullptr) return;
    began_ = std::chrono::steady_clock::now();
    cpu_began_ = thread_cpu();
}

Stopwatch::~Stopwatch() {
    if (times_ != nullptr) times_->add(stage_, std::chrono::steady_clock::now() - began_, thread_cpu() - cpu_began_);
}

}  // namespace handbill::app
