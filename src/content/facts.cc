#include "content/facts.h"

#include <algorithm>
#include <set>

#include "content/decoder.h"
#include "content/dialled.h"

namespace handbill::content {
namespace {

using Kind = model::FactSource::Kind;

constexpr auto as_fact_word = one_of<Kind>({{"language-autonym", Kind::language_autonym},
                                            {"language-english", Kind::language_english},
                                            {"language-spoken-as", Kind::language_spoken_as},
                                            {"language-tag", Kind::language_tag},
                                            {"document-id", Kind::document_id},
                                            {"content-date", Kind::content_date},
                                            {"verified-on", Kind::verified_on},
                                            {"translation-state", Kind::translation_state}});

/// The names that message patterns can hold: {text_code}.
bool is_placeholder(std::string_view name) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::all_of(name.begin(), name.end(), good);
}

using RegionLine = std::string RegionLines::*;
constexpr auto as_region_line = one_of<RegionLine>(
    {{"local", &RegionLines::local}, {"national", &RegionLines::national}, {"emergency", &RegionLines::emergency}});

class FactReader {
public:
    FactReader(const std::map<std::string, model::Hotline>& hotlines, bool all_known, const RegionLines* region,
               diag::Diagnostics& diagnostics)
        : hotlines_(hotlines), all_known_(all_known), region_(region), diagnostics_(diagnostics) {}

    std::optional<model::FactSource> fact(const model::SourceEntry& entry);
    [[nodiscard]] const std::set<std::string>& used() const { return used_; }

private:
    std::optional<model::FactSource> hotline_fact(Mapping& map, std::string_view key, Kind kind);
    std::optional<model::FactSource> quotation(Mapping& map);
    std::optional<model::FactSource> region_fact(Mapping& map, std::string_view key, Kind kind);
    const model::Hotline* hotline(const SourceNode& node, std::string_view key);
    bool channel(Mapping& map, const model::Hotline& hotline, model::FactSource& fact);

