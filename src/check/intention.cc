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
    [[nodiscard]] Place after(base::Point origin, int quarter_turns) const {
        const auto [at_x, at_y] = apply(points(origin.x), points(origin.y));
        return {((turns + quarter_turns) % 4 + 4) % 4, at_x, at_y};
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
    Collector(const model::PressSheets& press, Intention& intention)
        : press_(press), meant_(*press.pages), intention_(intention) {}

    void collect() {
        intention_.nodes.resize(meant_.structure.nodes.size());
        for (const auto& sheet : press_.sheets) {
            intention_.pages.emplace_back();
            for (const auto& impression : sheet.impressions) add_impression(impression);
            repeats_ = false;
            for (const auto& text : sheet.slug) add_text(text, {});
        }
        if (!intention_.nodes.empty()) (void)settle(0, meant_.localized->language->tag);
    }

private:
    void add_impression(const model::Impression& impression) {
        const auto& page = meant_.pages[impression.page];
        repeats_ = !impression.tagged;
        if (repeats_) intention_.pages.back().repeated_digits.emplace_back();
        add_items(page.items, Place{}.after(impression.at, impression.quarter_turns));
        if (repeats_ || press_.condition) return;  // a press file has no links
        for (const auto& link : page.links) show(link.node);
    }

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
                add_items(group->items, place.after(group->origin, group->quarter_turns));
            } else if (!repeats_) {
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
        const auto artifact = repeats_ ? std::optional(model::Artifact::layout) : item.artifact;
        for (const auto& run : item.runs) {
            painted += run.text;
            for (const auto& placed : run.glyphs) {
                const auto [x, y] = place.apply(points(placed.x), points(placed.y));
                intention_.pages.back().glyphs.push_back(
                    {x, y, points(run.size), place.turns, item.node, run.font, placed.id, &item, artifact});
            }
        }
        const auto painted_text = to_utf8(painted);
        if (repeats_) {
            intention_.pages.back().repeated_digits.back() += digits_of(painted_text);
            return;
        }
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

    const model::PressSheets& press_;
    const model::PageSet& meant_;
    Intention& intention_;
    bool repeats_ = false;  ///< the impression in hand is told elsewhere
    bool covered_ = false;  ///< the item before stands under an ActualText
};

}  // namespace

Intention intend(const model::PressSheets& press) {
    Intention intention;
    Collector(press, intention).collect();
    return intention;
}

}  // namespace handbill::check
