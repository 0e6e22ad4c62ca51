#include "check/intention.h"

#include "check/words.h"

#include <algorithm>
#include <utility>

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
        printed_.resize(meant_.pages.size());
        for (const auto& sheet : press_.sheets) {
            intention_.pages.emplace_back();
            for (const auto& impression : sheet.impressions) add_impression(impression);
            repeats_ = false;
            window_.reset();
            for (const auto& text : sheet.slug) add_text(text, {});
        }
        tell_in_order();
        tell_unprinted();
        if (!intention_.nodes.empty()) (void)settle(0, meant_.localized->language->tag);
    }

private:
    void add_impression(const model::Impression& impression) {
        const auto& page = meant_.pages[impression.page];
        repeats_ = !impression.tagged;
        if (repeats_) intention_.pages.back().repeated_digits.emplace_back();
        const auto place = Place{}.after(impression.at, impression.quarter_turns);
        window_ = Window{};
        window_->page = impression.page;
        if (impression.clip) window_->narrow(*impression.clip, place);
        add_items(page.items, place);
        if (repeats_ || press_.condition) return;  // a press file has no links
        for (const auto& link : page.links) show(link.node);
    }

    /// What an impression prints, on the sheet.
    struct Window {
        static constexpr double kEndless = 1e9;
        static constexpr double kEdge = 0.05;  // points: a glyph so near to an edge may count as either
        double left = -kEndless, top = -kEndless, right = kEndless, bottom = kEndless;
        std::size_t page = 0;
        std::size_t glyph = 0;  ///< how many of the page's have been met

        void narrow(const base::Rect& clip, const Place& place) {
            const auto [x1, y1] = place.apply(points(clip.x), points(clip.y));
            const auto [x2, y2] = place.apply(points(clip.right()), points(clip.bottom()));
            left = std::min(x1, x2);
            right = std::max(x1, x2);
            top = std::min(y1, y2);
            bottom = std::max(y1, y2);
        }

        [[nodiscard]] std::optional<bool> prints(double x, double y) const {
            const auto within = [&](double by) {
                return x > left - by && x < right + by && y > top - by && y < bottom + by;
            };
            if (within(-kEdge)) return true;
            if (!within(kEdge)) return false;
            return std::nullopt;
        }
    };

    /// Whether the impression in hand prints the next glyph of its page.
    std::optional<bool> is_printed(double x, double y) {
        if (!window_) return true;
        const auto printed = window_->prints(x, y);
        auto& glyphs = printed_[window_->page];
        const auto index = window_->glyph++;
        if (index >= glyphs.size()) glyphs.push_back(false);
        if (printed.value_or(true)) glyphs[index] = true;
        return printed;
    }

    void tell_unprinted() {
        for (const auto& glyphs : printed_) {
            intention_.unprinted.push_back(static_cast<std::size_t>(std::count(glyphs.begin(), glyphs.end(), false)));
        }
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
            codes_.push_back({window_ ? window_->page : 0, modules->payload});
        }
    }

    void add_text(const model::TextItem& item, const Place& place) {
        std::u16string painted;
        const auto artifact = repeats_ ? std::optional(model::Artifact::layout) : item.artifact;
        for (const auto& run : item.runs) {
            painted += run.text;
            for (const auto& placed : run.glyphs) {
                const auto [x, y] = place.apply(points(placed.x), points(placed.y));
                intention_.pages.back().glyphs.push_back({x, y, points(run.size), place.turns, item.node, run.font,
                                                          placed.id, &item, artifact, is_printed(x, y)});
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
        intention_.nodes[item.node.value].shown = true;
        said_.push_back({window_ ? window_->page : 0, item.node, said, digits_of(painted_text)});
    }

    /// Nodes are told page by page, on whichever sheets those stand.
    void tell_in_order() {
        std::stable_sort(said_.begin(), said_.end(),
                         [](const Said& one, const Said& other) { return one.page < other.page; });
        for (const auto& said : said_) {
            auto& node = intention_.nodes[said.node.value];
            node.text += said.text;
            node.painted_digits += said.digits;
        }
        std::stable_sort(codes_.begin(), codes_.end(),
                         [](const auto& one, const auto& other) { return one.first < other.first; });
        for (auto& [page, payload] : codes_) intention_.qr_payloads.push_back(std::move(payload));
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

    struct Said {
        std::size_t page = 0;
        model::NodeId node;
        std::string text, digits;
    };

    const model::PressSheets& press_;
    const model::PageSet& meant_;
    Intention& intention_;
    std::vector<Said> said_;
    std::vector<std::pair<std::size_t, std::string>> codes_;  ///< page and payload
    bool repeats_ = false;                                    ///< the impression in hand is told elsewhere
    bool covered_ = false;                                    ///< the item before stands under an ActualText
    std::optional<Window> window_;                            ///< of the impression in hand
    std::vector<std::vector<bool>> printed_;                  ///< by page and glyph: whether any impression prints it
};

}  // namespace

Intention intend(const model::PressSheets& press) {
    Intention intention;
    Collector(press, intention).collect();
    return intention;
}

}  // namespace handbill::check
