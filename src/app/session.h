#pragma once

// What `build` and `check` have in common: the project opened, names chosen, content loaded, editions planned.

#include "app/invocation.h"
#include "app/job_plan.h"
#include "app/press.h"
#include "app/project.h"
#include "app/reporter.h"
#include "app/stage_times.h"
#include "app/terminal.h"
#include "diag/source_map.h"

#include <optional>
#include <string>
#include <vector>

namespace handbill::app {

class Session {
public:
    Session(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), reporter_(terminal, sources_, asked.json) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// False if there is nothing to make; then everything is told and `exit_code()` says why.
    [[nodiscard]] bool begin();

    [[nodiscard]] const Project& project() const { return *project_; }
    [[nodiscard]] const Press& press() const { return *set_up_.press; }
    [[nodiscard]] const std::vector<Job>& jobs() const { return jobs_; }
    [[nodiscard]] const std::vector<LeftOut>& left_out() const { return set_up_.left_out; }
    [[nodiscard]] std::size_t editions() const;
    /// Threads to work on: as asked for, never more than jobs.
    [[nodiscard]] unsigned workers() const;

    [[nodiscard]] Reporter& reporter() { return reporter_; }
    [[nodiscard]] StageTimes& times() { return times_; }
    [[nodiscard]] ExitCode exit_code() const;

private:
    [[nodiscard]] bool check_translations();
    [[nodiscard]] bool check_colours();
    bool refuse_usage(const std::vector<std::string>& faults);

    const Invocation& asked_;
    Terminal& terminal_;
    diag::SourceMap sources_;
    Reporter reporter_;
    StageTimes times_;
    std::optional<Project> project_;
    io::DiskWorkspace anywhere_{""};  ///< profiles need not stand in the project
    SetUp set_up_;
    std::vector<Job> jobs_;
    bool wrong_usage_ = false;
};

}  // namespace handbill::app
