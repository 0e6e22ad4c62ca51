#include "localized_dump.h"

#include <array>
#include <sstream>
#include <string_view>

#include "model/piece.h"

namespace handbill::golden {
namespace {

struct Unseen {
    std::string_view character, name;
};
constexpr std::array kUnseen = {
    Unseen{"\u00A0", "<U+00A0>"}, Unseen{"\u00AD", "<U+00AD>"}, Unseen{"\u200B", "<U+200B>"},
    Unseen{"\u200C", "<U+200C>"}, Unseen{"\u200D", "<U+200D>"}, Unseen{"\u200E", "<U+200E>"},
    Unseen{"\u200F", "<U+200F>"}, Unseen{"\u202F", "<U+202F>"}, Unseen{"\u2060", "<U+2060>"},
    Unseen{"\u2066", "<U+2066>"}, Unseen{"\u2067", "<U+2067>"}, Unseen{"\u2068", "<U+2068>"},
    Unseen{"\u2069", "<U+2069>"},
};

std::string quoted(const std::string& text) {
    std::string shown = text;
    for (const Unseen& unseen : kUnseen) {
        for (std::size_t at = shown.find(unseen.character); at != std::string::npos;
             at = shown.find(unseen.character, at + unseen.name.size())) {
            shown.replace(at, unseen.character.size(), unseen.name);
        }
    }
    return '"' + shown + '"';
}

constexpr std::array kKinds = {"plain", "strong", "fact"};

void print_inline(std::ostream& out, const model::Inline& part) {
    out << "  " << kKinds[static_cast<std::size_t>(part.kind)];
    if (part.isolated) out << " isolated";
    if (part.number) out << " number";
    if (!part.language.empty()) out << ' ' << part.language;
    if (part.channel) out << " channel " << *part.channel;
    out << ' ' << quoted(part.text) << '\n';
}

void print_channel(std::ostream& out, std::size_t index, const model::PrintedChannel& channel) {
    out << "channel " << index << ' ' << channel.hotline << ' ' << channel.channel << ' ' << quoted(channel.display);
    for (const std::string& group : channel.groups) out << ' ' << group;
    out << ' ' << channel.uri << " verified " << channel.verified_on << '\n';
}

}  // namespace

std::string dump(const model::LocalizedDocument& localized) {
    std::ostringstream out;
    out << "document " << localized.piece->id << ' ' << localized.language->tag << " verified " << localized.verified_on
        << '\n';
    for (std::size_t i = 0; i < localized.channels.size(); ++i) print_channel(out, i, localized.channels[i]);
    for (const auto& [fact, channel] : localized.fact_channels)
        out << "fact " << fact << " channel " << channel << '\n';
    for (const auto& [fact, answered] : localized.answered)
        out << "fact " << fact << (answered ? " yes" : " no") << '\n';
    for (const model::LocalizedText& text : localized.texts) {
        const model::TextSlot& slot = localized.piece->texts[text.id.value];
        out << "text " << text.id.value << ' ' << (slot.message.empty() ? quoted(slot.literal) : slot.message);
        if (text.inlines.empty()) {
            out << " not shown\n";
            continue;
        }
        const bool rtl = text.direction == model::Direction::right_to_left;
        out << ' ' << text.language << ' ' << text.script << (rtl ? " rtl\n" : " ltr\n");
        for (const model::Inline& part : text.inlines) print_inline(out, part);
    }
    return std::move(out).str();
}

}  // namespace handbill::golden
