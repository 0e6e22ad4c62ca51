#include "app/commands.h"
#include "app/reporter.h"
#include "base/utf8.h"
#include "io/workspace.h"
#include "survey/inspection.h"

#include <nlohmann/json.hpp>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;

std::string quoted(const std::string& text) { return "“" + text + "”"; }

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
    return out.empty() ? "none" : out;
}

// ---- for people ----------------------------------------------------------------------------------------------------

/// One line a thing heard; language and page where they change.
class OrderText {
public:
    explicit OrderText(const std::string& language) : language_(language) {}

    void add(const survey::Heard& heard) {
        std::string line(2 + static_cast<std::size_t>(heard.depth) * 2, ' ');
        line += heard.role;
        if (!heard.mapped.empty()) line += " as " + heard.mapped;
        if (heard.page != page_ && heard.page != 0) put(line, "[page " + std::to_string(heard.page) + "]");
        if (heard.page != 0) page_ = heard.page;
        if (heard.language != language_)
            put(line, "[" + (heard.language.empty() ? "no language" : heard.language) + "]");
        language_ = heard.language;
        if (!heard.scope.empty()) put(line, "scope " + heard.scope);
        if (!heard.numbering.empty()) put(line, "numbering " + heard.numbering);
        if (heard.column_span != 1) put(line, "spans " + std::to_string(heard.column_span) + " columns");
        if (heard.row_span != 1) put(line, "spans " + std::to_string(heard.row_span) + " rows");
        if (!heard.headers.empty()) put(line, "headers " + joined(heard.headers));
        if (!heard.text.empty()) put(line, (heard.role.empty() ? "" : "says ") + quoted(heard.text));
        if (!heard.alt.empty()) put(line, "alt " + quoted(heard.alt));
        if (!heard.expansion.empty()) put(line, "stands for " + quoted(heard.expansion));
        if (!heard.target.empty()) put(line, "opens " + heard.target);
        if (!heard.description.empty()) put(line, "described as " + quoted(heard.description));
        out_ += line + "\n";
    }

    [[nodiscard]] const std::string& str() const { return out_; }

private:
    static void put(std::string& line, const std::string& words) {
        if (line.back() != ' ') line += ' ';
        line += words;
    }

    std::string language_;
    int page_ = 0;
    std::string out_;
};

std::string listing(const std::vector<survey::Heard>& all, const std::string& language) {
    OrderText text(language);
    for (const auto& heard : all) text.add(heard);
    return text.str();
}

std::string facts_text(const survey::DocumentFacts& facts) {
    std::string out = "  title     " + (facts.title.empty() ? "none" : quoted(facts.title)) +
                      (facts.title_shown ? "" : ", not shown by viewers") + "\n  language  " +
                      (facts.language.empty() ? "none" : facts.language) + "\n  pages     " +
                      std::to_string(facts.pages) + "\n  claims    " + joined(facts.marks) + "\n  version   PDF " +
                      facts.version + "\n";
    out += "  outline   " + (facts.outline.empty() ? std::string("none") : std::string("")) + "\n";
    for (const auto& item : facts.outline) {
        out += "    " + std::string(static_cast<std::size_t>(item.depth) * 2, ' ') + quoted(item.title) + "\n";
    }
    for (const auto& damage : facts.damage) out += "  damage    " + damage + "\n";
    return out;
}

std::string as_text(const survey::Inspection& found) {
    std::string out =
        found.facts.tagged
            ? "Read aloud, in this order:\n"
            : "This file is not tagged: it tells no order, roles or pictures. Its texts as they are painted:\n";
    out += listing(found.order, {});
    if (!found.passed_over.empty()) out += "\nPassed over:\n" + listing(found.passed_over, {});
    out += "\nThe document says of itself:\n" + facts_text(found.facts);
    out += "\nFor a person to judge (conditions of the Matterhorn Protocol):\n";
    for (const auto& question : found.for_people) out += "  " + question.condition + "  " + question.text + "\n";
    return out;
}

// ---- for machines --------------------------------------------------------------------------------------------------

Json as_json(const survey::Heard& heard) {
    Json json = {{"depth", heard.depth}};
    const auto put = [&json](const char* key, const std::string& value) {
        if (!value.empty()) json[key] = value;
    };
    put("role", heard.role);
    put("standardRole", heard.mapped);
    if (heard.page != 0) json["page"] = heard.page;
    put("language", heard.language);
    put("text", heard.text);
    put("alt", heard.alt);
    put("expansion", heard.expansion);
    put("target", heard.target);
    put("description", heard.description);
    put("scope", heard.scope);
    put("numbering", heard.numbering);
    if (!heard.headers.empty()) json["headers"] = heard.headers;
    if (heard.column_span != 1) json["columnSpan"] = heard.column_span;
    if (heard.row_span != 1) json["rowSpan"] = heard.row_span;
    return json;
}

Json as_json(const std::vector<survey::Heard>& all) {
    auto array = Json::array();
    for (const auto& heard : all) array.push_back(as_json(heard));
    return array;
}

Json as_json(const survey::Inspection& found) {
    const auto& facts = found.facts;
    auto outline = Json::array();
    for (const auto& item : facts.outline) outline.push_back({{"depth", item.depth}, {"title", item.title}});
    auto questions = Json::array();
    for (const auto& question : found.for_people) {
        questions.push_back({{"matterhorn", question.condition}, {"question", question.text}});
    }
    return {{"tagged", facts.tagged},
            {"order", as_json(found.order)},
            {"passedOver", as_json(found.passed_over)},
            {"facts",
             {{"title", facts.title},
              {"titleShown", facts.title_shown},
              {"language", facts.language},
              {"pages", facts.pages},
              {"claims", facts.marks},
              {"version", facts.version},
              {"outline", std::move(outline)},
              {"damage", facts.damage}}},
            {"forPeople", std::move(questions)}};
}

}  // namespace

ExitCode inspect(const Invocation& asked, Terminal& terminal) {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    Reporter reporter(terminal, sources, asked.json);
    const io::DiskWorkspace disk(asked.file.starts_with('/') ? "/" : ".");
    const auto bytes = disk.read(std::string_view(asked.file).substr(asked.file.starts_with('/') ? 1 : 0));
    std::optional<survey::Inspection> found;
    if (bytes) {
        found = survey::inspect(*bytes, asked.file, diagnostics);
    } else {
        diagnostics.error(diag::codes::unreadable_pdf, std::nullopt,
                          quoted(asked.file) + " cannot be inspected: there is no such file, or it may not be read");
    }
    reporter.tell(diagnostics);
    if (asked.json) {
        Json json = {{"ok", found.has_value()}, {"file", asked.file}};
        if (found) json.update(as_json(*found));
        json["diagnostics"] = Json::parse(reporter.json());
        terminal.say(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } else if (found) {
        terminal.say(as_text(*found));
    }
    return reporter.exit_code();
}

}  // namespace handbill::app
