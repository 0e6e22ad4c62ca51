#pragma once

// Values by key, kept until they take more than a given number of bytes; then the oldest go. Safe to use from several
// threads; holds no lock while a value is made, so two threads may make the same one and one of them is kept.

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace handbill::base {

template <class Value>
class BoundedCache {
public:
    using Shared = std::shared_ptr<const Value>;

    explicit BoundedCache(std::size_t maximum_bytes) : maximum_(maximum_bytes) {}

    /// Null if it is not there.
    [[nodiscard]] Shared find(const std::string& key) const {
        const std::lock_guard lock(mutex_);
        const auto found = values_.find(key);
        return found == values_.end() ? nullptr : found->second.value;
    }

    /// Gives the value that is kept for the key from now on, which may be an earlier one.
    Shared keep(const std::string& key, Shared value, std::size_t bytes) {
        const std::lock_guard lock(mutex_);
        const auto [entry, added] = values_.emplace(key, Entry{value, bytes});
        if (!added) return entry->second.value;
        oldest_first_.push_back(key);
        bytes_ += bytes;
        while (bytes_ > maximum_) drop_oldest();
        return value;
    }

    [[nodiscard]] std::size_t bytes() const {
        const std::lock_guard lock(mutex_);
        return bytes_;
    }

private:
    struct Entry {
        Shared value;
        std::size_t bytes;
    };

    void drop_oldest() {
        const auto oldest = values_.find(oldest_first_.front());
        bytes_ -= oldest->second.bytes;
        values_.erase(oldest);
        oldest_first_.pop_front();
    }

    std::size_t maximum_;
    std::size_t bytes_ = 0;
    std::map<std::string, Entry> values_;
    std::deque<std::string> oldest_first_;
    mutable std::mutex mutex_;
};

}  // namespace handbill::base
