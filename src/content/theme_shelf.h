#pragma once

// The themes of a run: each file of content/themes/ is read once, after the theme that it extends.

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/catalog.h"
#include "model/font_list.h"

namespace handbill::content {

class ThemeShelf {
public:
    using Themes = decltype(model::Catalog::themes);

    /// What is read is put into `themes`, by the name of its file.
    ThemeShelf(const io::Workspace& workspace, diag::SourceMap& sources, Themes& themes);

    /// Every theme that has a file, at fault or not, without the variants.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

    /// `fonts` is null if the list of fonts could not be read. What is wrong is reported, once for each theme.
    void load(const std::string& id, const model::FontList* fonts, diag::Diagnostics& diagnostics);

    /// The variants of a theme that are asked for, which must be there; if none is, all that there are.
    void load_variants(const std::string& theme, const std::vector<model::Variant>& asked, const model::FontList* fonts,
                       diag::Diagnostics& diagnostics);

private:
    std::shared_ptr<const model::Theme> read(const std::string& id, std::vector<std::string>& children,
                                             const model::FontList* fonts, diag::Diagnostics& diagnostics);
    std::shared_ptr<const model::Theme> read_parent(const std::string& id, diag::Span span,
                                                    std::vector<std::string>& children, const model::FontList* fonts,
                                                    diag::Diagnostics& diagnostics);

    const io::Workspace& workspace_;
    diag::SourceMap& sources_;
    Themes& themes_;
    std::vector<std::string> files_, names_;  ///< stems, with variants and without
    std::set<std::string> begun_;
};

}  // namespace handbill::content
