#pragma once

// What notices and training duties have in common: who is bound by which law, since when, and what shows it. Keys of
// one mapping of content/jurisdictions/ come in, an Enactment goes out; `none` means that a source shows that there is
// no such rule, and a key that is not there that no source tells.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/decoder.h"
#include "model/law_book.h"

namespace handbill::content {

/// What the laws of one file may name, and what its records share.
struct LawSurroundings {
    const std::map<std::string, model::Establishment>& establishments;
    const std::map<std::string, model::Hotline>& hotlines;
    bool hotlines_known = true;  ///< every file of them could be read: a name that is not there is a fault
    std::string jurisdiction{};
    std::string compared_on{}, review_by{};
};

/// `none`, or what `read` reads.
template <class Rule, class Read>
void take_told(Mapping& map, std::string_view key, model::Told<Rule>& into, Read read) {
    const SourceNode* node = map.find(key);
    if (!node) return;
    if (node->kind == SourceNode::Kind::scalar && node->scalar == "none") {
        into = model::Told<Rule>::none();
        return;
    }
    if (auto rule = read(*node, key, map.diagnostics())) into = model::Told<Rule>(std::move(*rule));
}

/// The address of a page, as a source is named: any host, because it is not linked or printed on a piece.
std::optional<std::string> as_page_address(const SourceNode&, std::string_view name, diag::Diagnostics&);

/// An id of content/establishments.yaml.
std::optional<std::string> as_establishment(const SourceNode&, const LawSurroundings&, diag::Diagnostics&);

/// Two rules of one record that cannot both be so.
void report_contradiction(diag::Span span, std::string message, std::string hint, diag::Diagnostics& diagnostics);

[[nodiscard]] model::Enactment take_enactment(Mapping& map, const model::SourceEntry& entry,
                                              const LawSurroundings& around);

}  // namespace handbill::content
