// Any bytes as content: one file through the reader, then a whole project that has it as a piece, a theme, a language
// and the hotlines at once. Faults are the answer that is expected; a crash, a hang or a broken promise is not.

#include "fuzz_target.h"

#include <cstdlib>
#include <string>

#include "content/load.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace handbill;
    const std::string text(reinterpret_cast<const char*>(data), size);
    {
        diag::SourceMap sources;
        diag::Diagnostics diagnostics;
        const diag::SourceId source = sources.add("fuzz.yaml", text);
        const bool read = content::read(source, sources, diagnostics).has_value();
        if (read == diagnostics.has_errors()) std::abort();  // a value if and only if there was no error
        for (const diag::Diagnostic& entry : diagnostics.entries()) {
            if (entry.span && entry.span->end > text.size()) std::abort();
        }
    }
    io::MemoryWorkspace project;
    for (const char* path : {"content/pieces/fuzz.yaml", "content/themes/fuzz.yaml", "content/hotlines/us.yaml",
                             "content/sheets/sheets.yaml", "content/locales/en/language.yaml",
                             "content/locales/en/fuzz.yaml", "fonts/fonts.yaml"}) {
        project.contents[path] = text;
    }
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    const bool loaded = content::load(project, {}, sources, diagnostics).has_value();
    if (loaded == diagnostics.has_errors()) std::abort();
    return 0;
}
