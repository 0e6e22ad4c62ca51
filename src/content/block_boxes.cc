// The attributes that every block may have, and the names that blocks look up.

#include <algorithm>

#include "content/blocks.h"

namespace handbill::content {
namespace {

using model::Align;
using model::Grouping;
using model::Turn;
using Side = model::EdgeRule::Side;

constexpr auto as_align_self = one_of<Align>(
    {{"start", Align::start}, {"centre", Align::centre}, {"end", Align::end}, {"stretch", Align::stretch}});
constexpr auto as_turn =
    one_of<Turn>({{"none", Turn::none}, {"up", Turn::up}, {"down", Turn::down}, {"over", Turn::over}});
constexpr auto as_grouping = one_of<Grouping>({{"none", Grouping::none},
                                               {"section", Grouping::section},
                                               {"note", Grouping::note},
                                               {"artifact", Grouping::artifact}});
constexpr auto as_side =
    one_of<Side>({{"top", Side::top}, {"end", Side::end}, {"bottom", Side::bottom}, {"start", Side::start}});

base::Length smallest(const base::Edges& edges) { return std::min({edges.top, edges.end, edges.bottom, edges.start}); }

}  // namespace

void BlockReader::box(Mapping& map, Parent parent, model::Block& block) {
    model::Box& box = block.box;
    map.take("name", block.name, as_text);
    // Across the direction of its parent a box can be stretched; along it there is only a share.
    extent(map, "width", parent == Parent::stack, box.width, box);
    extent(map, "height", parent == Parent::row, box.height, box);
    map.take("padding", box.padding, as_edges);
    take_colour(map, "fill", box.fill, false);
    take_colour(map, "ink", here_.ink, false);
    if (const SourceNode* radius = map.find("radius")) corners(*radius, box);
    outline(map, box);
    if (const SourceNode* rules = map.find("rules")) {
        each_item(*rules, "rules", diagnostics_, [&](const SourceNode& item) {
            if (auto rule = edge_rule(item, "a rule")) box.rules.push_back(std::move(*rule));
        });
    }
    if (const SourceNode* where = map.find("place")) place(*where, parent, box.place);
    if (parent == Parent::panels) panel(map, box);
    map.take("align-self", box.align_self, as_align_self);
    map.take("turn", box.turn, as_turn);
    map.take("fit", box.fit, as_boolean);
    if (const SourceNode* when = map.find("when")) condition(*when, block);
    map.take("grouping", block.grouping, as_grouping);
    if (const SourceNode* language = map.find("language")) {
        const auto tag = as_language_tag(*language, "language", diagnostics_);
        if (tag && std::find(locales_.begin(), locales_.end(), *tag) == locales_.end()) {
            report_unknown_name(language->span, "language", *tag, locales_, diagnostics_);
        } else if (tag) {
            block.language = here_.language = tag;
        }
    }
}

/// Lengths, or a name of the theme's, so that every panel of a piece has the corners of its direction.
void BlockReader::corners(const SourceNode& node, model::Box& box) {
    const bool named = node.kind == SourceNode::Kind::scalar && !node.scalar.empty() && node.scalar[0] >= 'a';
    if (!named) {
        if (const auto radius = as_corners(node, "radius", diagnostics_)) box.radius = *radius;
        return;
    }
    if (!piece_.theme) return;
    const auto found = piece_.theme->radii.find(node.scalar);
    if (found != piece_.theme->radii.end())
        box.radius.fill(found->second);
    else
        report_unknown_name(node.span, "radius", node.scalar, keys_of(piece_.theme->radii), diagnostics_);
}

/// The box's own outline, else the one that the theme gives to boxes of its fill; the theme's rules besides.
void BlockReader::outline(Mapping& map, model::Box& box) {
    const model::FilledBox* filled = nullptr;
    if (piece_.theme) {
        const auto found = piece_.theme->fills.find(box.fill);
        if (found != piece_.theme->fills.end()) filled = &found->second;
    }
    if (filled && filled->outline) {
        box.outline = filled->outline;
        box.outline->drop = std::min(filled->drop, smallest(box.padding) / 2);
    }
    if (const SourceNode* node = map.find("outline")) {
        Mapping own(*node, "'outline'", diagnostics_);
        model::ThemeRule rule;
        const bool weighed = own.need("weight", rule.weight, as_size);
        take_colour(own, "colour", rule.colour, true);
        if (weighed) box.outline = rule;
        if (box.fill.empty()) {
            diagnostics_.error(diag::codes::bad_value, node->span, "a box with an 'outline' needs a 'fill'")
                .notes.push_back({"fill it with the colour of its ground, or write 'rules'", {}});
        }
    }
    if (!filled) return;
    const auto add = [&](const std::optional<model::ThemeRule>& rule, Side side, base::Length room) {
        if (!rule) return;
        // Themes write rules for posters; the small padding of a card asks for finer ones.
        const base::Length weight = room > base::Length{} ? std::min(rule->weight, room / 4) : rule->weight;
        box.rules.push_back({side, weight, rule->colour, {}, true, std::min(filled->drop, room / 2)});
    };
    add(filled->above, Side::top, box.padding.top);
    add(filled->below, Side::bottom, box.padding.bottom);
}

void BlockReader::extent(Mapping& map, std::string_view key, bool may_stretch, model::Extent& extent, model::Box& box) {
    const SourceNode* node = map.find(key);
    if (!node) return;
    if (node->kind == SourceNode::Kind::scalar && node->scalar == "stretch") {
        if (may_stretch) {
            box.align_self = Align::stretch;
            return;
        }
        diagnostics_.error(diag::codes::bad_value, node->span, "'" + std::string(key) + "' cannot be 'stretch' here")
            .notes.push_back(
                {"a height is stretched in a row, a width in a stack; write 'share' to take what is left", {}});
        return;
    }
    if (const auto value = as_extent(*node, key, diagnostics_)) extent = *value;
}

void BlockReader::place(const SourceNode& node, Parent parent, model::Placement& placement) {
    Mapping map(node, "'place'", diagnostics_);
    map.take("top", placement.top, as_place);
    map.take("end", placement.end, as_place);
    map.take("bottom", placement.bottom, as_place);
    map.take("start", placement.start, as_place);
    if (parent == Parent::layers) return;
    diagnostics_.error(diag::codes::bad_value, node.span, "'place' has no meaning here")
        .notes.push_back({"only the children of 'layers' are placed; use 'padding', 'gap' or a spacer", {}});
}

void BlockReader::condition(const SourceNode& node, model::Block& block) {
    Mapping map(node, "'when'", diagnostics_);
    const SourceNode* answered = map.find("answered");
    const SourceNode* unanswered = map.find("not-answered");
    if (node.kind != SourceNode::Kind::mapping) return;
    if ((answered != nullptr) == (unanswered != nullptr)) {
        diagnostics_
            .error(diag::codes::bad_value, node.span, "'when' needs exactly one of 'answered' and 'not-answered'")
            .notes.push_back({"write when: {answered: fact}, or when: {not-answered: fact}", {}});
        return;
    }
    const SourceNode& fact = answered ? *answered : *unanswered;
    const auto name = channel_fact(fact, answered ? "answered" : "not-answered", false);
    if (name) block.when = model::Condition{*name, answered != nullptr, fact.span};
}

std::optional<model::EdgeRule> BlockReader::edge_rule(const SourceNode& node, std::string_view name) {
    Mapping map(node, std::string(name), diagnostics_);
    model::EdgeRule rule;
    const bool sided = map.need("side", rule.side, as_side);
    map.need("weight", rule.weight, as_size);
    take_colour(map, "colour", rule.colour, true);
    map.take("dash", rule.dash, as_length);
    return sided ? std::optional(rule) : std::nullopt;
}

std::optional<std::string> BlockReader::colour(const SourceNode& node, std::string_view name) {
    auto wanted = as_text(node, name, diagnostics_);
    if (!wanted || !piece_.theme) return std::nullopt;
    if (piece_.theme->colours.contains(*wanted)) return wanted;
    report_unknown_name(node.span, "colour", *wanted, keys_of(piece_.theme->colours), diagnostics_);
    return std::nullopt;
}

void BlockReader::take_colour(Mapping& map, std::string_view key, std::string& into, bool needed) {
    const SourceNode* node = needed ? map.need(key) : map.find(key);
    if (!node) return;
    if (auto name = colour(*node, key)) into = std::move(*name);
}

void BlockReader::take_ink(Mapping& map, std::string_view key, std::string& into, bool needed) {
    into = here_.ink;
    take_colour(map, key, into, needed && here_.ink.empty());
}

void BlockReader::take_style(Mapping& map, std::string_view key, std::string& into, bool needed) {
    const SourceNode* node = needed ? map.need(key) : map.find(key);
    auto wanted = node ? as_text(*node, key, diagnostics_) : std::nullopt;
    if (!wanted || !piece_.theme) return;
    if (piece_.theme->styles.contains(*wanted))
        into = std::move(*wanted);
    else
        report_unknown_name(node->span, "style", *wanted, keys_of(piece_.theme->styles), diagnostics_);
}

std::optional<std::string> BlockReader::art_id(const SourceNode& node, std::string_view name) {
    auto id = as_text(node, name, diagnostics_);
    if (!id) return std::nullopt;
    std::string drawn = *id;
    if (piece_.theme && piece_.theme->pictures.contains(drawn)) drawn = piece_.theme->pictures.at(drawn);
    if (auto art = art_.find(drawn, node.span, diagnostics_)) piece_.art.emplace(*id, std::move(art));
    return id;
}

void BlockReader::take_art(Mapping& map, std::string_view key, std::string& into) {
    const SourceNode* node = map.find(key);
    if (!node) return;
    if (auto id = art_id(*node, key)) into = std::move(*id);
}

/// The name of a fact that is a hotline's channel; `dialled` asks for one that is a number and not an address.
std::optional<std::string> BlockReader::channel_fact(const SourceNode& node, std::string_view name, bool dialled) {
    auto fact = as_text(node, name, diagnostics_);
    if (!fact) return std::nullopt;
    const auto found = piece_.facts.find(*fact);
    if (found == piece_.facts.end()) {
        report_unknown_name(node.span, "fact", *fact, keys_of(piece_.facts), diagnostics_);
        return std::nullopt;
    }
    const model::FactSource& source = found->second;
    if (source.kind != model::FactSource::Kind::channel) {
        diagnostics_.error(diag::codes::bad_value, node.span, "the fact '" + *fact + "' is not a channel of a hotline")
            .notes.push_back({"given here", source.span});
        return std::nullopt;
    }
    const auto hotline = hotlines_.find(source.hotline);
    const model::Channel* channel = hotline == hotlines_.end() ? nullptr : hotline->second.find_channel(source.channel);
    if (dialled && channel && !channel->address.empty()) {
        diagnostics_.error(diag::codes::bad_value, node.span, "the fact '" + *fact + "' is an address, not a number")
            .notes.push_back({"given here", source.span});
        return std::nullopt;
    }
    return fact;
}

std::optional<model::TextId> BlockReader::text(const SourceNode& node, std::string_view name, std::string style) {
    auto key = as_text(node, name, diagnostics_);
    if (!key) return std::nullopt;
    model::TextSlot slot;
    slot.id = model::TextId{static_cast<std::uint32_t>(piece_.texts.size())};
    slot.message = key->find('.') == std::string::npos ? piece_.id + '.' + *key : std::move(*key);
    slot.style = std::move(style);
    slot.language = here_.language;
    slot.basis = here_.basis;
    slot.span = node.span;
    piece_.texts.push_back(std::move(slot));
    return piece_.texts.back().id;
}

}  // namespace handbill::content
