#pragma once

// content/notices/ to NoticeTemplates: the piece with gaps is kept as text, since only a draft of it is content.

#include <optional>

#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/notice_templates.h"

namespace handbill::content {

[[nodiscard]] std::optional<model::NoticeTemplates> load_notice_templates(const io::Workspace& workspace,
                                                                          diag::SourceMap& sources,
                                                                          diag::Diagnostics& diagnostics);

}  // namespace handbill::content
