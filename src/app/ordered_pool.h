#pragma once

// Work on many threads, results in order. `make(i)` runs on some worker; `take(i, result)` runs on the calling thread
// for 0, 1, 2, … A worker never runs further ahead than a small window, so memory stays bounded however many there are.

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace handbill::app {

/// With one worker everything runs on the calling thread and no thread is started. `make` must not throw.
template <class Make, class Take>
void run_in_order(std::size_t count, unsigned workers, const Make& make, const Take& take) {
    if (workers <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) take(i, make(i));
        return;
    }
    using Result = decltype(make(std::size_t{}));
    constexpr std::size_t kWindowPerWorker = 2;
    const std::size_t window = workers * kWindowPerWorker;
    std::mutex mutex;
    std::condition_variable room, ready;
    std::size_t next = 0;
    std::size_t taken = 0;
    bool stopped = false;
    std::map<std::size_t, Result> done;

    const auto work = [&] {
        for (;;) {
            std::unique_lock lock(mutex);
            room.wait(lock, [&] { return stopped || next >= count || next < taken + window; });
            if (stopped || next >= count) return;
            const std::size_t index = next++;
            lock.unlock();
            auto result = make(index);
            lock.lock();
            done.emplace(index, std::move(result));
            ready.notify_one();
        }
    };
    std::vector<std::jthread> threads;
    try {
        for (unsigned i = 0; i < workers && i < count; ++i) threads.emplace_back(work);
        for (std::size_t i = 0; i < count; ++i) {
            std::unique_lock lock(mutex);
            ready.wait(lock, [&] { return done.count(i) > 0; });
            auto result = std::move(done.extract(i).mapped());
            ++taken;
            room.notify_all();
            lock.unlock();
            take(i, std::move(result));
        }
    } catch (...) {
        // Let the workers end before their shared state goes; then the caller hears of it.
        const std::lock_guard lock(mutex);
        stopped = true;
        room.notify_all();
        throw;
    }
}

}  // namespace handbill::app
