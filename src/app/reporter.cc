#include "app/reporter.h"

namespace handbill::app {

namespace {

bool is_ours(diag::Code code) { return code.name.starts_with("internal/") || code.name.starts_with("environment/"); }

/// What makes two diagnostics the same fault, wherever it shows.
std::string identity(const diag::Diagnostic& entry) {
    std::string key(entry.code.name);
    key += '\n' + entry.message + '\n';
    if (entry.span) {
        key += std::to_string(entry.span->source.value) + ':' + std::to_string(entry.span->begin) + ':' +
               std::to_string(entry.span->end);
    }
    return key;
}

}  // namespace

void Reporter::tell(const diag::Diagnostics& diagnostics) {
    for (const auto& entry : diagnostics.entries()) {
        if (entry.severity == diag::Severity::error)
            (is_ours(entry.code) ? environment_faults_ : content_faults_) = true;
        if (json_) {
            objects_.push_back(diag::render_json(entry, sources_));
        } else if (told_[identity(entry)]++ == 0) {
            terminal_.warn(diag::render_text(entry, sources_, terminal_.colour()));
        } else {
            ++repeats_;
        }
    }
}

void Reporter::tell_repeats() {
    if (repeats_ == 0) return;
    terminal_.warn("(the same was found " + std::to_string(repeats_) +
                   (repeats_ == 1 ? " more time in another edition)\n" : " more times in other editions)\n"));
}

std::string Reporter::json() const {
    std::string out = "[";
    for (const auto& object : objects_) out += (out.size() > 1 ? "," : "") + object;
    return out + "]";
}

ExitCode Reporter::exit_code() const {
    if (environment_faults_) return ExitCode::environment;
    return content_faults_ ? ExitCode::content : ExitCode::done;
}

}  // namespace handbill::app
