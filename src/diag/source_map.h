#pragma once

// The texts that were read, so that a span can be shown as a line with a caret. Built while content is read, then
// immutable and shared by all threads.

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"

namespace handbill::diag {

/// One-based; columns count Unicode code points, as editors do.
struct Location {
    std::string_view path;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

class SourceMap {
public:
    /// `path` is shown as given (relative to the project); `text` is kept.
    SourceId add(std::string path, std::string text);

    [[nodiscard]] std::string_view path(SourceId id) const;
    [[nodiscard]] std::string_view text(SourceId id) const;
    [[nodiscard]] Location locate(const Span& span) const;
    /// The whole line a span begins on, without its line end.
    [[nodiscard]] std::string_view line_text(const Span& span) const;

private:
    struct Source {
        std::string path;
        std::string text;
        std::vector<std::uint32_t> line_starts;
    };
    std::vector<Source> sources_;
};

}  // namespace handbill::diag
