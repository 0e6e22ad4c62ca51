#include "content/hotlines.h"

#include <algorithm>

#include "content/decoder.h"

namespace handbill::content {
namespace {

using model::Certainty;
using model::ChannelKind;

constexpr auto as_kind = one_of<ChannelKind>({{"voice", ChannelKind::voice},
                                              {"text", ChannelKind::text},
                                              {"chat", ChannelKind::chat},
                                              {"relay", ChannelKind::relay},
                                              {"web", ChannelKind::web},
                                              {"email", ChannelKind::email}});

constexpr auto as_certainty = one_of<Certainty>({{"two-sources", Certainty::two_sources},
                                                 {"one-source", Certainty::one_source},
                                                 {"uncertain", Certainty::uncertain}});

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> as_short_code(const SourceNode& node, std::string_view name,
                                         diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    if (text->size() >= 2 && text->size() <= 8 && all_digits(*text)) return text;
    diagnostics.error(diag::codes::bad_value, node.span, "'short-code' must be 2 to 8 digits, not '" + *text + "'")
        .notes.push_back({"letters belong in the words around it: 'BEFREE' is '233733'", {}});
    return std::nullopt;
}

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

void decode_answers(const SourceNode& node, model::Channel& channel, diag::Diagnostics& diagnostics) {
    if (node.kind == SourceNode::Kind::scalar && node.scalar == "any") {
        channel.answers_any_language = true;
        return;
    }
    if (node.kind != SourceNode::Kind::sequence) {
        return report_wrong_type(node, "answers", "'any' or a list of language tags", diagnostics);
    }
    if (auto tags = list_of(as_language_tag)(node, "answers", diagnostics)) channel.answers = std::move(*tags);
}

/// Exactly one of the three ways to reach a channel, and the one that its kind asks for.
void check_reach(Mapping& map, const model::Channel& channel, bool kind_known, const std::vector<OfficialHost>& hosts) {
    const SourceNode* address = map.find("address");
    const int ways = int{map.has("e164")} + int{map.has("short-code")} + int{address != nullptr};
    if (ways != 1) {
        map.diagnostics()
            .error(diag::codes::bad_value, channel.span,
                   "channel '" + channel.id + "' must have exactly one of 'e164', 'short-code' and 'address'")
            .notes.push_back({"make two channels of two numbers", {}});
        return;
    }
    const bool written =
        channel.kind == ChannelKind::chat || channel.kind == ChannelKind::web || channel.kind == ChannelKind::email;
    if (kind_known && written != (address != nullptr)) {
        map.diagnostics()
            .error(diag::codes::bad_value, channel.span,
                   "channel '" + channel.id + "' needs " + (written ? "an 'address'" : "a number") + " for its kind")
            .notes.push_back({"voice, text and relay have numbers; chat, web and email have addresses", {}});
        return;
    }
    if (!channel.address.empty()) {
        check_address(channel.address, channel.kind == ChannelKind::email, address->span, hosts, map.diagnostics());
    }
}

model::Channel decode_channel(const model::SourceEntry& entry, const std::vector<OfficialHost>& hosts,
                              diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "channel '" + entry.key + "'", diagnostics);
    model::Channel channel;
    channel.id = entry.key;
    channel.span = entry.key_span;
    const bool kind_known = map.need("kind", channel.kind, as_kind);
    map.take("e164", channel.e164, as_e164);
    map.take("short-code", channel.short_code, as_short_code);
    map.take("address", channel.address, as_text);
    if (const SourceNode* group = map.find("group"))
        decode_group(*group, channel.group_pattern, channel.group_format, diagnostics);
    if (const SourceNode* answers = map.need("answers")) decode_answers(*answers, channel, diagnostics);
    map.take("interpreter-languages", channel.interpreter_languages, WholeNumber{1, 1000});
    if (entry.value.kind == SourceNode::Kind::mapping) check_reach(map, channel, kind_known, hosts);
    return channel;
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
        hotline.sources.push_back(std::move(source));
    });
    if (node.kind == SourceNode::Kind::sequence && node.items.empty()) {
        diagnostics.error(diag::codes::bad_value, node.span, "a hotline needs at least one source")
            .notes.push_back({"name the page of an official body that shows the number", {}});
    }
}

model::Hotline decode_hotline(const model::SourceEntry& entry, const std::vector<OfficialHost>& hosts,
                              diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "hotline '" + entry.key + "'", diagnostics);
    model::Hotline hotline;
    hotline.id = entry.key;
    hotline.span = entry.key_span;
    map.need("country", hotline.country, as_country);
    if (const SourceNode* names = map.need("names")) decode_names(*names, hotline, diagnostics);
    map.take("hours", hotline.hours, as_text);
    map.need("certainty", hotline.certainty, as_certainty);
    map.take("as-of", hotline.as_of, as_partial_date);
    map.need("verified-on", hotline.verified_on, as_date);
    map.need("review-by", hotline.review_by, as_date);
    if (const SourceNode* channels = map.need("channels")) {
        each_entry(*channels, "channels", diagnostics, [&](const model::SourceEntry& channel) {
            hotline.channels.push_back(decode_channel(channel, hosts, diagnostics));
        });
    }
    if (const SourceNode* sources = map.need("sources")) decode_sources(*sources, hotline, diagnostics);
    return hotline;
}

}  // namespace

std::optional<std::string> as_e164(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const bool good = text->size() >= 8 && text->size() <= 16 && (*text)[0] == '+' && (*text)[1] != '0' &&
                      all_digits(std::string_view(*text).substr(1));
    if (good) return text;
    diagnostics
        .error(diag::codes::bad_value, node.span,
               quoted(name) + " must be a full international number, not " + quoted(*text))
        .notes.push_back({"a plus sign and 7 to 15 digits without blanks: '+18883737888'", {}});
    return std::nullopt;
}

void decode_group(const SourceNode& node, std::string& pattern, std::string& format, diag::Diagnostics& diagnostics) {
    Mapping map(node, "'group'", diagnostics);
    map.need("pattern", pattern, as_text);
    map.need("format", format, as_text);
}

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
