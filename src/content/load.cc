#include "content/load.h"

#include <algorithm>
#include <set>

#include "content/art_shelf.h"
#include "content/catalog_checks.h"
#include "content/decoder.h"
#include "content/final_rule.h"
#include "content/folds.h"
#include "content/fonts.h"
#include "content/hotline_records.h"
#include "content/hotlines.h"
#include "content/language_folder.h"
#include "content/large_print.h"
#include "content/law_book.h"
#include "content/livery.h"
#include "content/piece_regions.h"
#include "content/pieces.h"
#include "content/press_profiles.h"
#include "content/refused_numbers.h"
#include "content/sheets.h"
#include "content/source_file.h"
#include "content/sources.h"
#include "content/stocks.h"
#include "content/theme_shelf.h"
#include "content/words.h"

namespace handbill::content {
namespace {

using model::LanguageTag;
using model::SourceNode;

constexpr const char* kProjectFile = "handbill.yaml";

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// One run of loading. The order is that of references: what is named is there before what names it.
class Loader {
public:
    Loader(const io::Workspace& workspace, const Selection& selection, diag::SourceMap& sources)
        : workspace_(workspace),
          selection_(selection),
          sources_(sources),
          art_(workspace, sources),
          shelf_(workspace, sources, catalog_.themes) {}

    void load();
    [[nodiscard]] diag::Diagnostics& diagnostics() { return diagnostics_; }
    [[nodiscard]] model::Catalog& catalog() { return catalog_; }

private:
    [[nodiscard]] std::vector<std::string> wanted(const std::vector<std::string>& selected,
                                                  const std::vector<std::string>& all, std::string_view what);
    std::optional<SourceNode> read(const std::string& path) {
        return read_file(workspace_, path, sources_, diagnostics_);
    }
    /// A file that holds no numbers: one that is refused may not even stand where nobody prints it.
    std::optional<SourceNode> read_words(const std::string& path) {
        auto tree = read(path);
        if (tree) refused_.check(*tree, diagnostics_);
        return tree;
    }
    std::optional<SourceNode> read_optional(const std::string& path) {
        return workspace_.size(path) ? read(path) : std::nullopt;
    }
    void load_refused();
    void read_pieces();
    void load_shared();
    void load_folds();
    void load_evidence();
    void load_hotlines();
    void load_profile();
    void load_themes();
    void decode_pieces();
    void set_piece(const std::string& id, const SourceNode& tree, const PieceSurroundings& around);
    void load_languages();

