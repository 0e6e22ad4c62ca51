// What blocks claim: the sources and topics that they name, signs and caveats; and the list of all sources.

#include "content/blocks.h"

namespace handbill::content {
namespace {

constexpr base::Length kReferenceMarkGap = base::Length::points(6);
constexpr base::Length kReferenceGap = base::Length::points(3);

}  // namespace

Claims BlockReader::begin_claims(Mapping& map, const model::Block& block) {
    Claims claims = take_claims(map, evidence_, piece_.sources);
    claims.headings_before = heading_texts_.size();
    if (claims.basis) here_.basis = *claims.basis;
    here_.always = here_.always && !block.when;
    here_.told = here_.told && block.grouping != model::Grouping::artifact;
    return claims;
}

void BlockReader::end_claims(const Claims& claims, diag::Span span) {
    if (claims.signs) signs_.push_back(span);
    if (claims.record && here_.always) piece_.record.push_back({*claims.record, span});
    if (claims.caveat && here_.always) caveats_.insert(*claims.caveat);
    std::optional<model::TextId> section;
    if (claims.headings_before < heading_texts_.size())
        section = heading_texts_[claims.headings_before];
    else if (claims.headings_before > 0)
        section = heading_texts_[claims.headings_before - 1];
    for (const std::string& topic : claims.topics) piece_.topics.push_back({topic, section, here_.always, span});
}

/// In a sourced piece a paragraph rests on something, unless its style is one of names: labels, heads, page numbers.
void BlockReader::check_basis(const SourceNode& text, const std::string& style) {
    const bool names = style == "label" || style.ends_with("-label") || style == "table-head" || style == "running";
    const bool based = here_.basis.guidance || !here_.basis.sources.empty();
    if (!piece_.sourced || based || names || !here_.told) return;
    diagnostics_.error(diag::codes::missing_basis, text.span, "nothing says what this text rests on")
        .notes.push_back({"write 'sources: [id]' for a statement of fact, or 'basis: guidance' for advice or an "
                          "exercise, on this block or on one around it",
                          {}});
}

/// A list of every source of the piece under the numbers that texts cite: "[1]".
void BlockReader::references(Mapping& map, const SourceNode& value, model::Block& block) {
    expect_nothing(value, "references");
    model::ListBlock list;
    std::string style;
    take_style(map, "style", style, true);
    list.marker = model::ListBlock::Marker::numeral;
    list.marker_style = style;
    take_style(map, "marker-style", list.marker_style, false);
    take_ink(map, "marker-colour", list.marker_colour, false);
    if (list.marker_colour.empty() && piece_.theme && piece_.theme->styles.contains(list.marker_style))
        list.marker_colour = piece_.theme->styles.at(list.marker_style).colour;
    list.marker_gap = kReferenceMarkGap;
    list.row_gap = kReferenceGap;
    map.take("marker-gap", list.marker_gap, as_length);
    map.take("row-gap", list.row_gap, as_length);
    for (std::size_t i = 0; i < piece_.sources.size(); ++i) {
        list.items.push_back(reference(i, style, value.span));
        list.marker_texts.push_back(literal('[' + std::to_string(i + 1) + ']', list.marker_style, value.span));
    }
    if (list.items.empty()) {
        diagnostics_.error(diag::codes::bad_value, value.span, "the piece names no sources that could be listed")
            .notes.push_back({"write 'sources: [id]' on the blocks that state facts", {}});
    }
    block.content = std::move(list);
}

model::Block BlockReader::reference(std::size_t source, const std::string& style, diag::Span span) {
    const bool dated = !piece_.sources[source].published.empty();
    model::TextSlot slot;
    slot.id = model::TextId{static_cast<std::uint32_t>(piece_.texts.size())};
    slot.message = dated ? model::kDatedReferenceMessage : model::kReferenceMessage;
    slot.style = style;
    slot.language = here_.language;
    slot.reference = source;
    slot.span = span;
    piece_.texts.push_back(std::move(slot));
    model::TextBlock text;
    text.text = piece_.texts.back().id;
    text.colour = here_.ink;
    model::Block item;
    item.span = span;
    item.name = "reference";
    item.content = std::move(text);
    return item;
}

}  // namespace handbill::content
