#include "content/press_profiles.h"

#include "base/sha256.h"
#include "content/colours.h"
#include "content/decoder.h"
#include "model/contrast.h"

namespace handbill::content {
namespace {

constexpr std::string_view kFolder = "content/profiles/";
constexpr int kMostInk = 400;            // percent: four solids
constexpr int kMostDifference = 20;      // Delta E 2000; more is another colour
constexpr std::int64_t kReadable = 700;  // hundredths: an ink alone carries all text (WCAG 2.2, 1.4.6)
constexpr model::Colour kPaper{255, 255, 255, 0, 0, 0, 0};

model::PressProfile decode_profile(const model::SourceEntry& entry, diag::Diagnostics& diagnostics) {
    Mapping fields(entry.value, "press profile '" + entry.key + "'", diagnostics);
    model::PressProfile profile;
    profile.id = entry.key;
    profile.span = entry.key_span;
    fields.need("name", profile.name, as_text);
    fields.need("condition", profile.condition, as_text);
    fields.need("file", profile.file, as_text);
    fields.need("sha256", profile.sha256, as_text);
    fields.need("region", profile.region, as_id);
    fields.need("paper", profile.paper, as_id);
    fields.need("measurements", profile.measurements, as_text);
    fields.need("package", profile.package, as_text);
    fields.need("licence", profile.licence, as_text);
    fields.need("total-ink", profile.total_ink, WholeNumber{100, kMostInk});
    fields.need("ink-source", profile.ink_source, as_text);
    fields.need("colour-difference", profile.colour_difference, WholeNumber{1, kMostDifference});
    return profile;
}

model::SpotInk decode_ink(const model::SourceEntry& entry, diag::Diagnostics& diagnostics) {
    Mapping fields(entry.value, "ink '" + entry.key + "'", diagnostics);
    model::SpotInk ink;
    ink.id = entry.key;
    ink.span = entry.key_span;
    fields.need("name", ink.name, as_text);
    const SourceNode* colour = fields.need("colour");
    if (colour == nullptr) return ink;
    ink.colour = read_colour(*colour, entry.key, diagnostics);
    if (model::contrast(ink.colour, kPaper) < kReadable) {
        diagnostics
            .error(diag::codes::low_contrast, colour->span,
                   "the ink '" + entry.key + "' is too light to carry all text: it needs a contrast of 7 : 1 to paper")
            .notes.push_back({"take a darker ink", {}});
    }
    return ink;
}

template <class All, class One>
void add_once(All& all, const model::SourceEntry& entry, One one, std::string_view what, diag::Span first,
              diag::Diagnostics& diagnostics) {
    if (all.emplace(entry.key, std::move(one)).second) return;
    diagnostics
        .error(diag::codes::yaml_duplicate_key, entry.key_span,
               "the " + std::string(what) + " '" + entry.key + "' is already there")
        .notes.push_back({"first given here", first});
}

}  // namespace

void decode_press_profiles(const model::SourceNode& tree, model::Catalog& catalog, diag::Diagnostics& diagnostics) {
    Mapping map(tree, "a file of press profiles", diagnostics);
    if (const SourceNode* all = map.find("profiles")) {
        each_entry(*all, "profiles", diagnostics, [&](const model::SourceEntry& entry) {
            const auto known = catalog.profiles.find(entry.key);
            const diag::Span first = known == catalog.profiles.end() ? entry.key_span : known->second->span;
            add_once(catalog.profiles, entry,
                     std::make_shared<const model::PressProfile>(decode_profile(entry, diagnostics)), "press profile",
                     first, diagnostics);
        });
    }
    if (const SourceNode* all = map.find("inks")) {
        each_entry(*all, "inks", diagnostics, [&](const model::SourceEntry& entry) {
            const auto known = catalog.inks.find(entry.key);
            const diag::Span first = known == catalog.inks.end() ? entry.key_span : known->second.span;
            add_once(catalog.inks, entry, decode_ink(entry, diagnostics), "ink", first, diagnostics);
        });
    }
    const SourceNode* usual = map.find("usual");
    if (usual == nullptr) return;
    const auto id = as_text(*usual, "usual", diagnostics);
    if (!id) return;
    if (!catalog.profiles.contains(*id))
        return report_unknown_name(usual->span, "press profile", *id, keys_of(catalog.profiles), diagnostics);
    catalog.usual_profile = *id;
}

void load_press_profile(const io::Workspace& workspace, const std::string& id, model::Catalog& catalog,
                        diag::Diagnostics& diagnostics) {
    const auto found = catalog.profiles.find(id.empty() ? catalog.usual_profile : id);
    if (found == catalog.profiles.end()) return;
    model::PressProfile profile = *found->second;
    const std::string path = std::string(kFolder) + profile.file;
    const std::string advice = "restore it, or run tools/press-profiles, which makes it from " + profile.measurements +
                               " of the Debian package " + profile.package;
    auto bytes = workspace.read(path);
    if (!bytes) {
        diagnostics
            .error(diag::codes::profile_missing, profile.span,
                   "the file of the press profile '" + profile.id + "' is not there: " + path)
            .notes.push_back({advice, {}});
        return;
    }
    if (base::to_hex(base::sha256(*bytes)) != profile.sha256) {
        diagnostics
            .error(diag::codes::profile_changed, profile.span,
                   "the file of the press profile '" + profile.id + "' is not the one that was chosen: " + path)
            .notes.push_back({advice, {}});
        return;
    }
    profile.icc = std::make_shared<const std::string>(std::move(*bytes));
    found->second = std::make_shared<const model::PressProfile>(std::move(profile));
}

}  // namespace handbill::content
