#include "pdf/outline.h"

#include "pdf/roles.h"

#include <optional>

namespace handbill::pdf {
namespace {

struct Heading {
    model::NodeId node;
    int level = 1;
    std::size_t page = 0;
    ObjectId id;
    std::optional<std::size_t> parent;  ///< into the list
    std::vector<std::size_t> children;
};

void collect(const model::StructureTree& tree, const StructureWriter& structure, model::NodeId at,
             std::vector<Heading>& headings) {
    const model::StructureNode& node = tree.nodes[at.value];
    const int level = heading_level(node.role);
    if (level > 0 && !node.text.empty())
        if (const auto page = structure.first_page(at)) headings.push_back({at, level, *page, {}, {}, {}});
    for (const model::NodeId child : node.children) collect(tree, structure, child, headings);
}

/// A heading belongs to the nearest one before it of a higher rank.
void nest(std::vector<Heading>& headings, std::vector<std::size_t>& top) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        while (!open.empty() && headings[open.back()].level >= headings[i].level) open.pop_back();
        if (open.empty()) {
            top.push_back(i);
        } else {
            headings[i].parent = open.back();
            headings[open.back()].children.push_back(i);
        }
        open.push_back(i);
    }
}

std::int64_t descendants(const std::vector<Heading>& headings, std::size_t at) {
    std::int64_t count = 0;
    for (const std::size_t child : headings[at].children) count += 1 + descendants(headings, child);
    return count;
}

void write_level(HaruDocument& document, const model::StructureTree& tree, const std::vector<Heading>& headings,
                 const std::vector<std::size_t>& level, ObjectId parent, const std::vector<ObjectId>& pages) {
    for (std::size_t i = 0; i < level.size(); ++i) {
        const Heading& heading = headings[level[i]];
        std::string destination = "[";
        append_reference(destination, pages[heading.page]);
        Entries entries;
        entries.text("Title", tree.nodes[heading.node.value].text)
            .reference("Parent", parent)
            .raw("Dest", destination + "/Fit]");
        if (i > 0) entries.reference("Prev", headings[level[i - 1]].id);
        if (i + 1 < level.size()) entries.reference("Next", headings[level[i + 1]].id);
        if (!heading.children.empty()) {
            entries.reference("First", headings[heading.children.front()].id)
                .reference("Last", headings[heading.children.back()].id)
                .integer("Count", descendants(headings, level[i]));
        }
        document.set(heading.id, std::move(entries));
        write_level(document, tree, headings, heading.children, heading.id, pages);
    }
}

}  // namespace

ObjectId write_outline(HaruDocument& document, const model::StructureTree& tree, const StructureWriter& structure,
                       const std::vector<ObjectId>& pages) {
    if (pages.size() <= kShortDocument) return {};
    std::vector<Heading> headings;
    collect(tree, structure, model::NodeId{0}, headings);
    if (headings.empty()) return {};
    std::vector<std::size_t> top;
    nest(headings, top);
    const ObjectId root = document.reserve();
    for (Heading& heading : headings) heading.id = document.reserve();
    write_level(document, tree, headings, top, root, pages);
    Entries entries;
    entries.name("Type", "Outlines")
        .reference("First", headings[top.front()].id)
        .reference("Last", headings[top.back()].id)
        .integer("Count", static_cast<std::int64_t>(headings.size()));
    document.set(root, std::move(entries));
    return root;
}

}  // namespace handbill::pdf
