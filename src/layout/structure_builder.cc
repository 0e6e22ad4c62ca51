#include "layout/structure_builder.h"

#include <algorithm>

namespace handbill::layout {

StructureBuilder::StructureBuilder(const model::LanguageTag& language) {
    model::StructureNode root;
    root.role = model::Role::document;
    root.language = language;
    tree_.nodes.push_back(std::move(root));
    languages_.push_back(language);
}

model::NodeId StructureBuilder::add(model::NodeId parent, model::Role role, const model::LanguageTag& language) {
    const model::NodeId id{static_cast<std::uint32_t>(tree_.nodes.size())};
    model::StructureNode node;
    node.role = role;
    node.parent = parent;
    const model::LanguageTag inherited = languages_[parent.value];
    if (!language.empty() && language != inherited) node.language = language;
    languages_.push_back(node.language.empty() ? inherited : node.language);
    tree_.nodes.push_back(std::move(node));
    tree_.nodes[parent.value].children.push_back(id);
    return id;
}

model::Role role_of_level(int level) {
    if (level <= 0) return model::Role::paragraph;
    return static_cast<model::Role>(static_cast<int>(model::Role::heading1) + std::min(level, 6) - 1);
}

}  // namespace handbill::layout
