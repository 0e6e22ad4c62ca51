#pragma once

// The structure tree while pages are painted: nodes in reading order, languages only where they change.

#include <utility>
#include <vector>

#include "model/structure.h"

namespace handbill::layout {

class StructureBuilder {
public:
    /// Makes the document node.
    explicit StructureBuilder(const model::LanguageTag& language);

    /// A new last child of `parent`. `language` is noted if it differs from what is inherited; empty inherits.
    model::NodeId add(model::NodeId parent, model::Role role, const model::LanguageTag& language = {});
    [[nodiscard]] model::StructureNode& node(model::NodeId id) { return tree_.nodes[id.value]; }
    [[nodiscard]] const model::LanguageTag& language(model::NodeId id) const { return languages_[id.value]; }

    [[nodiscard]] model::StructureTree take() { return std::move(tree_); }

private:
    model::StructureTree tree_;
    std::vector<model::LanguageTag> languages_;  ///< in force at each node
};

inline constexpr model::NodeId kDocumentNode{0};

/// Heading of `level` (1…6), or a paragraph for 0.
[[nodiscard]] model::Role role_of_level(int level);

}  // namespace handbill::layout
