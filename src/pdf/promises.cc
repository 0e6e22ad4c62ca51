#include "pdf/promises.h"

#include <algorithm>
#include <string>
#include <vector>

namespace handbill::pdf {
namespace {

constexpr int kGroupDepth = 20;  // below the 28 levels of q that PDF/A grants (ISO 19005-2, 6.1.13)

class PromiseCheck {
public:
    PromiseCheck(const model::PressSheets& press, std::size_t fonts, diag::Diagnostics& diagnostics)
        : press_(press), pages_(*press.pages), fonts_(fonts), diagnostics_(diagnostics) {}

    bool run() {
        if (!pages_.localized || !pages_.localized->language) broken("the page set has no language");
        if (pages_.pages.empty()) broken("the page set has no pages");
        if (pages_.title.empty()) broken("the document has no title");
        check_tree();
        check_sheets();
        for (const model::LaidPage& page : pages_.pages) {
            check_items(page.items, 0);
            for (const model::LinkArea& link : page.links)
                if (!known(link.node) || pages_.structure.nodes[link.node.value].role != model::Role::link)
                    broken("a link area does not belong to a link node");
            for (const model::LinkArea& link : page.links)
                if (link.destination && link.destination->page >= pages_.pages.size())
                    broken("a link leads to a page that is not there");
        }
        return kept_;
    }

    void operator()(const model::TextItem& item) {
        if (!item.artifact && !known(item.node)) broken("a text belongs to no node");
        if (!item.artifact && item.continues && (!previous_text_ || previous_text_->node != item.node))
            broken("a continuing text does not follow a text of its node");
        for (const model::PlacedRun& run : item.runs) check_run(run);
        previous_text_ = &item;
    }
    void operator()(const model::FillItem& item) { check_mark(item.mark); }
    void operator()(const model::StrokeItem& item) { check_mark(item.mark); }
    void operator()(const model::ArtItem& item) {
        check_mark(item.mark);
        const auto* art = item.art ? std::get_if<model::VectorArt>(&item.art->content) : nullptr;
        if (!art || art->width <= 0 || art->height <= 0 || art->paths.size() != item.colours.size())
            broken("an art item has no vector art, or not one colour for each path");
    }
    void operator()(const model::ImageItem& item) {
        check_mark(item.mark);
        if (!item.art || !std::holds_alternative<model::RasterArt>(item.art->content))
            broken("an image item has no raster art");
    }
    void operator()(const model::ModulesItem& item) {
        check_mark(item.mark);
        const auto side = static_cast<std::size_t>(item.modules);
        if (item.modules <= 0 || item.dark.size() != side * side) broken("a matrix code is not square");
    }
    void operator()(const model::GroupItem& item) {
        previous_text_ = nullptr;
        check_items(item.items, depth_ + 1);
        previous_text_ = nullptr;
    }

private:
    void broken(const std::string& what) {
        kept_ = false;
        diagnostics_.error(diag::codes::broken_promise, std::nullopt, what);
    }

    [[nodiscard]] bool known(model::NodeId id) const { return id.value < pages_.structure.nodes.size(); }

    void check_sheets() {
        std::vector<int> told(pages_.pages.size(), 0);
        std::vector<std::vector<base::Rect>> printed(pages_.pages.size());
        for (const model::PressSheet& sheet : press_.sheets) {
            for (const model::Impression& impression : sheet.impressions) {
                if (impression.page >= told.size()) return broken("an impression has no page");
                if (impression.tagged) ++told[impression.page];
                const base::Rect trim = whole(impression.page);
                printed[impression.page].push_back(impression.clip ? model::shared(*impression.clip, trim) : trim);
            }
        }
        for (std::size_t page = 0; page < printed.size(); ++page)
            if (!prints_all(whole(page), printed[page])) broken("a part of a page is printed on no sheet");
        for (const int times : told)
            if (times != 1) return broken("a page is not told exactly once");
    }

