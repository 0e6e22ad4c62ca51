#include "app/job_plan.h"

#include "app/names.h"
#include "base/characters.h"
#include "impose/tiles.h"

#include <algorithm>
#include <set>

namespace handbill::app {

namespace {

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::string_view kUsualInk = "black";
constexpr std::string_view kAll = "all";

/// Names that were typed, as opposed to "all" or nothing.
bool by_name(const std::vector<std::string>& asked) { return !asked.empty() && !holds(asked, "all"); }

std::vector<std::string> known_sheets(const model::Catalog& catalog) {
    std::vector<std::string> known;
    for (const auto& [id, sheet] : catalog.sheets) known.push_back(id);
    return known;
}

/// What tells an edition from the usual one: another theme, another variant.
std::string setting_of(const Job& job) {
    std::string words;
    if (!job.piece->in_own_region) words += "." + base::in_lower_case(job.piece->region);
    if (!job.piece->theme) return words;
    if (!job.piece->in_own_theme) words += "." + job.piece->theme->id;
    if (job.piece->theme->variant != model::Variant::office) {
        words += "." + std::string(model::name_of(job.piece->theme->variant));
    }
    return words;
}

std::string binding_of(const impose::Booklet& booklet) {
    using Binding = impose::Booklet::Binding;
    const impose::Booklet usual;
    std::string words = booklet.binding == Binding::saddle ? ".saddle" : ".perfect";
    if (booklet.signature != usual.signature) words += ".signature-" + std::to_string(booklet.signature);
    if (booklet.paper != usual.paper) words += ".paper-" + base::to_points_text(booklet.paper) + "pt";
    if (booklet.spine) words += *booklet.spine == impose::Spine::left ? ".spine-left" : ".spine-right";
    return words;
}

/// On what, and how: two printings of a document must not overwrite each other.
std::string imposing_of(const Job& job) {
    std::string words = job.ruler ? ".ruler" : "";
    if (job.stock != nullptr) words += "." + job.stock->id;
    if (!job.others.empty()) words += job.imposing.mixing == impose::Mixing::rows ? ".rows" : ".mixed";
    if (job.on_sheet != nullptr) words += "." + job.on_sheet->id;
    if (job.booklet) words += binding_of(*job.booklet);
    if (job.dummy) words += ".dummy";
    if (job.tile_sheet != nullptr) words += ".tiles-" + job.tile_sheet->id;
    if (job.tile_sheet != nullptr && job.overlap != impose::kUsualOverlap)
        words += ".overlap-" + base::to_points_text(job.overlap) + "pt";
    if (job.imposing.flip == impose::Flip::short_edge) words += ".flip-short";
    if (job.imposing.flip == impose::Flip::none) words += ".flip-none";
    if (!job.nudge.empty()) words += ".nudge-" + job.nudge;
    return words;
}

std::string press_of(const Job& job) {
    if (!job.profile) return {};
    std::string words = ".press-" + job.profile->id;
    if (job.ink && job.ink->id != kUsualInk) words += "." + job.ink->id;
    return words;
}

std::shared_ptr<const model::PressProfile> choose_profile(const model::Catalog& catalog, const Invocation& asked,
                                                          std::vector<std::string>& faults) {
    if (!asked.press) return nullptr;
    const std::string& wanted = asked.press->empty() ? catalog.usual_profile : *asked.press;
    std::vector<std::string> known;
    for (const auto& [id, profile] : catalog.profiles) known.push_back(id);
    if (known.empty() || wanted.empty()) {
        faults.push_back("this project has no press profile to print for; content/profiles/ holds them");
        return nullptr;
    }
    const auto chosen = choose_names("press profile", {wanted}, known, faults);
    if (chosen.size() != 1) {
        if (faults.empty()) faults.push_back("a document is printed for one press at a time");
        return nullptr;
    }
    return catalog.profiles.at(chosen.front());
}

std::optional<model::SpotInk> choose_ink(const model::Catalog& catalog, const std::string& asked,
                                         std::vector<std::string>& faults) {
    std::vector<std::string> known;
    for (const auto& [id, ink] : catalog.inks) known.push_back(id);
    const std::string wanted = asked.empty() ? std::string(kUsualInk) : asked;
    const auto chosen = choose_names("ink", {wanted}, known, faults);
    if (chosen.size() == 1) return catalog.inks.at(chosen.front());
    if (faults.empty()) faults.push_back("a one-colour job is printed in one ink");
    return std::nullopt;
}

/// Jobs for a press, and the one ink of those that are of one ink.
void send_to_press(std::vector<Job>& jobs, const model::Catalog& catalog, const Invocation& asked,
                   std::vector<std::string>& faults) {
    const auto profile = choose_profile(catalog, asked, faults);
    if (!profile) return;
    bool used = false;
    for (Job& job : jobs) {
        job.profile = profile;
        if (!job.piece->theme || job.piece->theme->variant != model::Variant::one_ink) continue;
        job.ink = choose_ink(catalog, asked.ink, faults);
        used = true;
        if (!job.ink) return;
    }
    if (!asked.ink.empty() && !used) faults.push_back("--ink is for one-colour jobs: add --edition one-ink");
}

const model::Stock* choose_stock(const model::Catalog& catalog, const std::string& wanted,
                                 std::vector<std::string>& faults) {
    if (wanted.empty()) return nullptr;
    std::vector<std::string> known;
    for (const auto& [id, stock] : catalog.stocks) known.push_back(id);
    const auto chosen = choose_names("stock", {wanted}, known, faults);
    if (wanted != kAll && chosen.size() == 1) return &catalog.stocks.at(chosen.front());
    if (faults.empty()) faults.push_back("a document is printed on one stock at a time");
    return nullptr;
}

/// `role` tells what the sheet is to be: "larger sheet".
const model::Sheet* choose_paper(const model::Catalog& catalog, const std::string& wanted, const std::string& role,
                                 std::vector<std::string>& faults) {
    if (wanted.empty()) return nullptr;
    const auto chosen = choose_names("sheet", {wanted}, known_sheets(catalog), faults);
    if (wanted != kAll && chosen.size() == 1) return &catalog.sheets.at(chosen.front());
    if (faults.empty()) faults.push_back("a document is printed on one " + role + " at a time");
    return nullptr;
}

/// How many pages a flow needs is known when it is laid.
bool may_be_booklet(const model::Piece& piece) {
    const auto flows = [](const model::Page& page) { return page.flow.has_value(); };
    return piece.pages.size() >= impose::kLeastBookletPages ||
           std::any_of(piece.pages.begin(), piece.pages.end(), flows);
}

/// Why no document can be printed as it was asked for; empty if that was not asked.
std::string nothing_fits(const model::Stock* stock, const model::Sheet* on_sheet, const model::Sheet* tile_sheet,
                         bool booklet) {
    if (stock != nullptr) {
        return "none of these documents is designed for the pieces of the stock “" + stock->id + "”: " + stock->name;
    }
    if (tile_sheet != nullptr) {
        return "none of these documents is on a sheet that must be parted over sheets “" + tile_sheet->id +
               "”: " + tile_sheet->name;
    }
    if (booklet && on_sheet != nullptr) {
        return "none of these documents has pages for a booklet, two beside each other on the sheet “" + on_sheet->id +
               "”: " + on_sheet->name;
    }
    if (booklet) return "none of these documents has pages enough for a booklet";
    if (on_sheet != nullptr) {
        return "the sheet “" + on_sheet->id +
               "” leaves no room for marks round any of these documents: " + on_sheet->name;
    }
    return {};
}

/// Languages whose editions share sheets; each by itself if they do not. A piece that lacks one of a mixture has none.
std::vector<std::vector<std::string>> groups_of(const model::Piece& piece, const std::vector<std::string>& languages,
                                                bool mixed) {
    const auto made = [&](const std::string& tag) { return piece.is_made_in(tag); };
    std::vector<std::vector<std::string>> groups;
    if (mixed) {
        if (std::all_of(languages.begin(), languages.end(), made)) groups.push_back(languages);
        return groups;
    }
    for (const auto& tag : languages) {
        if (made(tag)) groups.push_back({tag});
    }
    return groups;
}

/// Those that were chosen, as they were typed: on a mixed sheet the first one comes first.
std::vector<std::string> in_order(const std::vector<std::string>& typed, const std::vector<std::string>& chosen) {
    std::vector<std::string> ordered;
    std::vector<std::string> told_before;
    const auto add = [&ordered](const std::string& tag) {
        if (!holds(ordered, tag)) ordered.push_back(tag);
    };
    for (const auto& name : typed) {
        if (name == kAll) continue;
        for (const auto& tag : choose_languages({name}, chosen, told_before)) add(tag);
    }
    for (const auto& tag : chosen) add(tag);
    return ordered;
}

void check_mixture(const model::Stock& stock, impose::Mixing mixing, std::size_t languages,
                   std::vector<std::string>& faults) {
    const std::size_t most = impose::most_languages(stock, mixing);
    if (languages < 2) faults.push_back("--mixed is for two languages or more: name them with --lang");
    if (languages <= most) return;
    faults.push_back("the stock “" + stock.id + "” has " + std::to_string(most) +
                     (mixing == impose::Mixing::rows ? " rows" : " pieces") + ", too few for " +
                     std::to_string(languages) + " languages: name fewer with --lang");
}

/// Whether the document on this sheet can be printed as the job says.
bool can_print(const Job& job, const model::Sheet& sheet) {
    if (job.stock != nullptr) return impose::fits(*job.stock, sheet.trim);
    if (job.tile_sheet != nullptr) return impose::grid_of(*job.tile_sheet, sheet.trim, job.overlap).has_value();
    if (job.booklet) {
        return may_be_booklet(*job.piece) &&
               (job.on_sheet == nullptr || impose::holds_spread(*job.on_sheet, sheet.trim));
    }
    return job.on_sheet == nullptr || impose::whole_sheet(*job.on_sheet, sheet.trim).has_value();
}

}  // namespace

std::string languages_of(const Job& job) {
    std::string tags = job.language->tag;
    for (const auto& other : job.others) tags += "+" + other->tag;
    return tags;
}

std::string job_name(const Job& job) { return job.piece->id + "." + languages_of(job) + setting_of(job); }

std::string edition_name(const Job& job, const model::Sheet& sheet) {
    return job.piece->id + "." + languages_of(job) + "." + sheet.id + setting_of(job) + imposing_of(job) +
           press_of(job);
}

std::string edition_path(const Job& job, const model::Sheet& sheet) {
    return job.piece->id + "/" + edition_name(job, sheet) + ".pdf";
}

std::vector<Job> plan_jobs(const model::Catalog& catalog, const std::vector<std::string>& documents,
                           const std::vector<std::string>& chosen, const Invocation& asked,
                           std::vector<std::string>& faults) {
    const auto sheets = choose_names("sheet", asked.sheets, known_sheets(catalog), faults);
    const auto* stock = choose_stock(catalog, asked.stock, faults);
    const auto* on_sheet = choose_paper(catalog, asked.on_sheet, "larger sheet", faults);
    const auto* tile_sheet = choose_paper(catalog, asked.tiles, "kind of smaller sheets", faults);
    const auto languages = asked.mixed ? in_order(asked.languages, chosen) : chosen;
    if (asked.mixed && stock != nullptr) check_mixture(*stock, asked.imposing.mixing, languages.size(), faults);
    if (!faults.empty()) return {};
    std::set<std::string> used_documents, used_languages, used_sheets;
    std::vector<Job> jobs;
    for (const auto& document : documents) {
        for (const auto& piece : catalog.settings.at(document)) {
            const auto groups = groups_of(*piece, languages, asked.mixed);
            for (const auto& group : groups) {
                Job job{piece, catalog.languages.at(group.front()), {}, stock, on_sheet, asked.imposing, asked.ruler};
                for (auto tag = group.begin() + 1; tag != group.end(); ++tag)
                    job.others.push_back(catalog.languages.at(*tag));
                job.imposing.languages = group.size();
                job.nudge = asked.nudge;
                job.booklet = asked.booklet;
                job.dummy = asked.dummy;
                job.tile_sheet = tile_sheet;
                job.overlap = asked.overlap;
                for (const auto& sheet : piece->sheets) {
                    if (!holds(sheets, sheet)) continue;
                    if (!can_print(job, catalog.sheets.at(sheet))) continue;
                    job.sheets.push_back(&catalog.sheets.at(sheet));
                    used_sheets.insert(sheet);
                }
                if (job.sheets.empty()) continue;
                used_documents.insert(document);
                used_languages.insert(group.begin(), group.end());
                jobs.push_back(std::move(job));
            }
        }
    }
    send_to_press(jobs, catalog, asked, faults);
    const auto tell_unused = [&](const auto& wanted, const auto& used, const std::string& what) {
        for (const auto& name : wanted) {
            if (used.count(name) == 0) faults.push_back("“" + name + "” " + what);
        }
    };
    if (!faults.empty()) return jobs;
    const auto why = nothing_fits(stock, on_sheet, tile_sheet, asked.booklet.has_value());
    if (jobs.empty() && !why.empty()) {
        faults.push_back(why);
        return jobs;
    }
    if (by_name(asked.sheets))
        tell_unused(sheets, used_sheets, "is a sheet that none of these documents is designed for");
    if (by_name(asked.languages))
        tell_unused(languages, used_languages, "is a language that none of these documents is in");
    if (by_name(asked.documents))
        tell_unused(documents, used_documents, "is not made in these languages on these sheets");
    if (jobs.empty() && faults.empty()) faults.push_back("there is no document to make");
    return jobs;
}

}  // namespace handbill::app
