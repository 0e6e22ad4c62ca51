#include "app/manifest.h"

#include "base/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 2;

constexpr double kHundredths = 100, kMillipoints = 1000;  ///< of what we count in whole numbers, to one unit

double in_units(std::int64_t count, double to_one) { return static_cast<double>(count) / to_one; }
std::int64_t from_units(const Json& number, double to_one) { return std::llround(number.get<double>() * to_one); }

// ---- booklets and tiles ---------------------------------------------------------------------------------------------

Json page_json(const std::optional<std::uint64_t>& page) { return page ? Json(*page) : Json(nullptr); }

std::optional<std::uint64_t> page_of(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional(json.get<std::uint64_t>());
}

Json booklet_json(const FileEntry& file) {
    Json sheets = Json::array();
    for (const auto& sheet : file.folded) {
        sheets.push_back({{"front", Json::array({page_json(sheet.front_left), page_json(sheet.front_right)})},
                          {"back", Json::array({page_json(sheet.back_left), page_json(sheet.back_right)})},
                          {"creep_pt", in_units(sheet.creep.millipoints(), kMillipoints)}});
    }
    return {{"binding", file.manner}, {"spine", file.spine}, {"blank_pages", blanks_of(file)}, {"sheets", sheets}};
}

void read_booklet(const Json& json, FileEntry& file) {
    file.manner = json.at("binding").get<std::string>();
    file.spine = json.at("spine").get<std::string>();
    for (const auto& sheet : json.at("sheets")) {
        const auto &front = sheet.at("front"), &back = sheet.at("back");
        file.folded.push_back({page_of(front.at(0)), page_of(front.at(1)), page_of(back.at(0)), page_of(back.at(1)),
                               base::Length::millipoints(from_units(sheet.at("creep_pt"), kMillipoints))});
    }
}

void describe_imposing(const model::PressSheets& press, FileEntry& file) {
    file.stock = press.stock;
    file.manner = press.manner;
    const auto counted = [](const std::optional<std::size_t>& page) {
        return page ? std::optional<std::uint64_t>(*page + 1) : std::nullopt;
    };
    for (const auto& sheet : press.sheets) {
        if (sheet.tile) {
            file.rows = std::max(file.rows, static_cast<std::uint64_t>(sheet.tile->row + 1));
            file.columns = std::max(file.columns, static_cast<std::uint64_t>(sheet.tile->column + 1));
        }
        if (!sheet.spread) continue;
        file.spine = press.spine_on_right ? "right" : "left";
        if (!sheet.spread->back) file.folded.push_back({{}, {}, {}, {}, sheet.spread->creep});
        auto& folded = file.folded.back();
        (sheet.spread->back ? folded.back_left : folded.front_left) = counted(sheet.spread->left);
        (sheet.spread->back ? folded.back_right : folded.front_right) = counted(sheet.spread->right);
    }
}

Json to_json(const FileEntry& file) {
    Json hotlines = Json::array();
    for (const auto& hotline : file.hotlines) {
        hotlines.push_back({{"id", hotline.id}, {"verified_on", hotline.verified_on}});
    }
    Json warnings = Json::array();
    for (const auto& warning : file.warnings) {
        warnings.push_back({{"code", warning.code}, {"message", warning.message}});
    }
    Json json = {{"path", file.path},
                 {"document", file.document},
                 {"language", file.language},
                 {"sheet", file.sheet},
                 {"theme", file.theme},
                 {"edition", file.edition},
                 {"pages", file.pages},
                 {"bytes", file.bytes},
                 {"lowest_contrast", in_units(file.lowest_contrast, kHundredths)},
                 {"smallest_type_pt", in_units(file.smallest_type.millipoints(), kMillipoints)},
                 {"sha256", file.sha256},
                 {"translation", file.translation},
                 {"hotlines", hotlines},
                 {"warnings", warnings}};
    if (!file.profile.empty()) json["organisation"] = {{"name", file.organisation}, {"profile", file.profile}};
    if (!file.stock.empty()) json["stock"] = file.stock;
    if (!file.folded.empty()) json["booklet"] = booklet_json(file);
    if (file.rows > 0) json["tiles"] = {{"rows", file.rows}, {"columns", file.columns}};
    if (!file.profile_of_press.empty()) {
        Json rules = Json::array();
        for (const auto& rule : file.preflight) {
            rules.push_back({{"rule", rule.rule}, {"figure", rule.figure}, {"limit", rule.limit}});
        }
        json["press"] = {{"profile", file.profile_of_press}, {"preflight", rules}};
    }
    if (!file.stale.empty()) {
        json["stale"] = true;
        json["reason"] = file.stale;
    }
    return json;
}

