#pragma once

// Names a person typed, against names that are there: "all", another spelling of a tag, a slip of the finger.

#include <string>
#include <vector>

namespace handbill::app {

/// The chosen names in the order of `known`, each once; all of them if `wanted` is empty or holds "all". Unknown names
/// are told in `faults` ("“leter” is no sheet of this project; did you mean “letter”?"). `kind` is the word for such a
/// thing.
[[nodiscard]] std::vector<std::string> choose_names(const std::string& kind, const std::vector<std::string>& wanted,
                                                    const std::vector<std::string>& known,
                                                    std::vector<std::string>& faults);

/// The same for language tags, which may be written as pt_BR or PT-br.
[[nodiscard]] std::vector<std::string> choose_languages(const std::vector<std::string>& wanted,
                                                        const std::vector<std::string>& known,
                                                        std::vector<std::string>& faults);

}  // namespace handbill::app
