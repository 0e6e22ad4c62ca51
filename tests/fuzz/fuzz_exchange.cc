// Any bytes as a file that comes back from a translator: read_exchange gives entries or faults in the file's bounds,
// and whatever it gives, each entry can be told where it stands.

#include "fuzz_target.h"

#include <cstdlib>
#include <string>

#include "translate/exchange.h"

namespace {

void require(bool promise) {
    if (!promise) std::abort();
}

void check_span(const handbill::diag::Span& span, handbill::diag::SourceId file, std::size_t size) {
    require(span.source == file && span.begin <= span.end && span.end <= size);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace handbill;
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    const auto file = sources.add("back", std::string(data, data + size));
    const auto exchange = translate::read_exchange(file, sources, diagnostics);
    require(exchange.has_value() != diagnostics.has_errors());
    for (const auto& entry : diagnostics.entries()) {
        require(entry.span.has_value());
        check_span(*entry.span, file, size);
    }
    if (!exchange) return 0;
    for (const auto& entry : exchange->entries) {
        check_span(entry.span, file, size);
        require(entry.source.size() == (entry.counted ? 2U : 1U));
        require(entry.categories.empty() || entry.categories.size() == entry.target.size());
        require(entry.progress != translate::Progress::untranslated || entry.target.empty());
    }
    return 0;
}