    const std::map<std::string, model::Hotline>& hotlines_;
    bool all_known_;
    const RegionLines* region_;
    diag::Diagnostics& diagnostics_;
    std::set<std::string> used_;
};

std::optional<model::FactSource> FactReader::fact(const model::SourceEntry& entry) {
    std::optional<model::FactSource> fact;
    if (entry.value.kind != SourceNode::Kind::mapping) {
        const auto kind = as_fact_word(entry.value, entry.key, diagnostics_);
        if (kind) fact = model::FactSource{*kind, {}, {}, entry.value.span};
        return fact;
    }
    Mapping map(entry.value, "fact '" + entry.key + "'", diagnostics_);
    if (map.has("quoted")) return quotation(map);
    if (map.has("region")) return region_fact(map, "region", Kind::channel);
    if (map.has("region-name-of")) return region_fact(map, "region-name-of", Kind::hotline_name);
    if (map.has("hotline-name-of")) return hotline_fact(map, "hotline-name-of", Kind::hotline_name);
    if (map.has("interpreter-languages-of"))
        return hotline_fact(map, "interpreter-languages-of", Kind::interpreter_languages);
    return hotline_fact(map, "hotline", Kind::channel);
}

/// Words of a law, or a number as it prints it: the one thing that stands as it is and is not held against our rules.
std::optional<model::FactSource> FactReader::quotation(Mapping& map) {
    model::FactSource words;
    words.kind = Kind::quoted_words;
    words.span = map.span();
    const SourceNode* quoted_in = map.need("quoted");
    const bool whole = map.need("law", words.law, as_text) && quoted_in != nullptr;
    if (quoted_in) {
        each_entry(*quoted_in, "quoted", diagnostics_, [&](const model::SourceEntry& entry) {
            if (auto text = as_text(entry.value, entry.key, diagnostics_)) words.quoted.emplace(entry.key, *text);
        });
    }
    if (!map.has("hotline")) return whole ? std::optional(words) : std::nullopt;
    auto number = hotline_fact(map, "hotline", Kind::quoted_number);
    if (!whole || !number) return std::nullopt;
    number->quoted = words.quoted;
    number->law = words.law;
    const model::Channel* channel = hotlines_.at(number->hotline).find_channel(number->channel);
    for (const auto& [tag, printed] : number->quoted) {
        if (dials(printed, *channel)) continue;
        diagnostics_
            .error(diag::codes::law_number_mismatch, map.span(),
                   quoted(printed) + " does not dial '" + number->hotline + "', channel '" + number->channel + "'")
            .notes.push_back({"compare it with the law", channel->span});
        return std::nullopt;
    }
    return number;
}

/// What the place of this edition has. A line that it lacks is a fact that nobody answers, so that blocks under
/// `answered` are left out; a block without that condition is refused.
std::optional<model::FactSource> FactReader::region_fact(Mapping& map, std::string_view key, Kind kind) {
    model::FactSource fact;
    fact.kind = kind;
    fact.span = map.span();
    RegionLine line = nullptr;
    const bool named = map.need(key, line, as_region_line);
    const bool whole = kind == Kind::hotline_name || map.need("channel", fact.channel, as_text);
    map.take("interpreted", fact.interpreted, as_boolean);
    if (region_ == nullptr) {
        diagnostics_.error(diag::codes::missing_key, map.span(), "a line of a region in a piece that has no 'region'")
            .notes.push_back(
                {"write 'region: US' in the piece: the place that it is made for if no other is named", {}});
        return std::nullopt;
    }
    if (!named || !whole) return std::nullopt;
    fact.hotline = region_->*line;
    if (fact.hotline.empty()) return fact;
    if (kind == Kind::channel && !hotlines_.at(fact.hotline).find_channel(fact.channel)) fact.hotline.clear();
    if (!fact.hotline.empty()) used_.insert(fact.hotline);
    return fact;
}

std::optional<model::FactSource> FactReader::hotline_fact(Mapping& map, std::string_view key, Kind kind) {
    model::FactSource fact;
    fact.kind = kind;
    fact.span = map.span();
    const SourceNode* node = map.need(key);
    const SourceNode* channel_node = kind == Kind::hotline_name ? nullptr : map.need("channel");
    const model::Hotline* named = node ? hotline(*node, key) : nullptr;
    if (!named || (kind != Kind::hotline_name && !channel_node)) return std::nullopt;
    fact.hotline = named->id;
    if (channel_node && !channel(map, *named, fact)) return std::nullopt;
    return fact;
}

const model::Hotline* FactReader::hotline(const SourceNode& node, std::string_view key) {
    const auto id = as_text(node, key, diagnostics_);
    if (!id) return nullptr;
    const auto found = hotlines_.find(*id);
    if (found == hotlines_.end()) {
        if (all_known_) report_unknown_name(node.span, "hotline", *id, keys_of(hotlines_), diagnostics_);
        return nullptr;
    }
    if (found->second.certainty == model::Certainty::uncertain) {
        diag::Diagnostic& fault = diagnostics_.error(diag::codes::uncertain_number, node.span,
                                                     "the record of '" + *id + "' is uncertain and cannot be printed");
        fault.notes.push_back({"given here", found->second.span});
        fault.notes.push_back({"find a source that shows the number, then change its 'certainty'", {}});
    }
    used_.insert(*id);
    return &found->second;
}

bool FactReader::channel(Mapping& map, const model::Hotline& hotline, model::FactSource& fact) {
    const SourceNode* node = map.find("channel");
    const auto id = as_text(*node, "channel", diagnostics_);
    if (!id) return false;
    if (!hotline.find_channel(*id)) {
        std::vector<std::string> known;
        for (const model::Channel& channel : hotline.channels) known.push_back(channel.id);
        report_unknown_name(node->span, "channel", *id, known, diagnostics_);
        return false;
    }
    fact.channel = *id;
    return true;
}

}  // namespace

void decode_facts(const model::SourceNode& tree, const std::map<std::string, model::Hotline>& hotlines, bool all_known,
                  const RegionLines* region, model::Piece& piece, diag::Diagnostics& diagnostics) {
    FactReader reader(hotlines, all_known, region, diagnostics);
    each_entry(tree, "facts", diagnostics, [&](const model::SourceEntry& entry) {
        if (!is_placeholder(entry.key)) {
            diagnostics
                .error(diag::codes::bad_value, entry.key_span,
                       "'" + entry.key + "' is not a good name for a placeholder")
                .notes.push_back({"use a-z, 0-9 and '_', beginning with a letter", {}});
            return;
        }
        // A fact at fault keeps its name, so that the blocks that use it are not reported as well.
        piece.facts.emplace(entry.key, reader.fact(entry).value_or(model::FactSource{{}, {}, {}, entry.value.span}));
    });
    piece.hotlines.assign(reader.used().begin(), reader.used().end());
}

}  // namespace handbill::content
