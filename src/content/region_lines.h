#pragma once

// Which lines of the directory a place has: its own, its country's, and the emergency number. The directory and a place
// come in; what is not known well enough to be printed is left out and said. Nothing is put in its stead: a place
// without a line has the emergency number alone.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/source_tree.h"

namespace handbill::content {

/// Ids of the directory; empty where the place has none.
struct RegionLines {
    std::string place;                       ///< "US-TN", "GB"
    std::optional<diag::Span> span;          ///< of the place in the piece, if it stands there
    std::string local, national, emergency;  ///< `local` is only looked for where the place lies in a country
};

/// ISO 3166-1 or 3166-2, in capitals: "us-tn" becomes "US-TN". Nothing if it is neither.
[[nodiscard]] std::optional<std::string> place_named(std::string_view text);
[[nodiscard]] std::optional<std::string> as_region(const model::SourceNode& node, std::string_view name,
                                                   diag::Diagnostics& diagnostics);

/// The best that is known of each kind: by two sources before one, in any language before some, for victims of
/// trafficking alone before others. Lines that only take reports, and records that are uncertain, are never taken.
/// Faults: a country that the directory does not hold (content/not-found). Warnings: what the place lacks, with what
/// was passed over (content/region-line).
[[nodiscard]] RegionLines pick_lines(const std::map<std::string, model::Hotline>& hotlines, const std::string& place,
                                     std::optional<diag::Span> span, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
