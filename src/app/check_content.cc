#include "app/commands.h"
#include "app/counted.h"
#include "app/ordered_pool.h"
#include "app/produce.h"
#include "app/session.h"
#include "locale/check_messages.h"

#include <set>
#include <tuple>

namespace handbill::app {

namespace {

/// Where check_messages found a fault, localizing an edition finds it again in other words.
class AlreadyTold {
public:
    explicit AlreadyTold(const diag::Diagnostics& told) {
        for (const auto& entry : told.entries()) places_.insert(place(entry));
    }

    [[nodiscard]] diag::Diagnostics filter(const diag::Diagnostics& diagnostics) const {
        diag::Diagnostics rest;
        for (const auto& entry : diagnostics.entries()) {
            if (entry.span && places_.count(place(entry)) > 0) continue;
            const bool error = entry.severity == diag::Severity::error;
            auto& copy = error ? rest.error(entry.code, entry.span, entry.message)
                               : rest.warning(entry.code, entry.span, entry.message);
            copy.notes = entry.notes;
            copy.edition = entry.edition;
        }
        return rest;
    }

private:
    using Place = std::tuple<std::string_view, std::uint32_t, std::uint32_t>;

    static Place place(const diag::Diagnostic& entry) {
        const auto span = entry.span.value_or(diag::Span{});
        return {entry.code.name, span.source.value, span.begin};
    }

    std::set<Place> places_;
};

}  // namespace

ExitCode check_content(const Invocation& asked, Terminal& terminal) {
    Session session(asked, terminal);
    if (session.begin()) {
        diag::Diagnostics messages;
        (void)locale::check_messages(session.press().catalog, messages);
        session.reporter().tell(messages);
        const AlreadyTold told(messages);
        const auto& jobs = session.jobs();
        std::size_t done = 0;
        run_in_order(
            jobs.size(), session.workers(), [&](std::size_t i) { return rehearse(jobs[i], session.press()); },
            [&](std::size_t i, const Outcome& outcome) {
                session.reporter().tell(told.filter(outcome.diagnostics));
                done += jobs[i].sheets.size();
                terminal.show_progress(done, session.editions());
            });
        terminal.clear_progress();
    }
    session.reporter().tell_repeats();
    const auto code = session.exit_code();
    if (asked.json) {
        terminal.say(std::string("{\"ok\":") + (code == ExitCode::done ? "true" : "false") +
                     ",\"diagnostics\":" + session.reporter().json() + "}\n");
    } else if (code == ExitCode::done) {
        terminal.say(counted(session.editions(), "edition") + " checked, no fault found\n");
    }
    return code;
}

}  // namespace handbill::app
