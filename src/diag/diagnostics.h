#pragma once

// What is wrong, and where. A stage takes a Diagnostics&, reports everything it can find, and returns nothing when it
// reported an error; no later stage runs then. Only app/ prints. Nothing here knows YAML, PDF or fonts.
//
// The convention of every stage:   std::optional<Value> verb(inputs…, diag::Diagnostics&)
// gives a value if and only if the call added no error. Warnings do not stop the line.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "diag/codes.h"

namespace handbill::diag {

struct SourceTag;
using SourceId = base::Id<SourceTag>;

/// A range of bytes in one source text.
struct Span {
    SourceId source;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

enum class Severity : std::uint8_t { error, warning };

/// A hint, or another place that matters ("first defined here").
struct Note {
    std::string message;
    std::optional<Span> span;
};

struct Diagnostic {
    Severity severity = Severity::error;
    Code code;
    std::string message;  ///< one sentence, lower case, no full stop
    std::optional<Span> span;  ///< absent only where no source text is at fault (a font, the disk)
    std::vector<Note> notes;
    std::string edition;  ///< "document.lang.sheet" where the fault shows in one edition only
};

/// Collects what stages report, in the order of reporting. One per thread of work; join with `append`.
class Diagnostics {
public:
    /// Returns the new entry, so that notes can be added: `d.error(...).notes.push_back(...)`.
    Diagnostic& error(Code code, std::optional<Span> span, std::string message);
    Diagnostic& warning(Code code, std::optional<Span> span, std::string message);

    void append(Diagnostics other);

    /// From now on, and on all entries since construction, names the edition that is being made.
    void set_edition(std::string edition);

    /// Orders the entries as people read the sources: by file, then by place; those without a place come first.
    void sort_by_place();

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t error_count() const { return errors_; }
    [[nodiscard]] const std::vector<Diagnostic>& entries() const { return entries_; }

private:
    Diagnostic& add(Severity severity, Code code, std::optional<Span> span, std::string message);

    std::vector<Diagnostic> entries_;
    std::size_t errors_ = 0;
    std::string edition_;
};

/// The known name nearest to `wanted` by edit distance, if it is near enough to be a likely slip (for "did you mean").
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view wanted, const std::vector<std::string>& known);

}  // namespace handbill::diag