    [[nodiscard]] base::Rect whole(std::size_t page) const {
        const base::Size trim = pages_.pages[page].trim;
        return {{}, {}, trim.width, trim.height};
    }

    /// Whether the parts cover the page, but for what a booklet may take away at its spine.
    static bool prints_all(const base::Rect& page, const std::vector<base::Rect>& parts) {
        std::vector<base::Length> across{page.x, page.right()}, down{page.y, page.bottom()};
        for (const base::Rect& part : parts) {
            across.insert(across.end(), {part.x, part.right()});
            down.insert(down.end(), {part.y, part.bottom()});
        }
        std::sort(across.begin(), across.end());
        std::sort(down.begin(), down.end());
        const auto holds = [](const base::Rect& part, const base::Rect& cell) {
            return cell.x >= part.x && cell.right() <= part.right() && cell.y >= part.y &&
                   cell.bottom() <= part.bottom();
        };
        for (std::size_t i = 0; i + 1 < across.size(); ++i) {
            if (across[i] == across[i + 1]) continue;
            const bool at_spine = across[i + 1] <= model::kMostCreep || across[i] >= page.right() - model::kMostCreep;
            for (std::size_t j = 0; j + 1 < down.size(); ++j) {
                const base::Rect cell{across[i], down[j], across[i + 1] - across[i], down[j + 1] - down[j]};
                const bool printed =
                    std::any_of(parts.begin(), parts.end(), [&](const base::Rect& part) { return holds(part, cell); });
                if (!printed && !at_spine && cell.height > base::Length{}) return false;
            }
        }
        return true;
    }

    void check_mark(const model::Mark& mark) {
        previous_text_ = nullptr;
        const auto* node = std::get_if<model::NodeId>(&mark);
        if (node && !known(*node)) broken("a mark belongs to no node");
    }

    void check_items(const std::vector<model::PageItem>& items, int depth) {
        if (depth > kGroupDepth) return broken("groups are nested too deeply");
        const int outer = depth_;
        depth_ = depth;
        previous_text_ = nullptr;
        for (const model::PageItem& item : items) std::visit(*this, item);
        depth_ = outer;
    }

    /// A tree: every node but the first is the child of exactly the parent it names.
    void check_tree() {
        const auto& nodes = pages_.structure.nodes;
        if (nodes.empty()) return broken("the structure has no root");
        std::vector<bool> reached(nodes.size(), false);
        std::vector<std::uint32_t> open{0};
        reached[0] = true;
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            for (const model::NodeId child : nodes[at].children) {
                if (!known(child) || reached[child.value] || nodes[child.value].parent != model::NodeId{at})
                    return broken("the structure is not a tree");
                reached[child.value] = true;
                open.push_back(child.value);
            }
        }
        for (const bool node : reached)
            if (!node) return broken("the structure has a node outside its tree");
    }

    void check_run(const model::PlacedRun& run) {
        if (run.font.value >= fonts_) broken("a run has no font");
        if (run.size <= base::Length{}) broken("a run has no size");
        std::size_t text = 0, glyphs = 0;
        for (const model::Cluster& cluster : run.clusters) {
            if (cluster.text_begin != text || cluster.glyph_begin != glyphs)
                return broken("clusters do not stand in order");
            text += cluster.text_count;
            glyphs += cluster.glyph_count;
        }
        if (text != run.text.size() || glyphs != run.glyphs.size()) broken("clusters do not cover their run");
        for (const model::PlacedGlyph& glyph : run.glyphs)
            if (glyph.id == 0) return broken("a run shows the missing glyph");
    }

    const model::PressSheets& press_;
    const model::PageSet& pages_;
    std::size_t fonts_;
    diag::Diagnostics& diagnostics_;
    const model::TextItem* previous_text_ = nullptr;
    int depth_ = 0;
    bool kept_ = true;
};

}  // namespace

bool keeps_promises(const model::PressSheets& press, std::size_t fonts, diag::Diagnostics& diagnostics) {
    return PromiseCheck(press, fonts, diagnostics).run();
}

}  // namespace handbill::pdf
