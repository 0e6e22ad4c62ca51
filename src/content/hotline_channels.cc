#include "content/hotline_channels.h"

#include <algorithm>

#include "content/decoder.h"
#include "content/dialled.h"

namespace handbill::content {
namespace {

using model::ChannelKind;

constexpr auto as_kind = one_of<ChannelKind>({{"voice", ChannelKind::voice},
                                              {"text", ChannelKind::text},
                                              {"chat", ChannelKind::chat},
                                              {"whatsapp", ChannelKind::whatsapp},
                                              {"relay", ChannelKind::relay},
                                              {"web", ChannelKind::web},
                                              {"email", ChannelKind::email}});

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> as_short_code(const SourceNode& node, std::string_view name,
                                         diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const bool starred = (*text)[0] == '*' || (*text)[0] == '#';
    if (text->size() >= 2 && text->size() <= 8 && all_digits(std::string_view(*text).substr(starred ? 1 : 0)))
        return text;
    diagnostics.error(diag::codes::bad_value, node.span, "'short-code' must be 2 to 8 digits, not '" + *text + "'")
        .notes.push_back({"letters belong in the words around it: 'BEFREE' is '233733'", {}});
    return std::nullopt;
}

void decode_answers(const SourceNode& node, model::Channel& channel, diag::Diagnostics& diagnostics) {
    if (node.kind == SourceNode::Kind::scalar && node.scalar == "any") {
        channel.answers_any_language = true;
        return;
    }
    if (node.kind == SourceNode::Kind::scalar && node.scalar == "not-stated") {
        channel.answers_not_stated = true;
        return;
    }
    if (node.kind != SourceNode::Kind::sequence) {
        return report_wrong_type(node, "answers", "'any', 'not-stated' or a list of language tags", diagnostics);
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
            .notes.push_back({"voice, text, whatsapp and relay have numbers; chat, web and email have addresses", {}});
        return;
    }
    if (!channel.address.empty()) {
        check_address(channel.address, channel.kind == ChannelKind::email, address->span, hosts, map.diagnostics());
    }
}

/// The digits that people dial at home: the short code, or the national number with whatever stands before it.
bool dials(std::string_view digits, const model::Channel& channel) {
    if (!channel.short_code.empty()) return digits == dialled(channel.short_code);
    if (channel.e164.size() < 8) return true;  // at fault, and reported
    const std::string_view international = std::string_view(channel.e164).substr(1);
    const std::string_view national = international.substr(country_code_length(international));
    constexpr std::size_t kMostBefore = 3;  // a trunk prefix or the country's code
    return digits.ends_with(national) && digits.size() <= national.size() + kMostBefore;
}

/// The operator's own writing and spelling must dial the channel's number.
void check_writing(Mapping& map, const model::Channel& channel) {
    if (!channel.written.empty() && !dials(dialled(channel.written), channel)) {
        map.diagnostics()
            .error(diag::codes::letters_mismatch, map.find("written")->span,
                   "'" + channel.written + "' is not the number of channel '" + channel.id + "'")
            .notes.push_back({"compare both with the operator's own page", {}});
    }
    if (channel.letters.empty()) return;
    const std::string keys = dialled(channel.letters);
    const auto extra = static_cast<std::size_t>(channel.extra_letters);
    if (extra < keys.size() && dials(std::string_view(keys).substr(0, keys.size() - extra), channel)) return;
    map.diagnostics()
        .error(
            diag::codes::letters_mismatch, map.find("letters")->span,
            "the letters '" + channel.letters + "' dial " + keys + ", not the number of channel '" + channel.id + "'")
        .notes.push_back({"compare letters and digits with the operator's own page; letters beyond the last digit are "
                          "counted by 'extra-letters'",
                          {}});
}

/// A keyword that is the code in letters but for a digit or two: one of both is a misprint.
void check_keywords(Mapping& map, const model::Channel& channel) {
    constexpr std::size_t kMostSlips = 2;
    const std::string code = dialled(channel.short_code);
    for (const std::string& keyword : channel.keywords) {
        const std::string keys = dialled(keyword);
        if (keys.size() != code.size()) continue;
        std::size_t slips = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) slips += keys[i] != code[i] ? 1U : 0U;
        if (slips == 0 || slips > kMostSlips) continue;
        map.diagnostics()
            .error(diag::codes::letters_mismatch, map.find("keywords")->span,
                   "the keyword '" + keyword + "' dials " + keys + ", which is almost the code " + code)
            .notes.push_back({"one of the two is a misprint; compare them with the operator's own page", {}});
    }
    if (channel.keywords.empty() || channel.kind == ChannelKind::text) return;
    map.diagnostics()
        .error(diag::codes::bad_value, map.find("keywords")->span, "only a text channel has keywords")
        .notes.push_back({"a keyword is what a text message begins with", {}});
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
    map.take("label", channel.label, as_text);
    map.take("written", channel.written, as_text);
    map.take("letters", channel.letters, as_text);
    map.take("extra-letters", channel.extra_letters, WholeNumber{1, 9});
    map.take("keywords", channel.keywords, list_of(as_text));
    map.take("hours", channel.hours, as_text);
    map.take("cost", channel.cost, as_text);
    map.take("from-abroad", channel.from_abroad, as_boolean);
    map.take("unlisted", channel.unlisted, as_text);
    map.take("answers-assumed", channel.answers_assumed, as_boolean);
    if (const SourceNode* group = map.find("group"))
        decode_group(*group, channel.group_pattern, channel.group_format, diagnostics);
    if (const SourceNode* answers = map.need("answers")) decode_answers(*answers, channel, diagnostics);
    map.take("interpreter-languages", channel.interpreter_languages, WholeNumber{1, 1000});
    if (entry.value.kind == SourceNode::Kind::mapping) check_reach(map, channel, kind_known, hosts);
    check_writing(map, channel);
    check_keywords(map, channel);
    return channel;
}

}  // namespace handbill::content
