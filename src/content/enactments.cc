#include "content/enactments.h"

#include <set>

namespace handbill::content {
namespace {

using model::Certainty;
using model::Reading;

constexpr auto as_duty = one_of_named<model::Duty>(model::kDuties);
constexpr auto as_certainty = one_of<Certainty>({{"two-sources", Certainty::two_sources},
                                                 {"one-source", Certainty::one_source},
                                                 {"uncertain", Certainty::uncertain}});
constexpr auto as_reading_kind = one_of<Reading::Kind>(
    {{"law", Reading::Kind::law}, {"agency", Reading::Kind::agency}, {"other", Reading::Kind::other}});

void decode_premises(const SourceNode& node, const LawSurroundings& around, model::Enactment& law,
                     diag::Diagnostics& diagnostics) {
    std::set<std::string> seen;
    each_item(node, "establishments", diagnostics, [&](const SourceNode& item) {
        model::Premises premises;
        std::optional<std::string> id;
        if (item.kind == SourceNode::Kind::mapping) {
            Mapping map(item, "an establishment", diagnostics);
            if (const SourceNode* name = map.need("kind")) id = as_establishment(*name, around, diagnostics);
            map.take("note", premises.note, as_text);
            map.take("duty", premises.duty, as_duty);
        } else {
            id = as_establishment(item, around, diagnostics);
        }
        if (!id) return;
        if (!seen.insert(*id).second) {
            report_contradiction(item.span, "'" + *id + "' is listed twice", "keep one of the two", diagnostics);
            return;
        }
        premises.establishment = std::move(*id);
        law.premises.push_back(std::move(premises));
    });
}

std::optional<model::LegalDate> as_legal_date(const SourceNode& node, std::string_view name,
                                              diag::Diagnostics& diagnostics) {
    model::LegalDate date;
    if (node.kind == SourceNode::Kind::scalar) {
        auto on = as_partial_date(node, name, diagnostics);
        if (!on) return std::nullopt;
        date.on = std::move(*on);
        return date;
    }
    Mapping map(node, "'" + std::string(name) + "'", diagnostics);
    map.take("on", date.on, as_partial_date);
    map.need("note", date.note, as_text);
    return date;
}

void decode_readings(const SourceNode& node, model::Enactment& law, diag::Diagnostics& diagnostics) {
    std::set<std::string> seen;
    each_item(node, "sources", diagnostics, [&](const SourceNode& item) {
        Mapping map(item, "a source", diagnostics);
        Reading reading;
        map.need("kind", reading.kind, as_reading_kind);
        map.take("as-of", reading.as_of, as_partial_date);
        if (!map.need("url", reading.address, as_page_address)) return;
        if (!seen.insert(reading.address).second)
            report_contradiction(item.span, "the same page is named twice", "one page is one source", diagnostics);
        law.readings.push_back(std::move(reading));
    });
}

void decode_comparisons(const SourceNode& node, model::Enactment& law, diag::Diagnostics& diagnostics) {
    each_item(node, "checks", diagnostics, [&](const SourceNode& item) {
        Mapping map(item, "a check", diagnostics);
        model::HotlineCheck check;
        map.need("on", check.on, as_date);
        map.need("by", check.by, as_text);
        law.comparisons.push_back(std::move(check));
    });
}

void check_certainty(const model::Enactment& law, const SourceNode& list, diag::Diagnostics& diagnostics) {
    const std::size_t needed = law.certainty == Certainty::two_sources ? 2 : 1;
    if (list.kind != SourceNode::Kind::sequence || list.items.size() >= needed) return;
    report_contradiction(list.span, "'" + law.id + "' says more than its sources show",
                         needed == 2 ? "name two pages that agree, or say one-source" : "name the page that was read",
                         diagnostics);
}

}  // namespace

std::optional<std::string> as_page_address(const SourceNode& node, std::string_view name,
                                           diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text || text->starts_with("https://") || text->starts_with("http://")) return text;
    diagnostics
        .error(diag::codes::bad_value, node.span,
               "'" + std::string(name) + "' must be the address of a page, not " + quoted(*text))
        .notes.push_back({"begin it with https://", {}});
    return std::nullopt;
}

std::optional<std::string> as_establishment(const SourceNode& node, const LawSurroundings& around,
                                            diag::Diagnostics& diagnostics) {
    auto id = as_text(node, "establishments", diagnostics);
    if (!id || around.establishments.contains(*id)) return id;
    report_unknown_name(node.span, "establishment", *id, keys_of(around.establishments), diagnostics);
    return std::nullopt;
}

void report_contradiction(diag::Span span, std::string message, std::string hint, diag::Diagnostics& diagnostics) {
    diagnostics.error(diag::codes::law_contradiction, span, std::move(message)).notes.push_back({std::move(hint), {}});
}

model::Enactment take_enactment(Mapping& map, const model::SourceEntry& entry, const LawSurroundings& around) {
    model::Enactment law;
    law.id = entry.key;
    law.jurisdiction = around.jurisdiction;
    law.span = entry.key_span;
    law.compared_on = around.compared_on;
    law.review_by = around.review_by;
    map.need("title", law.title, as_text);
    map.need("citation", law.citation, as_text);
    map.take("address", law.address, as_page_address);
    map.need("duty", law.duty, as_duty);
    if (const SourceNode* list = map.need("establishments")) decode_premises(*list, around, law, map.diagnostics());
    map.take("establishment-note", law.premises_note, as_text);
    take_told(map, "penalty", law.penalty, as_text);
    map.take("effective", law.effective, as_legal_date);
    map.take("amended", law.amended, as_legal_date);
    map.need("certainty", law.certainty, as_certainty);
    map.take("as-of", law.as_of, as_partial_date);
    if (const SourceNode* list = map.need("sources")) {
        decode_readings(*list, law, map.diagnostics());
        check_certainty(law, *list, map.diagnostics());
    }
    if (const SourceNode* list = map.find("checks")) decode_comparisons(*list, law, map.diagnostics());
    map.take("notes", law.notes, list_of(as_text));
    return law;
}

}  // namespace handbill::content
