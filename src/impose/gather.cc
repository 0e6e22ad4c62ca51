#include "impose/gather.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace handbill::impose {
namespace {

/// Moves what a set says of its own nodes and pages behind those that were gathered before.
class Shift {
public:
    Shift(std::uint32_t nodes, std::size_t pages) : nodes_(nodes), pages_(pages) {}

    void page(model::LaidPage& page) const {
        items(page.items);
        for (model::LinkArea& link : page.links) {
            node(link.node);
            if (link.destination) link.destination->page += pages_;
        }
    }

    void node(model::NodeId& id) const { id.value += nodes_; }

    void operator()(model::TextItem& item) const {
        if (!item.artifact) node(item.node);
    }
    void operator()(model::GroupItem& group) const { items(group.items); }
    void operator()(auto& item) const {
        if (auto* id = std::get_if<model::NodeId>(&item.mark)) node(*id);
    }

private:
    void items(std::vector<model::PageItem>& all) const {
        for (model::PageItem& item : all) std::visit(*this, item);
    }

    std::uint32_t nodes_;
    std::size_t pages_;
};

bool match(const model::PageSet& one, const model::PageSet& other) {
    return std::equal(one.pages.begin(), one.pages.end(), other.pages.begin(), other.pages.end(),
                      [](const auto& a, const auto& b) { return a.trim == b.trim && a.bleed == b.bleed; });
}

/// The set's tree under the root: its document becomes a section.
void hang(model::StructureTree& tree, model::StructureTree branch, const Shift& shift, const std::string& language) {
    const model::NodeId root{0}, section{static_cast<std::uint32_t>(tree.nodes.size())};
    for (model::StructureNode& node : branch.nodes) {
        if (node.parent) shift.node(*node.parent);
        for (model::NodeId& child : node.children) shift.node(child);
    }
    model::StructureNode& head = branch.nodes.front();
    head.role = model::Role::section;
    head.parent = root;
    if (head.language.empty()) head.language = language;
    tree.nodes.front().children.push_back(section);
    std::move(branch.nodes.begin(), branch.nodes.end(), std::back_inserter(tree.nodes));
}

template <class Value>
void append(std::vector<Value>& to, std::vector<Value> more) {
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

}  // namespace

std::optional<model::PageSet> gather(std::vector<model::PageSet> sets, diag::Diagnostics& diagnostics) {
    if (sets.size() == 1) return std::move(sets.front());
    for (const model::PageSet& set : sets) {
        if (match(set, sets.front())) continue;
        diagnostics.error(diag::codes::broken_promise, std::nullopt,
                          "a piece has not the same pages in all languages of a sheet");
        return std::nullopt;
    }
    model::PageSet all;
    all.localized = sets.front().localized;
    all.document = sets.front().document;
    all.sheet = sets.front().sheet;
    all.legibility = sets.front().legibility;
    all.structure.nodes.resize(1);
    all.structure.nodes.front().role = model::Role::document;
    for (model::PageSet& set : sets) {
        if (all.title.find(set.title) == std::string::npos)
            all.title += (all.title.empty() ? "" : " \u00B7 ") + set.title;
        const Shift shift(static_cast<std::uint32_t>(all.structure.nodes.size()), all.pages.size());
        for (model::LaidPage& page : set.pages) shift.page(page);
        hang(all.structure, std::move(set.structure), shift, set.localized->language->tag);
        append(all.pages, std::move(set.pages));
        append(all.expectations.channels, std::move(set.expectations.channels));
        append(all.expectations.qr_payloads, std::move(set.expectations.qr_payloads));
        all.legibility.lowest_contrast = std::min(all.legibility.lowest_contrast, set.legibility.lowest_contrast);
        all.legibility.smallest_type = std::min(all.legibility.smallest_type, set.legibility.smallest_type);
    }
    return all;
}

}  // namespace handbill::impose
