#include "diag/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace handbill::diag {
namespace {

constexpr std::size_t kLongestName = 64;  // nobody mistypes more; keeps the comparison cheap on hostile input

/// Edit distance in bytes, where a swap of neighbours is one step (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::exchange(last, row);
    }
    return last[b.size()];
}

/// How many slips are still a slip: none where every name is near ("eo" and "en"), else a third, at most three.
std::size_t slips_allowed(std::string_view wanted) {
    return wanted.size() < 3 ? 0 : std::min<std::size_t>(wanted.size() / 3, 3);
}

}  // namespace

Diagnostic& Diagnostics::error(Code code, std::optional<Span> span, std::string message) {
    ++errors_;
    return add(Severity::error, code, span, std::move(message));
}

Diagnostic& Diagnostics::warning(Code code, std::optional<Span> span, std::string message) {
    return add(Severity::warning, code, span, std::move(message));
}

Diagnostic& Diagnostics::add(Severity severity, Code code, std::optional<Span> span, std::string message) {
    entries_.push_back({severity, code, std::move(message), span, {}, edition_});
    return entries_.back();
}

void Diagnostics::append(Diagnostics other) {
    errors_ += other.errors_;
    for (Diagnostic& entry : other.entries_) {
        if (entry.edition.empty()) entry.edition = edition_;
        entries_.push_back(std::move(entry));
    }
}

void Diagnostics::set_edition(std::string edition) {
    edition_ = std::move(edition);
    for (Diagnostic& entry : entries_) entry.edition = edition_;
}

void Diagnostics::sort_by_place() {
    const auto key = [](const Diagnostic& entry) {
        return entry.span ? std::tuple(true, entry.span->source, entry.span->begin) : std::tuple(false, SourceId(), 0U);
    };
    std::stable_sort(entries_.begin(), entries_.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

std::optional<std::string> nearest_name(std::string_view wanted, const std::vector<std::string>& known) {
    if (wanted.empty() || wanted.size() > kLongestName) return std::nullopt;
    std::size_t best = slips_allowed(wanted) + 1;
    const std::string* nearest = nullptr;
    for (const std::string& name : known) {
        const std::size_t apart = std::max(name.size(), wanted.size()) - std::min(name.size(), wanted.size());
        if (apart >= best) continue;
        const std::size_t distance = edit_distance(wanted, name);
        // A name that shares no letter with the wanted one is no suggestion ("a" for "x").
        if (distance < best && distance < std::max(name.size(), wanted.size())) {
            best = distance;
            nearest = &name;
        }
    }
    return nearest ? std::optional(*nearest) : std::nullopt;
}

}  // namespace handbill::diag