    const io::Workspace& workspace_;
    const Selection& selection_;
    diag::SourceMap& sources_;
    diag::Diagnostics diagnostics_;
    model::Catalog catalog_;
    ArtShelf art_;
    ThemeShelf shelf_;
    RefusedNumbers refused_;
    std::vector<OfficialHost> hosts_;
    ContactRoles roles_;
    FoldKinds folds_;
    std::map<std::string, RegionLines> regions_;  ///< by the piece's id
    std::vector<std::string> locales_;
    std::vector<std::string> themes_;     ///< that pieces are to be set in; empty: their own
    std::vector<LanguageTag> languages_;  ///< that editions are wanted in
    std::vector<std::pair<std::string, SourceNode>> pieces_;
    bool fonts_known_ = true, sheets_known_ = true, hotlines_known_ = true;  ///< every file of them could be read
    bool sources_known_ = true, folds_known_ = true;                         ///< and is without a fault
    std::set<std::string> unread_messages_;
    std::set<std::string> message_files_;  ///< stems that the pieces name
};

void Loader::load() {
    locales_ = workspace_.folders("content/locales");
    if (!selection_.themes.empty()) themes_ = wanted(selection_.themes, shelf_.names(), "theme");
    languages_ = wanted(selection_.languages, locales_, "language");
    if (const auto tree = read_optional(kProjectFile)) catalog_.final_rule = decode_final_rule(*tree, diagnostics_);
    load_refused();
    read_pieces();
    load_shared();
    load_hotlines();
    regions_ = regions_of(pieces_, selection_.region, catalog_.hotlines, diagnostics_);
    load_profile();
    load_themes();
    decode_pieces();
    load_languages();
    if (selection_.pieces.empty())  // no piece needs them
        catalog_.laws = load_law_book(workspace_, catalog_.hotlines, hotlines_known_, refused_, sources_, diagnostics_);
    check_catalog(catalog_, {languages_, selection_.pieces.empty(), hosts_, unread_messages_}, sources_, diagnostics_);
}

/// What was asked for, if it exists; everything if nothing was asked for.
std::vector<std::string> Loader::wanted(const std::vector<std::string>& selected, const std::vector<std::string>& all,
                                        std::string_view what) {
    if (selected.empty()) return all;
    std::vector<std::string> there;
    for (const std::string& name : selected) {
        if (contains(all, name)) {
            if (!contains(there, name)) there.push_back(name);
            continue;
        }
        diagnostics_.error(diag::codes::not_found, std::nullopt, "there is no " + std::string(what) + " '" + name + "'")
            .notes.push_back({hint_of_names(name, all), {}});
    }
    return there;
}

void Loader::load_refused() {
    const auto tree = read_optional("content/refused-numbers.yaml");
    if (!tree) return;
    catalog_.refused_numbers = decode_refused_numbers(*tree, diagnostics_);
    refused_ = RefusedNumbers(catalog_.refused_numbers);
}

void Loader::read_pieces() {
    const auto all = yaml_stems(workspace_, "content/pieces");
    if (all.empty()) {
        diagnostics_.error(diag::codes::not_found, std::nullopt, "there are no pieces in content/pieces")
            .notes.push_back({"run inside the project, or name its folder", {}});
    }
    for (const std::string& id : wanted(selection_.pieces, all, "piece")) {
        if (auto tree = read_words("content/pieces/" + id + ".yaml")) pieces_.emplace_back(id, std::move(*tree));
    }
}

void Loader::load_shared() {
    const auto fonts = read("fonts/fonts.yaml");
    fonts_known_ = fonts.has_value();
    if (fonts) catalog_.fonts = decode_fonts(*fonts, diagnostics_);
    for (const std::string& stem : yaml_stems(workspace_, "content/sheets")) {
        const auto tree = read("content/sheets/" + stem + ".yaml");
        if (tree)
            decode_sheets(*tree, catalog_.sheets, diagnostics_);
        else
            sheets_known_ = false;
    }
    for (const std::string& stem : yaml_stems(workspace_, "content/stocks")) {
        if (const auto tree = read("content/stocks/" + stem + ".yaml"))
            decode_stocks(*tree, catalog_.sheets, sheets_known_, catalog_.stocks, diagnostics_);
    }
    load_folds();
    for (const std::string& stem : yaml_stems(workspace_, "content/profiles")) {
        if (const auto tree = read("content/profiles/" + stem + ".yaml"))
            decode_press_profiles(*tree, catalog_, diagnostics_);
    }
    if (selection_.press) load_press_profile(workspace_, *selection_.press, catalog_, diagnostics_);
    if (const auto tree = read_optional("content/links.yaml")) hosts_ = decode_links(*tree, diagnostics_);
    load_evidence();
    if (const auto tree = read_optional("content/art/mirrors.yaml")) art_.read_mirrors(*tree, diagnostics_);
}

void Loader::load_folds() {
    if (!workspace_.size("content/folds.yaml")) return;
    const std::size_t errors_before = diagnostics_.error_count();
    if (const auto tree = read("content/folds.yaml"))
        folds_ = decode_folds(*tree, catalog_.sheets, sheets_known_, diagnostics_);
    folds_known_ = diagnostics_.error_count() == errors_before;
}

void Loader::load_evidence() {
    const std::size_t errors_before = diagnostics_.error_count();
    if (const auto tree = read_optional("content/sources.yaml")) {
        catalog_.sources = decode_sources(*tree, hosts_, diagnostics_);
        refused_.check(*tree, diagnostics_);
    }
    if (const auto tree = read_optional("content/topics.yaml")) catalog_.topics = decode_topics(*tree, diagnostics_);
    sources_known_ = diagnostics_.error_count() == errors_before;
    if (const auto tree = read_optional("content/words.yaml")) catalog_.words = decode_words(*tree, diagnostics_);
}

void Loader::load_hotlines() {
    HotlinesWanted wanted;
    wanted.everything = selection_.pieces.empty();
    for (const auto& [id, tree] : pieces_) {
        for (std::string& hotline : needs_of(tree).hotlines) wanted.ids.insert(std::move(hotline));
        if (const auto place = place_of(tree, selection_.region)) wanted.countries.insert(country_file(*place));
    }
    const auto files = read_hotlines(workspace_, wanted, sources_, diagnostics_);
    hotlines_known_ = files.whole;
    for (const SourceNode& tree : files.trees) decode_hotlines(tree, hosts_, catalog_.hotlines, diagnostics_);
}

void Loader::load_profile() {
    if (const auto tree = read_optional("content/contacts.yaml")) roles_ = decode_contact_roles(*tree, diagnostics_);
    if (selection_.profile.workspace == nullptr) return;
    std::set<std::string> countries;
    for (const auto& [id, tree] : pieces_) {
        for (const std::string& hotline : needs_of(tree).hotlines) {
            const auto found = catalog_.hotlines.find(hotline);
            if (found != catalog_.hotlines.end()) countries.insert(found->second.country);
        }
    }
    const ProfileSurroundings around{roles_, catalog_.hotlines, countries, refused_, hosts_};
    catalog_.organisation = read_organisation(selection_.profile, around, sources_, diagnostics_);
}

void Loader::load_themes() {
    std::set<std::string> needed, set_in(themes_.begin(), themes_.end());
    for (const auto& [id, tree] : pieces_) {
        needed.insert(needs_of(tree).theme);
        if (selection_.themes.empty()) set_in.insert(needs_of(tree).theme);
    }
    needed.insert(set_in.begin(), set_in.end());
    const model::FontList* const fonts = fonts_known_ ? &catalog_.fonts : nullptr;
    for (const std::string& id : shelf_.names()) {
        if (selection_.pieces.empty() || needed.contains(id)) shelf_.load(id, fonts, diagnostics_);
    }
    for (const std::string& id : shelf_.names()) {
        if (set_in.contains(id)) shelf_.load_variants(id, selection_.variants, fonts, diagnostics_);
    }
    if (catalog_.organisation) dress(catalog_.themes, *catalog_.organisation, diagnostics_);
}

void Loader::decode_pieces() {
    const PieceSurroundings around{catalog_.themes,
                                   catalog_.sheets,
                                   catalog_.hotlines,
                                   sheets_known_,
                                   hotlines_known_,
                                   folds_,
                                   folds_known_,
                                   locales_,
                                   shelf_.names(),
                                   {catalog_.sources, catalog_.topics, sources_known_},
                                   art_,
                                   {catalog_.organisation.get(), roles_},
                                   regions_,
                                   selection_.rulers};
    for (const auto& [id, tree] : pieces_) {
        const std::size_t errors = diagnostics_.error_count();
        auto piece = std::make_shared<const model::Piece>(decode_piece(tree, id, around, diagnostics_));
        for (const model::TextSlot& slot : piece->texts)
            message_files_.insert(slot.message.substr(0, slot.message.find('.')));
        if (const auto lines = regions_.find(id); lines != regions_.end())
            check_answers(lines->second, catalog_.hotlines, *piece, languages_, diagnostics_);
        catalog_.pieces.emplace(id, std::move(piece));
        if (diagnostics_.error_count() == errors) set_piece(id, tree, around);  // else the same faults once more
    }
}

/// The piece in each theme and variant that it is wanted in.
void Loader::set_piece(const std::string& id, const SourceNode& tree, const PieceSurroundings& around) {
    const auto& own = catalog_.pieces.at(id);
    if (!own->theme) return;
    auto& settings = catalog_.settings[id];
    for (const std::string& theme : themes_.empty() ? std::vector{own->theme->id} : themes_) {
        for (const model::Variant variant : model::kVariants) {
            const bool office = variant == model::Variant::office;
            if (!selection_.variants.empty() &&
                std::find(selection_.variants.begin(), selection_.variants.end(), variant) == selection_.variants.end())
                continue;
            const auto found =
                catalog_.themes.find(office ? theme : theme + '.' + std::string(model::name_of(variant)));
            if (found == catalog_.themes.end()) continue;  // absent or at fault, and reported
            if (found->second == own->theme) {
                settings.push_back(own);
                continue;
            }
            PieceSurroundings set = around;
            set.set_in = found->second;
            diag::Diagnostics faults;
            model::Piece piece = decode_piece(tree, id, set, faults);
            if (variant == model::Variant::large_print) piece = in_large_print(std::move(piece), catalog_.sheets);
            settings.push_back(std::make_shared<const model::Piece>(std::move(piece)));
            for (const diag::Diagnostic& entry : faults.entries()) {
                if (entry.severity != diag::Severity::error) continue;
                diag::Diagnostic& fault = diagnostics_.error(entry.code, entry.span, entry.message);
                fault.notes = entry.notes;
                fault.notes.push_back({"where the piece is set in the theme '" + found->first + "'", {}});
            }
        }
    }
}

void Loader::load_languages() {
    std::set<LanguageTag> tags(languages_.begin(), languages_.end());
    tags.insert(catalog_.source_language);
    for (const auto& [id, piece] : catalog_.pieces) {
        for (const model::TextSlot& slot : piece->texts) {
            if (slot.language) tags.insert(*slot.language);
        }
    }
    const std::set<std::string>* const files = selection_.pieces.empty() ? nullptr : &message_files_;
    for (const LanguageTag& tag : tags) {
        auto language = read_language(workspace_, {tag, files, refused_}, sources_, unread_messages_, diagnostics_);
        catalog_.languages.emplace(tag, std::make_shared<const model::Language>(std::move(language)));
    }
}

}  // namespace

std::optional<model::Catalog> load(const io::Workspace& workspace, const Selection& selection, diag::SourceMap& sources,
                                   diag::Diagnostics& diagnostics) {
    Loader loader(workspace, selection, sources);
    loader.load();
    loader.diagnostics().sort_by_place();
    const bool good = !loader.diagnostics().has_errors();
    diagnostics.append(std::move(loader.diagnostics()));
    return good ? std::optional(std::move(loader.catalog())) : std::nullopt;
}

}  // namespace handbill::content
