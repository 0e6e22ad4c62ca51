#include "content/words.h"

#include "content/audience.h"
#include "content/decoder.h"

namespace handbill::content {
namespace {

model::WordRule decode_rule(const SourceNode& node, diag::Diagnostics& diagnostics) {
    model::WordRule rule;
    rule.span = node.span;
    Mapping map(node, "a rule about words", diagnostics);
    map.need("words", rule.words, list_of(as_text));
    map.take("audience", rule.audiences, list_of(as_audience));
    map.need("instead", rule.instead, as_text);
    map.need("reason", rule.reason, as_text);
    return rule;
}

}  // namespace

model::WordLists decode_words(const model::SourceNode& tree, diag::Diagnostics& diagnostics) {
    model::WordLists lists;
    Mapping map(tree, "the list of words", diagnostics);
    const SourceNode* all = map.need("words");
    if (!all) return lists;
    each_entry(*all, "words", diagnostics, [&](const model::SourceEntry& entry) {
        Mapping fields(entry.value, "the list of '" + entry.key + "'", diagnostics);
        model::WordRules& language = lists[entry.key];
        if (const SourceNode* rules = fields.need("rules")) {
            each_item(*rules, "rules", diagnostics,
                      [&](const SourceNode& rule) { language.rules.push_back(decode_rule(rule, diagnostics)); });
        }
        fields.take("quotes", language.quotes, list_of(as_text));
    });
    return lists;
}

}  // namespace handbill::content
