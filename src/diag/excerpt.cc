#include "diag/excerpt.h"

#include "base/characters.h"

#include <algorithm>

#include "base/utf8.h"
#include "diag/display_width.h"

namespace handbill::diag {
namespace {

constexpr int kLeastBefore = 60;  // cells shown before the caret when a line is cut
constexpr int kWidestLine = 140;  // cells of a line that is cut
constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kUnprintable = "\xEF\xBF\xBD";

/// One code point as a terminal shows it.
struct Cell {
    std::string_view shown;
    int width = 1;
    std::size_t begin = 0;  ///< byte in the line
};

bool disturbs_terminal(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    return (control && c != '\t') || base::is_direction_control(c) || (c & 0xFFFEU) == 0xFFFE || c == 0x2028 ||
           c == 0x2029 || c == 0xFEFF;
}

std::vector<Cell> cells_of(std::string_view line) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < line.size();) {
        const auto decoded = base::decode_utf8(line, at);
        const bool shown = decoded.valid && !disturbs_terminal(decoded.value);
        cells.push_back(
            {shown ? line.substr(at, decoded.length) : kUnprintable, shown ? display_width(decoded.value) : 1, at});
        at += decoded.length;
    }
    return cells;
}

/// Cells [first, last) that are shown, so that the caret's beginning is among them.
struct Window {
    std::size_t first = 0, last = 0;
};

Window window_around(const std::vector<Cell>& cells, std::size_t caret) {
    int width = 0;
    for (const Cell& cell : cells) width += cell.width;
    if (width <= kWidestLine) return {0, cells.size()};
    Window window{caret, caret};
    for (int used = 0; window.first > 0 && used < kLeastBefore; --window.first) used += cells[window.first - 1].width;
    for (int used = 0; window.last < cells.size() && used < kWidestLine - kLeastBefore; ++window.last) {
        used += cells[window.last].width;
    }
    return window;
}

/// Blanks as wide as a cell; a tab stays a tab, so that the caret line lines up whatever the tab stops are.
std::string blank(const Cell& cell) {
    return cell.shown == "\t" ? "\t" : std::string(static_cast<std::size_t>(cell.width), ' ');
}

}  // namespace

Excerpt excerpt(const Span& span, const SourceMap& sources) {
    const std::string_view line = sources.line_text(span);
    if (line.find_first_not_of(" \t") == std::string_view::npos) return {};
    const std::size_t line_begin = static_cast<std::size_t>(line.data() - sources.text(span.source).data());
    const std::size_t begin = std::min(span.begin - line_begin, line.size());
    const std::size_t end =
        std::clamp<std::size_t>(span.end < line_begin ? 0 : span.end - line_begin, begin, line.size());

    const std::vector<Cell> cells = cells_of(line);
    const auto is_before = [](const Cell& cell, std::size_t byte) { return cell.begin < byte; };
    const auto caret =
        static_cast<std::size_t>(std::lower_bound(cells.begin(), cells.end(), begin, is_before) - cells.begin());
    const Window window = window_around(cells, caret);

    Excerpt out;
    if (window.first > 0) {
        out.line += kEllipsis;
        out.carets += ' ';
    }
    int marked = 0;
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Cell& cell = cells[i];
        out.line += cell.shown;
        if (i < caret)
            out.carets += blank(cell);
        else if (cell.begin < end)
            marked += std::max(cell.width, cell.shown == "\t" ? 1 : 0);
    }
    if (window.last < cells.size()) out.line += kEllipsis;
    out.carets += '^';
    if (marked > 1) out.carets.append(static_cast<std::size_t>(marked - 1), '~');
    return out;
}

}  // namespace handbill::diag
