#pragma once

// content/folds.yaml: the tree comes in, kinds of fold go out by id; and the `folds` of one piece, compared with its
// sheets, so that no panel lacks its width later.

#include <map>
#include <string>
#include <vector>

#include "content/decoder.h"
#include "model/fold.h"
#include "model/sheet.h"
#include "model/source_tree.h"

namespace handbill::content {

using FoldKinds = std::map<std::string, model::FoldKind>;

/// `sheets_known` is false if a file of sheets could not be read: unknown ones are not told then.
[[nodiscard]] FoldKinds decode_folds(const model::SourceNode& tree, const std::map<std::string, model::Sheet>& sheets,
                                     bool sheets_known, diag::Diagnostics& diagnostics);

/// `folds: tri-fold`, or `folds: {kind: tri-fold, short: 2mm}`; `designed_for` are the piece's sheets. `kinds_known` is
/// false if the list of kinds could not be read.
[[nodiscard]] std::optional<model::Folds> take_folds(Mapping& piece, const FoldKinds& kinds, bool kinds_known,
                                                     const std::vector<model::Sheet>& designed_for);

}  // namespace handbill::content
