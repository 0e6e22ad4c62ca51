#pragma once

// A list or mapping that is still being read: what is in it so far, how much of the bounds it takes, and which keys it
// has. It reports nothing; the tree builder does.

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include <yaml-cpp/anchor.h>

#include "model/source_tree.h"

namespace handbill::content {

/// How much of the bounds a subtree takes.
struct ReadingCost {
    std::size_t nodes = 0, bytes = 0;
};

struct OpenNode {
    model::SourceNode node;
    YAML::anchor_t anchor = 0;
    bool flow = false;
    ReadingCost before;      ///< of everything read before this node
    std::size_t height = 1;  ///< levels of this subtree
    bool has_key = false;    ///< a mapping: `entry` waits for its value
    bool drop_value = false;
    model::SourceEntry entry;

    /// Where a mapping has this key already.
    [[nodiscard]] std::optional<diag::Span> first_given(const std::string& key) const;
    void remember(const std::string& key, diag::Span span);

private:
    std::unordered_map<std::string, diag::Span> index_;  ///< keys of a large mapping
};

/// A finished node that aliases may name.
struct Anchored {
    model::SourceNode node;
    ReadingCost cost;
    std::size_t height = 1;
};

}  // namespace handbill::content
