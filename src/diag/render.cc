#include "diag/render.h"

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "diag/excerpt.h"

namespace handbill::diag {
namespace {

using Json = nlohmann::ordered_json;

/// Terminal colours, or nothing at all.
struct Paint {
    bool on = false;
    [[nodiscard]] std::string operator()(std::string_view code, std::string_view text) const {
        if (!on) return std::string(text);
        return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
    }
};
constexpr std::string_view kBold = "1", kRed = "1;31", kYellow = "1;33", kGreen = "1;32", kBlue = "1;34";

std::string_view severity_word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string place(const Span& span, const SourceMap& sources) {
    const Location at = sources.locate(span);
    return std::string(at.path) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
}

std::string excerpt_lines(const Span& span, const SourceMap& sources, const Paint& paint) {
    const Excerpt shown = excerpt(span, sources);
    if (shown.line.empty()) return {};
    return "    " + shown.line + "\n    " + paint(kGreen, shown.carets) + '\n';
}

std::string note_lines(const Note& note, const SourceMap& sources, const Paint& paint) {
    if (!note.span) return "  = " + paint(kBlue, "hint:") + ' ' + note.message + '\n';
    return paint(kBold, place(*note.span, sources)) + paint(kBlue, "note:") + ' ' + note.message + '\n' +
           excerpt_lines(*note.span, sources, paint);
}

/// One past the last column of the part of a span that is on its first line.
std::uint32_t end_column(const Span& span, const Location& begin, const SourceMap& sources) {
    const std::string_view text = sources.text(span.source).substr(span.begin, span.end - span.begin);
    return begin.column + static_cast<std::uint32_t>(base::count_code_points(text.substr(0, text.find('\n'))));
}

void put_place(Json& into, const std::optional<Span>& span, const SourceMap& sources) {
    if (!span) {
        for (const char* key : {"path", "line", "column", "end_column"}) into[key] = nullptr;
        return;
    }
    const Location at = sources.locate(*span);
    into["path"] = at.path;
    into["line"] = at.line;
    into["column"] = at.column;
    into["end_column"] = end_column(*span, at, sources);
}

}  // namespace

std::string render_text(const Diagnostic& diagnostic, const SourceMap& sources, bool colour) {
    const Paint paint{colour};
    const bool is_error = diagnostic.severity == Severity::error;
    std::string text;
    if (diagnostic.span) text += paint(kBold, place(*diagnostic.span, sources));
    text += paint(is_error ? kRed : kYellow, std::string(severity_word(diagnostic.severity)) + ':') + ' ';
    text += paint(kBold, diagnostic.message) + " [" + std::string(diagnostic.code.name) + "]\n";
    if (diagnostic.span) text += excerpt_lines(*diagnostic.span, sources, paint);
    if (!diagnostic.edition.empty()) text += "  = " + paint(kBlue, "edition:") + ' ' + diagnostic.edition + '\n';
    for (const Note& note : diagnostic.notes) text += note_lines(note, sources, paint);
    return text;
}

std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources) {
    Json object;
    object["severity"] = severity_word(diagnostic.severity);
    object["code"] = diagnostic.code.name;
    object["message"] = diagnostic.message;
    put_place(object, diagnostic.span, sources);
    object["edition"] = diagnostic.edition;
    object["notes"] = Json::array();
    for (const Note& note : diagnostic.notes) {
        Json entry;
        entry["message"] = note.message;
        put_place(entry, note.span, sources);
        object["notes"].push_back(std::move(entry));
    }
    // A message may quote what an author wrote, broken UTF-8 included: JSON must still come out whole.
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace handbill::diag
