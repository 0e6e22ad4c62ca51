#pragma once

// Diagnostics to people or machines. The same fault in many editions is told to people once, with a count.

#include "app/invocation.h"
#include "app/terminal.h"
#include "diag/render.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::app {

class Reporter {
public:
    /// `json`: nothing is printed as it comes; `json()` gives all of it at the end.
    Reporter(Terminal& terminal, const diag::SourceMap& sources, bool json)
        : terminal_(terminal), sources_(sources), json_(json) {}

    void tell(const diag::Diagnostics& diagnostics);

    /// "(the same was found 3 more times in other editions)", after everything was told; silent if nothing was
    /// repeated.
    void tell_repeats();

    /// A JSON array of everything told.
    [[nodiscard]] std::string json() const;

    /// 3 if a font, the disk or a promise of ours failed, 1 if only content did, else 0.
    [[nodiscard]] ExitCode exit_code() const;

private:
    Terminal& terminal_;
    const diag::SourceMap& sources_;
    bool json_;
    bool content_faults_ = false;
    bool environment_faults_ = false;
    std::size_t repeats_ = 0;
    std::map<std::string, std::size_t> told_;
    std::vector<std::string> objects_;
};

}  // namespace handbill::app
