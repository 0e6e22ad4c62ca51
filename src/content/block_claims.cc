// What blocks claim: the sources and topics that they name, signs and caveats.

#include "content/blocks.h"

namespace handbill::content {

Claims BlockReader::begin_claims(Mapping& map, const model::Block& block) {
    Claims claims = take_claims(map, evidence_, piece_.sources);
    claims.headings_before = heading_texts_.size();
    if (claims.basis) here_.basis = *claims.basis;
    here_.always = here_.always && !block.when;
    return claims;
}

void BlockReader::end_claims(const Claims& claims, diag::Span span) {
    if (claims.signs) signs_.push_back(span);
    if (claims.caveat && here_.always) caveats_.insert(*claims.caveat);
    std::optional<model::TextId> section;
    if (claims.headings_before < heading_texts_.size())
        section = heading_texts_[claims.headings_before];
    else if (claims.headings_before > 0)
        section = heading_texts_[claims.headings_before - 1];
    for (const std::string& topic : claims.topics) piece_.topics.push_back({topic, section, here_.always, span});
}

}  // namespace handbill::content
