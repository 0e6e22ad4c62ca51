#include "diag/source_map.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace handbill::diag {
namespace {

std::size_t line_index(const std::vector<std::uint32_t>& line_starts, std::uint32_t at) {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), at);
    return static_cast<std::size_t>(after - line_starts.begin()) - 1;
}

}  // namespace

SourceId SourceMap::add(std::string path, std::string text) {
    std::vector<std::uint32_t> line_starts{0};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        line_starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    const SourceId id{static_cast<std::uint32_t>(sources_.size())};
    sources_.push_back({std::move(path), std::move(text), std::move(line_starts)});
    return id;
}

std::string_view SourceMap::path(SourceId id) const { return sources_[id.value].path; }

std::string_view SourceMap::text(SourceId id) const { return sources_[id.value].text; }

Location SourceMap::locate(const Span& span) const {
    const Source& source = sources_[span.source.value];
    const auto at = std::min(span.begin, static_cast<std::uint32_t>(source.text.size()));
    const std::size_t line = line_index(source.line_starts, at);
    const std::uint32_t start = source.line_starts[line];
    const std::string_view before = std::string_view(source.text).substr(start, at - start);
    return {source.path, static_cast<std::uint32_t>(line + 1),
            static_cast<std::uint32_t>(base::count_code_points(before) + 1)};
}

std::string_view SourceMap::line_text(const Span& span) const {
    const Source& source = sources_[span.source.value];
    const auto at = std::min(span.begin, static_cast<std::uint32_t>(source.text.size()));
    const std::uint32_t start = source.line_starts[line_index(source.line_starts, at)];
    std::string_view line = std::string_view(source.text).substr(start);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace handbill::diag
