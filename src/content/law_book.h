#pragma once

// content/establishments.yaml and content/jurisdictions/ to a LawBook. A workspace and the directory of hotlines come
// in; every fault of every file is reported. Without content/jurisdictions/ the book is empty and nothing is wrong.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "content/refused_numbers.h"
#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/hotline.h"
#include "model/law_book.h"

namespace handbill::content {

/// `hotlines` are all of the directory, unless `hotlines_known` is false: then nothing is said about names that are not
/// there.
[[nodiscard]] std::shared_ptr<const model::LawBook> load_law_book(const io::Workspace& workspace,
                                                                  const std::map<std::string, model::Hotline>& hotlines,
                                                                  bool hotlines_known, const RefusedNumbers& refused,
                                                                  diag::SourceMap& sources,
                                                                  diag::Diagnostics& diagnostics);

}  // namespace handbill::content
