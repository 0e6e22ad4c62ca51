#include "content/hotlines.h"

#include <algorithm>

#include "content/decoder.h"
#include "content/hotline_channels.h"

namespace handbill::content {
namespace {

using model::Certainty;
using model::Runner;
using model::Scope;

constexpr auto as_certainty = one_of<Certainty>({{"two-sources", Certainty::two_sources},
                                                 {"one-source", Certainty::one_source},
                                                 {"uncertain", Certainty::uncertain}});

constexpr auto as_scope = one_of<Scope>({{"human-trafficking", Scope::human_trafficking},
                                         {"sex-trafficking", Scope::sex_trafficking},
                                         {"labour", Scope::labour},
                                         {"child", Scope::child},
                                         {"domestic-violence", Scope::domestic_violence},
                                         {"tip-line", Scope::tip_line},
                                         {"emergency", Scope::emergency}});

constexpr auto as_runner = one_of<Runner>(
    {{"government", Runner::government}, {"police", Runner::police}, {"organisation", Runner::organisation}});

std::optional<std::string> as_country(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const bool good =
        text->size() == 2 && std::all_of(text->begin(), text->end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (good) return text;
    diagnostics
        .error(diag::codes::bad_value, node.span,
               "'country' must be two capital letters (ISO 3166-1), not '" + *text + "'")
        .notes.push_back({"such as US, CA or GB", {}});
    return std::nullopt;
}

std::optional<std::string> as_web_source(const SourceNode& node, std::string_view name,
                                         diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text || text->starts_with("https://") || text->starts_with("http://")) return text;
    diagnostics
        .error(diag::codes::bad_value, node.span,
               "'" + std::string(name) + "' must be the address of a page, not '" + *text + "'")
        .notes.push_back({"begin it with https://", {}});
    return std::nullopt;
}

void decode_names(const SourceNode& node, model::Hotline& hotline, diag::Diagnostics& diagnostics) {
    each_entry(node, "names", diagnostics, [&](const model::SourceEntry& entry) {
        SourceNode key;
        key.kind = SourceNode::Kind::scalar;
        key.scalar = entry.key;
        key.span = entry.key_span;
        const auto tag = as_language_tag(key, "names", diagnostics);
        auto name = as_text(entry.value, entry.key, diagnostics);
        if (tag && name) hotline.names.emplace(*tag, std::move(*name));
    });
    const bool has_english =
        std::any_of(node.entries.begin(), node.entries.end(), [](const auto& entry) { return entry.key == "en"; });
    if (node.kind == SourceNode::Kind::mapping && !has_english) {
        diagnostics.error(diag::codes::missing_key, node.span, "'names' of hotline '" + hotline.id + "' lacks 'en'")
            .notes.push_back({"the English name stands in where there is no official one", {}});
    }
}

void decode_sources(const SourceNode& node, model::Hotline& hotline, diag::Diagnostics& diagnostics) {
    each_item(node, "sources", diagnostics, [&](const SourceNode& item) {
        Mapping map(item, "a source", diagnostics);
        model::SourceReference source;
        map.need("url", source.url, as_web_source);
        map.take("as-of", source.as_of, as_partial_date);
        map.take("shows-number", source.shows_number, as_boolean);
        hotline.sources.push_back(std::move(source));
    });
    if (node.kind == SourceNode::Kind::sequence && node.items.empty()) {
        diagnostics.error(diag::codes::bad_value, node.span, "a hotline needs at least one source")
            .notes.push_back({"name the page of an official body that shows the number", {}});
    }
}

void decode_checks(const SourceNode& node, model::Hotline& hotline, diag::Diagnostics& diagnostics) {
    each_item(node, "checks", diagnostics, [&](const SourceNode& item) {
        Mapping map(item, "a check", diagnostics);
        model::HotlineCheck check;
        map.need("on", check.on, as_date);
        map.need("by", check.by, as_text);
        hotline.checks.push_back(std::move(check));
    });
}

model::Hotline decode_hotline(const model::SourceEntry& entry, const std::vector<OfficialHost>& hosts,
                              diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "hotline '" + entry.key + "'", diagnostics);
    model::Hotline hotline;
    hotline.id = entry.key;
    hotline.span = entry.key_span;
    map.need("country", hotline.country, as_country);
    if (const SourceNode* names = map.need("names")) decode_names(*names, hotline, diagnostics);
    map.take("region", hotline.region, as_text);
    map.take("scope", hotline.scope, list_of(as_scope));
    map.take("run-by", hotline.run_by, as_runner);
    map.take("operator", hotline.operated_by, as_text);
    map.take("hours", hotline.hours, as_text);
    map.need("certainty", hotline.certainty, as_certainty);
    map.take("as-of", hotline.as_of, as_partial_date);
    map.need("verified-on", hotline.verified_on, as_date);
    map.need("review-by", hotline.review_by, as_date);
    hotline.review_span = map.has("review-by") ? map.find("review-by")->span : hotline.span;
    if (const SourceNode* checks = map.find("checks")) decode_checks(*checks, hotline, diagnostics);
    const bool emergency =
        std::find(hotline.scope.begin(), hotline.scope.end(), Scope::emergency) != hotline.scope.end();
    if (const SourceNode* channels = map.need("channels")) {
        each_entry(*channels, "channels", diagnostics, [&](const model::SourceEntry& channel) {
            hotline.channels.push_back(decode_channel(channel, hosts, diagnostics));
            hotline.channels.back().emergency = emergency;
        });
    }
    if (const SourceNode* sources = map.need("sources")) decode_sources(*sources, hotline, diagnostics);
    return hotline;
}

}  // namespace

void decode_hotlines(const model::SourceNode& tree, const std::vector<OfficialHost>& hosts,
                     std::map<std::string, model::Hotline>& hotlines, diag::Diagnostics& diagnostics) {
    Mapping map(tree, "a file of hotlines", diagnostics);
    const SourceNode* all = map.need("hotlines");
    if (!all) return;
    each_entry(*all, "hotlines", diagnostics, [&](const model::SourceEntry& entry) {
        const auto [place, added] = hotlines.emplace(entry.key, decode_hotline(entry, hosts, diagnostics));
        if (added) return;
        diagnostics
            .error(diag::codes::yaml_duplicate_key, entry.key_span, "the hotline '" + entry.key + "' is already there")
            .notes.push_back({"first given here", place->second.span});
    });
}

}  // namespace handbill::content
