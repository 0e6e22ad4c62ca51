#pragma once

// What the self-check found wrong in one file. A broken writer breaks every glyph the same way, so each kind of fault
// is told in full a few times and then counted.

#include "diag/diagnostics.h"

#include <map>
#include <string>
#include <string_view>

namespace handbill::check {

class Faults {
public:
    explicit Faults(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    /// `kind` groups faults of one sort ("untagged content"); `what` is the sentence people read.
    void add(std::string_view kind, std::string what);

    /// Tells how many faults of each kind were only counted. Call once, last.
    void finish();

    [[nodiscard]] bool any() const { return count_ > 0; }
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    diag::Diagnostics& diagnostics_;
    std::map<std::string, std::size_t, std::less<>> counts_;
    std::size_t count_ = 0;
};

}  // namespace handbill::check
