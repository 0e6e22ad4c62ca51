#include "content/evidence.h"

#include <algorithm>

namespace handbill::content {
namespace {

constexpr auto as_caveat =
    one_of<model::Caveat>({{"one-sign", model::Caveat::one_sign}, {"do-not-confront", model::Caveat::do_not_confront}});
constexpr auto as_basis = one_of<bool>({{"guidance", true}});

constexpr std::string_view kSources = "sources";

void add_sources(const SourceNode& node, const Evidence& evidence, std::vector<model::Source>& in_order) {
    for (const model::SourceEntry& entry : node.entries) {
        if (entry.key != kSources) continue;
        for (const SourceNode& item : entry.value.items) {
            const auto known = evidence.sources.find(item.scalar);
            const bool there = std::any_of(in_order.begin(), in_order.end(),
                                           [&](const model::Source& other) { return other.id == item.scalar; });
            if (known != evidence.sources.end() && !there) in_order.push_back(known->second);
        }
    }
    for (const model::SourceEntry& entry : node.entries) add_sources(entry.value, evidence, in_order);
    for (const SourceNode& item : node.items) add_sources(item, evidence, in_order);
}

/// Calls `visit(name)` for each name of a list that `known` has, and reports the others.
template <class Map, class Visit>
void each_known(const SourceNode& node, std::string_view name, std::string_view what, const Map& known, bool complete,
                diag::Diagnostics& diagnostics, Visit visit) {
    if (node.kind == SourceNode::Kind::sequence && node.items.empty()) {
        diagnostics.error(diag::codes::bad_value, node.span, quoted(name) + " names nothing")
            .notes.push_back({"name at least one " + std::string(what) + ", or leave it out", {}});
    }
    each_item(node, name, diagnostics, [&](const SourceNode& item) {
        const auto wanted = as_id(item, name, diagnostics);
        if (!wanted) return;
        if (known.contains(*wanted))
            visit(*wanted);
        else if (complete)
            report_unknown_name(item.span, what, *wanted, keys_of(known), diagnostics);
    });
}

void take_sources(const SourceNode& node, const Evidence& evidence, const std::vector<model::Source>& in_order,
                  model::Basis& basis, diag::Diagnostics& diagnostics) {
    each_known(node, kSources, "source", evidence.sources, evidence.known, diagnostics, [&](const std::string& id) {
        const auto found = std::find_if(in_order.begin(), in_order.end(),
                                        [&](const model::Source& source) { return source.id == id; });
        const auto number = static_cast<std::size_t>(found - in_order.begin());
        auto& numbers = basis.sources;
        const auto place = std::lower_bound(numbers.begin(), numbers.end(), number);
        if (place == numbers.end() || *place != number) numbers.insert(place, number);
    });
}

}  // namespace

std::vector<model::Source> sources_in_order(const SourceNode& pages, const Evidence& evidence) {
    std::vector<model::Source> in_order;
    add_sources(pages, evidence, in_order);
    return in_order;
}

Claims take_claims(Mapping& map, const Evidence& evidence, const std::vector<model::Source>& in_order) {
    Claims claims;
    diag::Diagnostics& diagnostics = map.diagnostics();
    const SourceNode* sources = map.find(kSources);
    const SourceNode* basis = map.find("basis");
    if (sources || basis) claims.basis.emplace();
    if (sources) take_sources(*sources, evidence, in_order, *claims.basis, diagnostics);
    if (basis) claims.basis->guidance = as_basis(*basis, "basis", diagnostics).value_or(false);
    if (const SourceNode* topics = map.find("topics")) {
        each_known(*topics, "topics", "topic", evidence.topics, evidence.known, diagnostics,
                   [&](const std::string& id) { claims.topics.push_back(id); });
    }
    map.take("signs", claims.signs, as_boolean);
    map.take("caveat", claims.caveat, as_caveat);
    map.take("record", claims.record, one_of_named<model::RecordField>(model::kRecordFields));
    return claims;
}

}  // namespace handbill::content
