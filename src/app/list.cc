#include "app/commands.h"
#include "app/press.h"
#include "app/project.h"
#include "app/reporter.h"
#include "base/utf8.h"
#include "model/law_book.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;

/// Rows of one list: what machines get, and which of its values people see, in columns.
struct Table {
    std::vector<Json> rows;
    std::vector<const char*> columns;
};

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.is_null() ? "" : value.dump();
    std::string joined;
    for (const auto& item : value) joined += (joined.empty() ? "" : ", ") + text_of(item);
    return joined;
}

std::string as_columns(const Table& table) {
    std::vector<std::size_t> widths(table.columns.size(), 0);
    const auto cell = [&](const Json& row, std::size_t i) { return text_of(row.at(table.columns[i])); };
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], base::count_code_points(cell(row, i)));
        }
    }
    std::string out;
    for (const auto& row : table.rows) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto text = cell(row, i);
            line += text;
            if (i + 1 < widths.size()) line.append(widths[i] - base::count_code_points(text) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

/// The words of a message in the source language, placeholders as they are written, without the marks of strong words.
std::string words_of(const model::Piece& piece, std::optional<model::TextId> text, const model::Catalog& catalog) {
    if (!text) return {};
    const auto& messages = catalog.languages.at(catalog.source_language)->messages;
    const auto found = messages.find(piece.texts.at(text->value).message);
    std::string words = found == messages.end() ? std::string() : found->second.pattern;
    for (std::size_t at = words.find("**"); at != std::string::npos; at = words.find("**")) words.erase(at, 2);
    return words;
}

std::vector<model::LanguageTag> languages_of(const model::Piece& piece, const model::Catalog& catalog) {
    std::vector<model::LanguageTag> tags;
    for (const auto& [tag, language] : catalog.languages) {
        if (piece.is_made_in(tag)) tags.push_back(tag);
    }
    return tags;
}

Table documents(const Press& press) {
    Table table{{}, {"id", "title", "sheets"}};
    for (const auto& [id, piece] : press.catalog.pieces) {
        table.rows.push_back({{"id", id},
                              {"title", words_of(*piece, piece->title, press.catalog)},
                              {"content_date", piece->content_date},
                              {"sheets", piece->sheets},
                              {"languages", languages_of(*piece, press.catalog)},
                              {"hotlines", piece->hotlines}});
    }
    return table;
}

std::string translation_of(const model::Language& language) {
    const std::string state(model::name_of(language.state));
    return language.reviewed_by.empty() ? state : state + " by " + language.reviewed_by;
}

Table languages(const Press& press) {
    Table table{{}, {"tag", "english", "autonym", "script", "translation"}};
    for (const auto& [tag, language] : press.catalog.languages) {
        const bool rtl = language->direction == model::Direction::right_to_left;
        table.rows.push_back({{"tag", tag},
                              {"english", language->english},
                              {"autonym", language->autonym},
                              {"script", language->script},
                              {"direction", rtl ? "rtl" : "ltr"},
                              {"translation", translation_of(*language)}});
    }
    return table;
}

Table sheets(const Press& press) {
    Table table{{}, {"id", "name"}};
    for (const auto& [id, sheet] : press.catalog.sheets) {
        table.rows.push_back({{"id", id},
                              {"name", sheet.name},
                              {"width_pt", base::to_points_text(sheet.trim.width)},
                              {"height_pt", base::to_points_text(sheet.trim.height)}});
    }
    return table;
}

Table stocks(const Press& press) {
    Table table{{}, {"id", "name"}};
    for (const auto& [id, stock] : press.catalog.stocks) {
        table.rows.push_back({{"id", id},
                              {"name", stock.name},
                              {"width_pt", base::to_points_text(stock.sheet.width)},
                              {"height_pt", base::to_points_text(stock.sheet.height)},
                              {"piece_width_pt", base::to_points_text(stock.piece.width)},
                              {"piece_height_pt", base::to_points_text(stock.piece.height)},
                              {"pieces", stock.columns * stock.rows},
                              {"source", stock.source}});
    }
    return table;
}

/// Press profiles, and the inks of one-colour jobs, whose `paper` is none.
Table profiles(const Press& press) {
    Table table{{}, {"id", "condition", "total_ink", "name"}};
    for (const auto& [id, profile] : press.catalog.profiles) {
        table.rows.push_back({{"id", id},
                              {"kind", "profile"},
                              {"name", profile->name},
                              {"condition", profile->condition},
                              {"region", profile->region},
                              {"paper", profile->paper},
                              {"total_ink", profile->total_ink},
                              {"usual", id == press.catalog.usual_profile},
                              {"package", profile->package},
                              {"licence", profile->licence}});
    }
    for (const auto& [id, ink] : press.catalog.inks) {
        table.rows.push_back(
            {{"id", id}, {"kind", "ink"}, {"name", ink.name}, {"condition", "one ink"}, {"total_ink", 100}});
    }
    return table;
}

/// fonts.yaml keeps families by id and faces by weight: FontId counts them in that order.
Table fonts(const Press& press) {
    Table table{{}, {"family", "weight", "file", "package", "path"}};
    std::uint32_t id = 0;
    for (const auto& [name, family] : press.catalog.fonts.families) {
        for (const auto& face : family.faces) {
            const auto path = press.fonts.path({id++});
            table.rows.push_back({{"family", name},
                                  {"weight", face.weight},
                                  {"file", face.file},
                                  {"package", face.package},
                                  {"licence", face.licence},
                                  {"scripts", family.scripts},
                                  {"path", path ? Json(*path) : Json("missing")},
                                  {"present", path.has_value()}});
        }
    }
    return table;
}

std::string certainty_of(const model::Hotline& hotline) {
    switch (hotline.certainty) {
        case model::Certainty::two_sources:
            return "two sources";
        case model::Certainty::one_source:
            return "one source";
        case model::Certainty::uncertain:
            return "uncertain";
    }
    return {};
}

Table hotlines(const Press& press) {
    Table table{{}, {"id", "country", "name", "channels", "verified_on", "certainty"}};
    for (const auto& [id, hotline] : press.catalog.hotlines) {
        std::vector<std::string> printed;
        for (const auto& channel : hotline.channels) {
            const auto* form = press.channels.find(id, channel.id);
            const auto& plain = !channel.e164.empty()         ? channel.e164
                                : !channel.short_code.empty() ? channel.short_code
                                                              : channel.address;
            printed.push_back(channel.id + " " + (form != nullptr ? form->display : plain));
        }
        const auto name = hotline.names.find("en");
        table.rows.push_back({{"id", id},
                              {"country", hotline.country},
                              {"name", name == hotline.names.end() ? "" : name->second},
                              {"channels", printed},
                              {"hours", hotline.hours},
                              {"verified_on", hotline.verified_on},
                              {"review_by", hotline.review_by},
                              {"certainty", certainty_of(hotline)}});
    }
    return table;
}

/// Every topic with the places that speak of it and the languages in which everybody meets them; one that nobody speaks
/// of has a row without a document.
Table topics(const Press& press, const diag::SourceMap& sources) {
    Table table{{}, {"id", "document", "section", "place"}};
    for (const auto& [id, topic] : press.catalog.topics) {
        const std::size_t rows_before = table.rows.size();
        for (const auto& [document, piece] : press.catalog.pieces) {
            for (const auto& place : piece->topics) {
                if (place.topic != id) continue;
                const auto line = std::to_string(sources.locate(place.span).line);
                table.rows.push_back(
                    {{"id", id},
                     {"title", topic.title},
                     {"document", document},
                     {"section", words_of(*piece, place.section, press.catalog)},
                     {"place", std::string(sources.path(place.span.source)) + ":" + line},
                     {"languages", place.always ? Json(languages_of(*piece, press.catalog)) : Json::array()}});
            }
        }
        if (table.rows.size() > rows_before) continue;
        table.rows.push_back({{"id", id},
                              {"title", topic.title},
                              {"document", nullptr},
                              {"section", nullptr},
                              {"place", nullptr},
                              {"languages", Json::array()}});
    }
    return table;
}

Table jurisdictions(const Press& press) {
    Table table{{}, {"id", "name", "level", "review_by", "notices"}};
    for (const auto& [id, one] : press.catalog.laws->jurisdictions) {
        table.rows.push_back({{"id", id},
                              {"name", one.name},
                              {"level", model::name_of(one.level)},
                              {"notices", one.regimes},
                              {"training", one.trainings},
                              {"not_found", one.not_found},
                              {"review_by", one.review_by}});
    }
    return table;
}

Table establishments(const Press& press) {
    Table table{{}, {"id", "name", "covers"}};
    for (const auto& [id, kind] : press.catalog.laws->establishments) {
        table.rows.push_back({{"id", id}, {"name", kind.name}, {"covers", kind.covers}, {"may_have", kind.may_have}});
    }
    return table;
}

Table table_of(Invocation::Subject subject, const Press& press, const diag::SourceMap& sources) {
    switch (subject) {
        case Invocation::Subject::documents:
            return documents(press);
        case Invocation::Subject::languages:
            return languages(press);
        case Invocation::Subject::sheets:
            return sheets(press);
        case Invocation::Subject::stocks:
            return stocks(press);
        case Invocation::Subject::profiles:
            return profiles(press);
        case Invocation::Subject::fonts:
            return fonts(press);
        case Invocation::Subject::hotlines:
            return hotlines(press);
        case Invocation::Subject::jurisdictions:
            return jurisdictions(press);
        case Invocation::Subject::establishments:
            return establishments(press);
        case Invocation::Subject::topics:
            return topics(press, sources);
    }
    return {};
}

}  // namespace

ExitCode list(const Invocation& asked, Terminal& terminal) {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    StageTimes times;
    Reporter reporter(terminal, sources, false);
    SetUp loaded;
    if (const auto project = Project::open(asked.project, diagnostics)) {
        loaded = set_up(*project, {}, sources, diagnostics, times);
    }
    reporter.tell(diagnostics);
    if (!loaded.press) return reporter.exit_code();
    const auto table = table_of(asked.subject, *loaded.press, sources);
    terminal.say(asked.json ? Json(table.rows).dump(2) + "\n" : as_columns(table));
    return reporter.exit_code();
}

}  // namespace handbill::app
