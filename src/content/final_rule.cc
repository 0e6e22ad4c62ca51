#include "content/final_rule.h"

#include "content/decoder.h"

namespace handbill::content {
namespace {

using model::TranslationState;

constexpr auto as_least =
    one_of<TranslationState>({{"draft", TranslationState::draft}, {"reviewed", TranslationState::reviewed}});

}  // namespace

model::FinalRule decode_final_rule(const SourceNode& tree, diag::Diagnostics& diagnostics) {
    model::FinalRule rule;
    Mapping project(tree, "the project", diagnostics);
    const SourceNode* final = project.need("final");
    if (!final) return rule;
    Mapping map(*final, "'final'", diagnostics);
    map.need("translation", rule.least, as_least);
    map.need("outdated", rule.outdated, as_boolean);
    return rule;
}

}  // namespace handbill::content
