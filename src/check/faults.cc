#include "check/faults.h"

namespace handbill::check {

namespace {
constexpr std::size_t kToldInFull = 4;
}

void Faults::add(std::string_view kind, std::string what) {
    ++count_;
    auto found = counts_.find(kind);
    if (found == counts_.end()) found = counts_.emplace(kind, 0).first;
    if (++found->second > kToldInFull) return;
    diagnostics_.error(diag::codes::self_check, std::nullopt, std::move(what));
}

void Faults::finish() {
    for (const auto& [kind, count] : counts_) {
        if (count <= kToldInFull) continue;
        diagnostics_.error(diag::codes::self_check, std::nullopt,
                           std::to_string(count - kToldInFull) + " more faults of the kind “" + kind + "”");
    }
}

}  // namespace handbill::check
