#include "check/intention.h"

#include "check/words.h"

namespace handbill::check {

namespace {

double points(base::Length length) { return static_cast<double>(length.millipoints()) / 1000; }

/// Where a group stands: turned clockwise about its own origin, then moved.
struct Place {
    int turns = 0;
    double x = 0, y = 0;

    /// Clockwise with y downwards: (x, y) goes to (-y, x).
    [[nodiscard]] Place after(const model::GroupItem& group) const {
        const auto [at_x, at_y] = apply(points(group.origin.x), points(group.origin.y));
        return {((turns + group.quarter_turns) % 4 + 4) % 4, at_x, at_y};
    }

    [[nodiscard]] std::pair<double, double> apply(double px, double py) const {
        for (int i = 0; i < turns; ++i) {
            const double turned = -py;
            py = px;
            px = turned;
        }
        return {x + px, y + py};
    }
};

class Collector {
public:
    Collector(const model::PageSet& meant, Intention& intention) : meant_(meant), intention_(intention) {}

    void collect() {
        intention_.nodes.resize(meant_.structure.nodes.size());
        for (const auto& page : meant_.pages) {
            intention_.pages.emplace_back();
            add_items(page.items, {});
            for (const auto& link : page.links) show(link.node);
        }
        if (!intention_.nodes.empty()) (void)settle(0, meant_.localized->language->tag);
    }

private:
    void show(model::NodeId node) {
        if (node.value < intention_.nodes.size()) intention_.nodes[node.value].shown = true;
    }

    void show(const model::Mark& mark) {
        if (const auto* node = std::get_if<model::NodeId>(&mark)) show(*node);
    }

    void add_items(const std::vector<model::PageItem>& items, const Place& place) {
        for (const auto& item : items) {
            if (const auto* text = std::get_if<model::TextItem>(&item)) {
                add_text(*text, place);
            } else if (const auto* group = std::get_if<model::GroupItem>(&item)) {
                add_items(group->items, place.after(*group));
            } else {
                add_mark(item);
            }
        }
    }

    void add_mark(const model::PageItem& item) {
        if (const auto* fill = std::get_if<model::FillItem>(&item)) show(fill->mark);
        if (const auto* stroke = std::get_if<model::StrokeItem>(&item)) show(stroke->mark);
        if (const auto* art = std::get_if<model::ArtItem>(&item)) show(art->mark);
        if (const auto* image = std::get_if<model::ImageItem>(&item)) show(image->mark);
        if (const auto* modules = std::get_if<model::ModulesItem>(&item)) {
            show(modules->mark);
            intention_.qr_payloads.push_back(modules->payload);
        }
    }

    void add_text(const model::TextItem& item, const Place& place) {
        std::u16string painted;
        for (const auto& run : item.runs) {
            painted += run.text;
            for (const auto& placed : run.glyphs) {
                const auto [x, y] = place.apply(points(placed.x), points(placed.y));
                intention_.pages.back().glyphs.push_back(
                    {x, y, points(run.size), place.turns, item.node, run.font, placed.id, &item});
            }
        }
        const auto painted_text = to_utf8(painted);
        // What paints on under an ActualText is said by it already.
        covered_ = !item.actual_text.empty() || (item.continues && covered_);
        const auto said = covered_ ? to_utf8(item.actual_text) : painted_text;
        if (item.artifact) {
            intention_.pages.back().furniture += said;
            return;
        }
        if (item.node.value >= intention_.nodes.size()) return;
        auto& node = intention_.nodes[item.node.value];
        node.shown = true;
        node.text += said;
        node.painted_digits += digits_of(painted_text);
    }

    /// Languages go down the tree; being shown goes up.
    bool settle(std::uint32_t index, const std::string& inherited) {
        const auto& source = meant_.structure.nodes[index];
        auto& node = intention_.nodes[index];
        node.language = source.language.empty() ? inherited : source.language;
        for (const auto child : source.children) {
            if (settle(child.value, node.language)) node.shown = true;
        }
        return node.shown;
    }

    const model::PageSet& meant_;
    Intention& intention_;
    bool covered_ = false;  ///< the item before stands under an ActualText
};

}  // namespace

Intention intend(const model::PageSet& meant) {
    Intention intention;
    Collector(meant, intention).collect();
    return intention;
}

}  // namespace handbill::check
