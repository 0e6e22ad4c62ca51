#include "content/establishments.h"

#include "content/decoder.h"

namespace handbill::content {
namespace {

/// A kind that is named by another one; checked once all are there.
struct Mention {
    std::string id;
    diag::Span span;
};

model::Establishment decode_one(const model::SourceEntry& entry, std::vector<Mention>& mentions,
                                diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "establishment '" + entry.key + "'", diagnostics);
    model::Establishment kind;
    kind.id = entry.key;
    kind.span = entry.key_span;
    map.need("name", kind.name, as_text);
    map.need("covers", kind.covers, as_text);
    map.take("every", kind.every, as_boolean);
    if (map.take("case-of", kind.case_of, as_id)) {
        mentions.push_back({kind.case_of, map.find("case-of")->span});
        map.need("case-when", kind.case_when, as_text);
    }
    if (map.take("may-have", kind.may_have, list_of(as_id))) {
        for (const SourceNode& item : map.find("may-have")->items) mentions.push_back({item.scalar, item.span});
    }
    return kind;
}

}  // namespace

std::map<std::string, model::Establishment> decode_establishments(const model::SourceNode& tree,
                                                                  diag::Diagnostics& diagnostics) {
    std::map<std::string, model::Establishment> kinds;
    std::vector<Mention> mentions;
    Mapping map(tree, "the list of establishments", diagnostics);
    const SourceNode* all = map.need("establishments");
    if (!all) return kinds;
    each_entry(*all, "establishments", diagnostics, [&](const model::SourceEntry& entry) {
        kinds.emplace(entry.key, decode_one(entry, mentions, diagnostics));
    });
    for (const Mention& mention : mentions) {
        if (!kinds.contains(mention.id))
            report_unknown_name(mention.span, "establishment", mention.id, keys_of(kinds), diagnostics);
    }
    return kinds;
}

}  // namespace handbill::content
