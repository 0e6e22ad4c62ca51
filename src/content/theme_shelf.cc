#include "content/theme_shelf.h"

#include <algorithm>

#include "content/decoder.h"
#include "content/source_file.h"
#include "content/themes.h"

namespace handbill::content {
namespace {

constexpr std::string_view kFolder = "content/themes";

std::string path_of(const std::string& stem) { return std::string(kFolder) + '/' + stem + ".yaml"; }

template <typename Value>
bool contains(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

ThemeShelf::ThemeShelf(const io::Workspace& workspace, diag::SourceMap& sources, Themes& themes)
    : workspace_(workspace), sources_(sources), themes_(themes), files_(yaml_stems(workspace, std::string(kFolder))) {
    for (const std::string& stem : files_) {
        if (!is_variant_file(stem)) names_.push_back(stem);
    }
}

void ThemeShelf::load(const std::string& id, const model::FontList* fonts, diag::Diagnostics& diagnostics) {
    std::vector<std::string> children;
    read(id, children, fonts, diagnostics);
}

void ThemeShelf::load_variants(const std::string& theme, const std::vector<model::Variant>& asked,
                               const model::FontList* fonts, diag::Diagnostics& diagnostics) {
    for (const model::Variant variant : model::kVariants) {
        if (variant == model::Variant::office || (!asked.empty() && !contains(asked, variant))) continue;
        const std::string name(model::name_of(variant));
        const std::string file = theme + '.' + name;
        if (contains(files_, file)) {
            load(file, fonts, diagnostics);
        } else if (!asked.empty()) {
            diagnostics
                .error(diag::codes::not_found, std::nullopt, "the theme '" + theme + "' has no edition '" + name + "'")
                .notes.push_back({"write it in " + path_of(file), {}});
        }
    }
}

/// `children` are the themes that wait for this one, so that a circle is seen.
std::shared_ptr<const model::Theme> ThemeShelf::read(const std::string& id, std::vector<std::string>& children,
                                                     const model::FontList* fonts, diag::Diagnostics& diagnostics) {
    if (const auto done = themes_.find(id); done != themes_.end()) return done->second;
    if (!begun_.insert(id).second) return nullptr;  // at fault, and reported
    const auto tree = read_file(workspace_, path_of(id), sources_, diagnostics);
    if (!tree) return nullptr;
    children.push_back(id);
    std::shared_ptr<const model::Theme> parent;
    if (const auto extension = extended_theme(*tree)) {
        parent = read_parent(extension->theme, extension->span, children, fonts, diagnostics);
        if (!parent) return nullptr;
    }
    auto theme = std::make_shared<const model::Theme>(decode_theme(*tree, id, parent.get(), fonts, diagnostics));
    themes_.emplace(id, theme);
    return theme;
}

std::shared_ptr<const model::Theme> ThemeShelf::read_parent(const std::string& id, diag::Span span,
                                                            std::vector<std::string>& children,
                                                            const model::FontList* fonts,
                                                            diag::Diagnostics& diagnostics) {
    if (contains(children, id)) {
        diagnostics.error(diag::codes::bad_value, span, "the theme '" + id + "' extends itself in the end")
            .notes.push_back({"let one of them stand alone", {}});
        return nullptr;
    }
    if (!contains(files_, id)) {
        report_unknown_name(span, "theme", id, files_, diagnostics);
        return nullptr;
    }
    return read(id, children, fonts, diagnostics);
}

}  // namespace handbill::content
