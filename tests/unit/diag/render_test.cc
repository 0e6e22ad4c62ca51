#include "diag/render.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace handbill::diag;

namespace {

/// The report about the first place where `part` stands in `text`.
std::string shown(const std::string& text, const std::string& part, bool colour = false) {
    SourceMap sources;
    const SourceId id = sources.add("a.yaml", text);
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    Diagnostics all;
    all.error(codes::bad_value, Span{id, begin, begin + static_cast<std::uint32_t>(part.size())}, "it is wrong");
    return render_text(all.entries()[0], sources, colour);
}

/// Only the line and the carets.
std::string excerpt_of(const std::string& text, const std::string& part) {
    const std::string report = shown(text, part);
    return report.substr(report.find('\n') + 1);
}

}  // namespace

TEST_CASE("a fault is shown with its line and a caret under its span") {
    CHECK(shown("a: 1\nwidth: wide\n", "wide") ==
          "a.yaml:2:8: error: it is wrong [content/bad-value]\n"
          "    width: wide\n"
          "           ^~~~\n");
}

TEST_CASE("tabs stay tabs in the caret line") {
    CHECK(excerpt_of("\ta:\tb c\n", "b") == "    \ta:\tb c\n    \t  \t^\n");
}

TEST_CASE("a span over several lines is marked to the end of the first") {
    CHECK(excerpt_of("a: >-\n  b\n", ">-\n  b") == "    a: >-\n       ^~\n");
}

TEST_CASE("wide characters take two cells and marks take none") {
    CHECK(excerpt_of("中文: x y\n", "x") == "    中文: x y\n          ^\n");
    CHECK(excerpt_of("กี่ x\n", "x") == "    กี่ x\n      ^\n");
    CHECK(excerpt_of("a 中文 b\n", "中文") == "    a 中文 b\n      ^~~~\n");
}

TEST_CASE("the source cannot disturb the terminal") {
    CHECK(excerpt_of("a\x1b[31m\xE2\x80\xAE\xFF z\n", "z") ==
          "    a\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD z\n             ^\n");
}

TEST_CASE("a long line is cut to a window around the caret") {
    const std::string lines = excerpt_of(std::string(50000, 'a') + "X" + std::string(50000, 'b'), "X");
    CHECK(lines.size() < 300);
    const std::size_t second = lines.find('\n') + 1;
    const std::string line = lines.substr(0, second - 1), carets = lines.substr(second);
    CHECK(carets.find('^') == line.find('X') - std::string("…").size() + 1);
}

TEST_CASE("a span at the end of a line is marked after its last letter") {
    SourceMap sources;
    const SourceId id = sources.add("a.yaml", "ab\ncd");
    Diagnostics all;
    all.error(codes::yaml_syntax, Span{id, 2, 2}, "something is missing");
    CHECK(render_text(all.entries()[0], sources, false).ends_with("    ab\n      ^\n"));
}

TEST_CASE("a fault without a place, of one edition, with a hint and another place") {
    SourceMap sources;
    const SourceId id = sources.add("a.yaml", "key: 1\n");
    Diagnostics all;
    all.set_edition("poster.ur.letter");
    Diagnostic& fault = all.warning(codes::font_missing, std::nullopt, "a font is missing");
    fault.notes.push_back({"used here", Span{id, 0, 3}});
    fault.notes.push_back({"install it", std::nullopt});
    CHECK(render_text(all.entries()[0], sources, false) ==
          "warning: a font is missing [environment/font-missing]\n"
          "  = edition: poster.ur.letter\n"
          "a.yaml:1:1: note: used here\n"
          "    key: 1\n"
          "    ^~~\n"
          "  = hint: install it\n");
}

TEST_CASE("colour is used only if it is asked for") {
    CHECK(shown("a: b", "b").find('\x1b') == std::string::npos);
    CHECK(shown("a: b", "b", true).find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
}

TEST_CASE("JSON says the same to machines, with its keys in a fixed order") {
    SourceMap sources;
    const SourceId id = sources.add("a.yaml", "é: ភាសា\n");
    Diagnostics all;
    all.error(codes::bad_value, Span{id, 4, 16}, "it is wrong").notes.push_back({"try again", std::nullopt});
    CHECK(render_json(all.entries()[0], sources) ==
          R"({"severity":"error","code":"content/bad-value","message":"it is wrong","path":"a.yaml","line":1,)"
          R"("column":4,"end_column":8,"edition":"","notes":[{"message":"try again","path":null,"line":null,)"
          R"("column":null,"end_column":null}]})");
}

TEST_CASE("JSON comes out whole whatever bytes a message quotes") {
    SourceMap sources;
    Diagnostics all;
    all.error(codes::bad_value, std::nullopt, "quoted \xFF\xFE bytes\n");
    const std::string line = render_json(all.entries()[0], sources);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(nlohmann::json::accept(line));
}
