#pragma once

// A piece's messages in one language: ICU MessageFormat patterns to final texts, facts put in by id, phone numbers
// formatted by libphonenumber from E.164 in the operator's own grouping. There is no fallback of language: a missing
// message is an error unless the piece names it as an exception (then a warning).

#include <memory>
#include <optional>

#include "diag/diagnostics.h"
#include "model/catalog.h"
#include "model/localized.h"

namespace handbill::locale {

/// Every channel that the catalog's pieces use, and every number of the organisation's, as it is printed. Made once a
/// run, before the parallel part.
class ChannelForms {
public:
    /// Null if the hotline or channel is not in the catalog.
    [[nodiscard]] const model::PrintedChannel* find(std::string_view hotline, std::string_view channel) const;

private:
    friend std::optional<ChannelForms> print_channels(const model::Catalog&, diag::Diagnostics&);
    std::map<std::pair<std::string, std::string>, model::PrintedChannel, std::less<>> forms_;
};

[[nodiscard]] std::optional<ChannelForms> print_channels(const model::Catalog& catalog, diag::Diagnostics& diagnostics);

[[nodiscard]] std::optional<model::LocalizedDocument> localize(const model::Catalog& catalog,
                                                               std::shared_ptr<const model::Piece> piece,
                                                               std::shared_ptr<const model::Language> language,
                                                               const ChannelForms& channels,
                                                               diag::Diagnostics& diagnostics);

}  // namespace handbill::locale
