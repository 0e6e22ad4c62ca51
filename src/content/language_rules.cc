#include "content/language_rules.h"

#include <algorithm>

#include "content/enactments.h"

namespace handbill::content {
namespace {

using model::LanguageLayout;
using model::LanguageTrigger;

constexpr auto as_trigger = one_of_named<LanguageTrigger>(model::kLanguageTriggers);
constexpr auto as_layout = one_of<LanguageLayout>(
    {{"one-sheet", LanguageLayout::one_sheet}, {"separate-sheets", LanguageLayout::separate_sheets}});

/// "2/3": a share of the sheet as laws word it.
std::optional<base::Ratio> as_share(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const auto digit = [](char c) { return c >= '1' && c <= '9'; };
    if (text->size() == 3 && digit((*text)[0]) && (*text)[1] == '/' && digit((*text)[2]) && (*text)[0] < (*text)[2])
        return base::Ratio{(*text)[0] - '0', (*text)[2] - '0'};
    diagnostics
        .error(diag::codes::bad_value, node.span, quoted(name) + " must be a share of the sheet, not " + quoted(*text))
        .notes.push_back({"such as '2/3'", {}});
    return std::nullopt;
}

/// Calls `read(tag, value)` for each entry of a mapping from languages.
template <class Read>
void each_language(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics, Read read) {
    each_entry(node, name, diagnostics, [&](const model::SourceEntry& entry) {
        SourceNode key;
        key.kind = SourceNode::Kind::scalar;
        key.scalar = entry.key;
        key.span = entry.key_span;
        if (const auto tag = as_language_tag(key, name, diagnostics)) read(*tag, entry.value);
    });
}

std::optional<model::LanguageCondition> as_condition(const SourceNode& node, std::string_view,
                                                     diag::Diagnostics& diagnostics) {
    Mapping map(node, "a condition for another language", diagnostics);
    model::LanguageCondition condition;
    const bool known = map.need("by", condition.trigger, as_trigger);
    const bool share = condition.trigger == LanguageTrigger::staff || condition.trigger == LanguageTrigger::users;
    if (known && share) map.need("percent", condition.percent, WholeNumber{1, 100});
    map.take("at-most", condition.at_most, WholeNumber{1, 20});
    map.take("may", condition.may, as_boolean);
    map.need("rule", condition.rule, as_text);
    if (const SourceNode* counties = map.find("counties")) {
        each_entry(*counties, "counties", diagnostics, [&](const model::SourceEntry& entry) {
            auto tags = list_of(as_language_tag)(entry.value, entry.key, diagnostics);
            if (tags) condition.counties.emplace(entry.key, std::move(*tags));
        });
    }
    return condition;
}

/// Shares are of languages that are always there.
void check_shares(const SourceNode& node, const model::LanguageRules& rules, diag::Diagnostics& diagnostics) {
    const auto* fixed = rules.fixed.get();
    for (const auto& [tag, share] : rules.shares) {
        if (fixed && std::find(fixed->begin(), fixed->end(), tag) != fixed->end()) continue;
        report_contradiction(node.span, "'" + tag + "' has a share of the sheet but is not always there",
                             "name it under 'fixed' too", diagnostics);
    }
    if (rules.equal_parts)
        report_contradiction(node.span, "parts of given shares are not equal", "keep 'shares' or 'equal-parts'",
                             diagnostics);
}

}  // namespace

model::LanguageRules decode_language_rules(const SourceNode& node, diag::Diagnostics& diagnostics) {
    Mapping map(node, "'languages'", diagnostics);
    model::LanguageRules rules;
    take_told(map, "fixed", rules.fixed, list_of(as_language_tag));
    take_told(map, "more", rules.conditions, list_of(as_condition));
    map.take("layout", rules.layout, as_layout);
    map.take("layout-note", rules.layout_note, as_text);
    map.take("equal-parts", rules.equal_parts, as_boolean);
    map.take("identical", rules.identical, as_boolean);
    if (const SourceNode* shares = map.find("shares")) {
        each_language(*shares, "shares", diagnostics, [&](const std::string& tag, const SourceNode& value) {
            if (const auto share = as_share(value, tag, diagnostics)) rules.shares.emplace(tag, *share);
        });
        check_shares(*shares, rules, diagnostics);
    }
    return rules;
}

}  // namespace handbill::content