FileEntry from_json(const Json& json) {
    FileEntry file;
    file.path = json.at("path").get<std::string>();
    file.document = json.at("document").get<std::string>();
    file.language = json.at("language").get<std::string>();
    file.sheet = json.at("sheet").get<std::string>();
    file.theme = json.at("theme").get<std::string>();
    file.edition = json.at("edition").get<std::string>();
    file.lowest_contrast = from_units(json.at("lowest_contrast"), kHundredths);
    file.smallest_type = base::Length::millipoints(from_units(json.at("smallest_type_pt"), kMillipoints));
    file.pages = json.at("pages").get<std::uint64_t>();
    file.bytes = json.at("bytes").get<std::uint64_t>();
    file.sha256 = json.at("sha256").get<std::string>();
    file.translation = json.at("translation").get<std::string>();
    for (const auto& hotline : json.at("hotlines")) {
        file.hotlines.push_back({hotline.at("id").get<std::string>(), hotline.at("verified_on").get<std::string>()});
    }
    for (const auto& warning : json.at("warnings")) {
        file.warnings.push_back({warning.at("code").get<std::string>(), warning.at("message").get<std::string>()});
    }
    if (json.contains("organisation")) {
        file.organisation = json.at("organisation").at("name").get<std::string>();
        file.profile = json.at("organisation").at("profile").get<std::string>();
    }
    file.stock = json.value("stock", "");
    if (json.contains("booklet")) read_booklet(json.at("booklet"), file);
    if (json.contains("tiles")) {
        file.manner = "tiles";
        file.rows = json.at("tiles").at("rows").get<std::uint64_t>();
        file.columns = json.at("tiles").at("columns").get<std::uint64_t>();
    }
    if (json.contains("press")) {
        const auto& press = json.at("press");
        file.profile_of_press = press.at("profile").get<std::string>();
        for (const auto& rule : press.at("preflight")) {
            file.preflight.push_back({rule.at("rule").get<std::string>(), rule.at("figure").get<std::string>(),
                                      rule.at("limit").get<std::string>()});
        }
    }
    if (json.value("stale", false)) file.stale = json.value("reason", "");
    return file;
}

Json array_of(const std::vector<FileEntry>& files) {
    Json array = Json::array();
    for (const auto& file : files) array.push_back(to_json(file));
    return array;
}

void add_hotlines(FileEntry& file, const model::LocalizedDocument& localized) {
    std::map<std::string, std::string> verified;
    for (const auto& hotline : file.hotlines) verified.emplace(hotline.id, hotline.verified_on);
    for (const auto& channel : localized.channels) {
        if (!channel.hotline.empty()) verified.emplace(channel.hotline, channel.verified_on);
    }
    file.hotlines.clear();
    for (const auto& [id, date] : verified) file.hotlines.push_back({id, date});
}

}  // namespace

void add_language(FileEntry& file, const model::LocalizedDocument& localized) {
    file.language += "+" + localized.language->tag;
    if (localized.state == model::TranslationState::draft || file.translation == "source")
        file.translation = model::name_of(localized.state);
    add_hotlines(file, localized);
}

FileEntry describe_file(std::string path, const model::PressSheets& press, const model::CheckedPdf& pdf,
                        const model::Organisation* profile) {
    const model::PageSet& pages = *press.pages;
    const model::LocalizedDocument& localized = *pages.localized;
    FileEntry file;
    file.path = std::move(path);
    file.document = localized.piece->id;
    file.language = localized.language->tag;
    file.sheet = pages.sheet;
    describe_imposing(press, file);
    if (press.condition) file.profile_of_press = press.condition->profile->id;
    file.preflight = pdf.preflight();
    file.lowest_contrast = pages.legibility.lowest_contrast;
    file.smallest_type = pages.legibility.smallest_type;
    file.theme = localized.piece->theme->id;
    file.edition = model::name_of(localized.piece->theme->variant);
    file.pages = pdf.pages();
    file.bytes = pdf.bytes().size();
    file.sha256 = base::to_hex(pdf.digest());
    file.translation = model::name_of(localized.state);
    add_hotlines(file, localized);
    if (profile != nullptr) {
        file.organisation = profile->names.at(profile->language);
        file.profile = profile->digest;
    }
    return file;
}

std::uint64_t blanks_of(const FileEntry& file) {
    std::uint64_t blanks = 0;
    for (const auto& sheet : file.folded) {
        for (const auto& page : {sheet.front_left, sheet.front_right, sheet.back_left, sheet.back_right})
            if (!page) ++blanks;
    }
    return blanks;
}

void add_warnings(FileEntry& file, const std::string& job, const diag::Diagnostics& diagnostics) {
    const auto edition = std::filesystem::path(file.path).stem().string();
    for (const auto& entry : diagnostics.entries()) {
        if (entry.severity != diag::Severity::warning || (entry.edition != job && entry.edition != edition)) continue;
        file.warnings.push_back({std::string(entry.code.name), entry.message});
    }
}

std::optional<std::vector<FileEntry>> read_manifest(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        if (json.at("format").get<int>() != kFormat) return std::nullopt;
        std::vector<FileEntry> files;
        for (const auto& entry : json.at("files")) files.push_back(from_json(entry));
        return files;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::string write_manifest(const std::vector<FileEntry>& files) {
    return Json({{"format", kFormat}, {"files", array_of(files)}}).dump(2) + "\n";
}

std::string files_as_json(const std::vector<FileEntry>& files) { return array_of(files).dump(); }

std::vector<FileEntry> merge_manifest(std::vector<FileEntry> old, std::vector<FileEntry> made,
                                      const std::vector<std::pair<std::string, std::string>>& failures,
                                      const std::function<bool(const FileEntry&)>& stands) {
    std::map<std::string, FileEntry> by_path;
    for (auto& file : old) {
        auto path = file.path;
        if (stands(file)) by_path.insert_or_assign(std::move(path), std::move(file));
    }
    for (const auto& [path, reason] : failures) {
        const auto kept = by_path.find(path);
        if (kept != by_path.end()) kept->second.stale = reason;
    }
    for (auto& file : made) {
        auto path = file.path;
        by_path.insert_or_assign(std::move(path), std::move(file));
    }
    std::vector<FileEntry> merged;
    merged.reserve(by_path.size());
    for (auto& [path, file] : by_path) merged.push_back(std::move(file));
    return merged;
}

}  // namespace handbill::app
