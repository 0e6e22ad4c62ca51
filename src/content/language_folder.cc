#include "content/language_folder.h"

#include "content/languages.h"
#include "content/ledger.h"
#include "content/source_file.h"

namespace handbill::content {

model::Language read_language(const io::Workspace& workspace, const LanguageWanted& wanted, diag::SourceMap& sources,
                              std::set<std::string>& unread, diag::Diagnostics& diagnostics) {
    constexpr const char* kDescription = "language";
    const std::string folder = "content/locales/" + wanted.tag;
    const auto path = [&folder](const std::string& stem) { return folder + '/' + stem + ".yaml"; };
    model::Language language;
    language.tag = wanted.tag;
    if (const auto tree = read_file(workspace, path(kDescription), sources, diagnostics)) {
        wanted.refused.check(*tree, diagnostics);
        language = decode_language(*tree, wanted.tag, diagnostics);
    }
    for (const std::string& stem : yaml_stems(workspace, folder)) {
        if (stem == kDescription || (wanted.files != nullptr && !wanted.files->contains(stem))) continue;
        if (const auto messages = read_file(workspace, path(stem), sources, diagnostics))
            decode_messages(*messages, stem, language, diagnostics);
        else
            unread.insert(wanted.tag + '/' + stem);
    }
    const std::string ledger = ledger_file(wanted.tag);
    if (workspace.size(ledger)) {
        if (const auto tree = read_file(workspace, ledger, sources, diagnostics))
            decode_ledger(*tree, language, diagnostics);
    }
    return language;
}

}  // namespace handbill::content
