// What pieces show of an organisation's profile: its mark, its name, and what it writes on the lines of forms.

#include <algorithm>

#include "content/blocks.h"

namespace handbill::content {
namespace {

using base::Length;
using model::Align;

enum class Part : std::uint8_t { mark, name };
constexpr auto as_part = one_of<Part>({{"mark", Part::mark}, {"name", Part::name}});
constexpr auto as_side = one_of<Align>({{"start", Align::start}, {"centre", Align::centre}, {"end", Align::end}});
/// Sides on which the margin of the page keeps a logo clear.
struct Margins {
    bool start = false, end = false;
};
constexpr auto as_margins = one_of<Margins>(
    {{"none", {false, false}}, {"start", {true, false}}, {"end", {false, true}}, {"both", {true, true}}});

constexpr int kLogoDpi = 300;
constexpr std::string_view kName = "name";

base::Ratio shape_of(const model::Art& art) {
    if (const auto* drawing = std::get_if<model::VectorArt>(&art.content)) return {drawing->width, drawing->height};
    const auto& picture = std::get<model::RasterArt>(art.content);
    return {picture.width, picture.height};
}

/// A picture in colours cannot be printed in one ink; there the name stands for it.
bool can_show(const model::Organisation& profile, const model::Theme& theme) {
    if (!profile.logo) return false;
    const auto* picture = std::get_if<model::RasterArt>(&profile.logo->art->content);
    return picture == nullptr || picture->gray || theme.variant != model::Variant::one_ink;
}

}  // namespace

model::TextId BlockReader::profile_words(std::string contact, std::string style, diag::Span span) {
    const model::TextId id = literal({}, std::move(style), span);
    piece_.texts[id.value].profile = model::ProfileWords{std::move(contact)};
    return id;
}

/// The logo in its safe zone, else the name; without a profile it takes no place.
void BlockReader::organisation(Mapping& map, const SourceNode& value, model::Block& block) {
    const auto part = as_part(value, "organisation", diagnostics_);
    std::string style, colour;
    take_style(map, "style", style, true);
    take_ink(map, "colour", colour, false);
    Align side = Align::start;
    map.take("align", side, as_side);
    Length height;
    std::optional<Length> widest;
    std::string plate;
    Margins margins;
    if (part == Part::mark) {
        map.need("size", height, as_size);
        map.take("maximum-width", widest, as_size);
        map.take("margin", margins, as_margins);
        take_colour(map, "plate", plate, false);
    }
    if (!profile_.profile || !part || !piece_.theme) return;
    if (*part == Part::name || !can_show(*profile_.profile, *piece_.theme)) {
        model::TextBlock name;
        name.text = profile_words({}, std::move(style), value.span);
        name.align = side;
        name.colour = std::move(colour);
        block.content = std::move(name);
        return;
    }
    const model::Logo& logo = *profile_.profile->logo;
    const base::Ratio shape = shape_of(*logo.art);
    Length width = height * shape;
    if (widest && width > *widest) {
        width = *widest;
        height = width * base::Ratio{shape.den, shape.num};
    }
    const Length clear = height * piece_.theme->organisation.clear;
    model::ArtBlock art;
    art.art = model::kLogo;
    art.alt = profile_words({}, {}, value.span);
    for (const auto& [ink, shade] : logo.inks) art.inks.emplace(ink, std::string(model::kLogoInk) + ink);
    art.optical = false;
    art.needed_dpi = kLogoDpi;
    model::Block picture;
    picture.span = block.span;
    picture.name = block.name;
    picture.box.width = {model::Extent::Kind::fixed, width, 0};
    picture.content = std::move(art);
    piece_.art.emplace(model::kLogo, logo.art);
    model::Block zone;
    zone.span = block.span;
    zone.name = block.name;
    zone.box.padding = {clear, margins.end ? Length{} : clear, clear, margins.start ? Length{} : clear};
    zone.box.fill = std::move(plate);
    zone.content = model::Stack{{std::move(picture)}, {}};
    model::Stack stack;
    stack.align = side;
    stack.children.push_back(std::move(zone));
    block.content = std::move(stack);
}

/// What stands on the lines of a form: the organisation's name or one of its contacts. It never comes before the help
/// line, so that nobody takes it for that.
std::optional<model::TextId> BlockReader::form_entry(Mapping& map, const std::string& label_style) {
    const SourceNode* node = map.find("filled");
    std::string style = label_style;
    take_style(map, "filled-style", style, false);
    auto what = node ? as_text(*node, "filled", diagnostics_) : std::nullopt;
    if (!what) return std::nullopt;
    if (*what == kName) {
        if (!profile_.profile) return std::nullopt;
        return profile_words({}, std::move(style), node->span);
    }
    if (!profile_.roles.contains(*what)) {
        std::vector<std::string> known = keys_of(profile_.roles);
        known.emplace_back(kName);
        report_unknown_name(node->span, "contact", *what, known, diagnostics_);
        return std::nullopt;
    }
    if (!help_line_shown_) {
        diagnostics_.error(diag::codes::bad_value, node->span, "a contact stands before the number of the help line")
            .notes.push_back({"the help line comes first; put the form after the block 'number'", {}});
    }
    if (!profile_.profile || !profile_.profile->contacts.contains(*what)) return std::nullopt;
    return profile_words(std::move(*what), std::move(style), node->span);
}

}  // namespace handbill::content
