#include "content/open_node.h"

namespace handbill::content {
namespace {

constexpr std::size_t kIndexedFrom = 24;  // entries from which duplicates are looked up and not searched

}  // namespace

std::optional<diag::Span> OpenNode::first_given(const std::string& key) const {
    if (!index_.empty()) {
        const auto found = index_.find(key);
        return found == index_.end() ? std::nullopt : std::optional(found->second);
    }
    for (const model::SourceEntry& given : node.entries) {
        if (given.key == key) return given.key_span;
    }
    return std::nullopt;
}

void OpenNode::remember(const std::string& key, diag::Span span) {
    if (node.entries.size() < kIndexedFrom) return;
    if (index_.empty()) {
        for (const model::SourceEntry& given : node.entries) index_.emplace(given.key, given.key_span);
    }
    index_.emplace(key, span);
}

}  // namespace handbill::content
