#pragma once

// What each stage of the line costs, for `--timings`. Never part of an output.

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace handbill::app {

enum class Stage : std::uint8_t { load, localize, shape, paginate, impose, write, verify, publish };
constexpr std::size_t kStages = 8;

/// Sums over editions; one for each thread of work, added up at the end.
class StageTimes {
public:
    void add(Stage stage, std::chrono::nanoseconds wall, std::chrono::nanoseconds cpu);
    void add(const StageTimes& other);
    /// A line for each stage: calls, wall and CPU milliseconds in all and per call.
    [[nodiscard]] std::string table() const;

private:
    struct Sum {
        std::chrono::nanoseconds wall{0}, cpu{0};
        std::size_t calls = 0;
    };
    std::array<Sum, kStages> sums_{};
};

/// Measures its own lifetime, unless `times` is null.
class Stopwatch {
public:
    Stopwatch(StageTimes* times, Stage stage);
    ~Stopwatch();
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    StageTimes* times_;
    Stage stage_;
    std::chrono::steady_clock::time_point began_;
    std::chrono::nanoseconds cpu_began_{0};
};

}  // namespace handbill::app
