#pragma once

// content/themes/<id>.yaml: the tree of one file comes in, a theme goes out. A theme may extend another: what it does
// not say is its parent's, name by name. <id>.<variant>.yaml extends it for other readers under the same id.

#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "model/font_list.h"
#include "model/source_tree.h"
#include "model/theme.h"

namespace handbill::content {

/// The theme that a tree extends, and where it says so.
struct Extension {
    std::string theme;
    diag::Span span;
};
[[nodiscard]] std::optional<Extension> extended_theme(const model::SourceNode& tree);

/// "a-civic.one-ink", as opposed to "a-civic".
[[nodiscard]] inline bool is_variant_file(const std::string& stem) { return stem.find('.') != std::string::npos; }

/// `parent` is null for a theme that stands alone, `fonts` if the font list could not be read. What can be read is
/// given back; faults are reported.
[[nodiscard]] model::Theme decode_theme(const model::SourceNode& tree, const std::string& id,
                                        const model::Theme* parent, const model::FontList* fonts,
                                        diag::Diagnostics& diagnostics);

}  // namespace handbill::content
