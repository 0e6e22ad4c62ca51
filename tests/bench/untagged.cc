#include "untagged.h"

#include <variant>
#include <vector>

namespace handbill::bench {
namespace {

void make_artifacts(std::vector<model::PageItem>& items) {
    for (model::PageItem& item : items) {
        if (auto* group = std::get_if<model::GroupItem>(&item)) {
            make_artifacts(group->items);
        } else if (auto* text = std::get_if<model::TextItem>(&item)) {
            text->artifact = model::Artifact::page;
            text->continues = false;
            text->actual_text.clear();
        } else {
            std::visit(
                [](auto& mark_bearer) {
                    if constexpr (requires { mark_bearer.mark; }) mark_bearer.mark = model::Artifact::page;
                },
                item);
        }
    }
}

}  // namespace

model::PageSet untagged(const model::PageSet& tagged) {
    model::PageSet flat = tagged;
    for (model::LaidPage& page : flat.pages) {
        make_artifacts(page.items);
        page.links.clear();
    }
    model::StructureNode document = tagged.structure.nodes.front();
    document.children.clear();
    flat.structure.nodes = {document};
    return flat;
}

}  // namespace handbill::bench
