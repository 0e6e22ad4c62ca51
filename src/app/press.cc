#include "app/press.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace handbill::app {

namespace {

constexpr std::string_view kLocales = "content/locales/";
constexpr std::string_view kPieces = "content/pieces/";

/// Whose file a path is; nothing if many depend on it.
std::optional<LeftOut> owner_of(std::string_view path, const std::string& reason) {
    if (path.starts_with(kLocales)) {
        path.remove_prefix(kLocales.size());
        const std::string tag(path.substr(0, path.find('/')));
        if (tag == model::kSourceLanguage) return std::nullopt;  // every translation is compared with it
        return LeftOut{{}, tag, reason};
    }
    if (path.starts_with(kPieces)) {
        path.remove_prefix(kPieces.size());
        return LeftOut{std::string(path.substr(0, path.rfind('.'))), {}, reason};
    }
    return std::nullopt;
}

/// Who must be left out so that the rest can be loaded; nothing if that would not help.
std::optional<std::vector<LeftOut>> find_owners(const diag::Diagnostics& faults, const diag::SourceMap& sources) {
    std::vector<LeftOut> owners;
    for (const auto& entry : faults.entries()) {
        if (entry.severity != diag::Severity::error) continue;
        if (!entry.span) return std::nullopt;
        auto owner = owner_of(sources.path(entry.span->source), entry.message);
        if (!owner) return std::nullopt;
        const bool known = std::any_of(owners.begin(), owners.end(), [&](const LeftOut& other) {
            return other.document == owner->document && other.language == owner->language;
        });
        if (!known) owners.push_back(std::move(*owner));
    }
    return owners;
}

content::Selection without(content::Selection wanted, const std::vector<LeftOut>& owners) {
    for (const auto& owner : owners) {
        std::erase(wanted.pieces, owner.document);
        std::erase(wanted.languages, owner.language);
    }
    return wanted;
}

}  // namespace

SetUp set_up(const Project& project, const content::Selection& wanted, diag::SourceMap& sources,
             diag::Diagnostics& diagnostics, StageTimes& times) {
    const Stopwatch watch(&times, Stage::load);
    SetUp done;
    diag::Diagnostics told;
    auto catalog = content::load(project.workspace(), wanted, sources, told);
    if (!catalog) {
        auto owners = find_owners(told, sources);
        auto named = wanted;  // empty lists mean everything, from which nothing could be taken away
        if (named.pieces.empty()) named.pieces = project.documents();
        if (named.languages.empty()) named.languages = project.languages();
        const auto rest = without(std::move(named), owners.value_or(std::vector<LeftOut>{}));
        if (owners && !rest.pieces.empty() && !rest.languages.empty()) {
            diag::Diagnostics told_before;  // the same warnings once more
            catalog = content::load(project.workspace(), rest, sources, told_before);
            if (catalog) done.left_out = std::move(*owners);
        }
    }
    diagnostics.append(std::move(told));
    if (!catalog) return done;
    done.press = press_for(*catalog, project, diagnostics);
    return done;
}

std::unique_ptr<const Press> press_for(const model::Catalog& catalog, const Project& project,
                                       diag::Diagnostics& diagnostics) {
    auto channels = locale::print_channels(catalog, diagnostics);
    if (!channels) return nullptr;
    // FontLibrary and WriterCache cannot be moved, so they are made in their place.
    return std::unique_ptr<const Press>(
        new Press{catalog, std::move(*channels), {catalog.fonts, project.font_folders(), cache_folder()}, {}, {}});
}

}  // namespace handbill::app
