#include "content/notice_templates.h"

#include "content/decoder.h"
#include "content/source_file.h"

namespace handbill::content {

namespace {

void take_words(Mapping& map, std::string_view key, std::map<model::LanguageTag, std::string>& into) {
    const SourceNode* node = map.need(key);
    if (!node) return;
    each_entry(*node, key, map.diagnostics(), [&](const model::SourceEntry& entry) {
        if (auto words = as_text(entry.value, entry.key, map.diagnostics())) into.emplace(entry.key, std::move(*words));
    });
}

}  // namespace

std::optional<model::NoticeTemplates> load_notice_templates(const io::Workspace& workspace, diag::SourceMap& sources,
                                                            diag::Diagnostics& diagnostics) {
    constexpr const char* kQuoted = "content/notices/quoted.yaml";
    model::NoticeTemplates templates;
    if (auto text = workspace.read(kQuoted)) {
        templates.quoted = std::move(*text);
    } else {
        diagnostics.error(diag::codes::cannot_read, std::nullopt,
                          std::string("'") + kQuoted + "' is not there or cannot be read");
    }
    const auto tree = read_file(workspace, "content/notices/labels.yaml", sources, diagnostics);
    if (!tree || templates.quoted.empty()) return std::nullopt;
    Mapping map(*tree, "content/notices/labels.yaml", diagnostics);
    take_words(map, "headline", templates.headline);
    take_words(map, "unofficial", templates.unofficial);
    return templates;
}

}  // namespace handbill::content
