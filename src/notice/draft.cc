#include "notice/draft.h"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace handbill::notice {
namespace {

using model::LanguageTag;
using model::PrescribedText;
using Lines = std::vector<std::string>;

/// As YAML takes any text.
std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
    return out + "'";
}

/// "612.283pt".
std::string in_points(base::Length length) {
    const std::string thousandths = std::to_string(1000 + length.millipoints() % 1000).substr(1);
    return std::to_string(length.millipoints() / 1000) + "." + thousandths + "pt";
}

/// As ICU's patterns take words without a placeholder.
std::string as_pattern(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
    return out;
}

/// A line of the law, cut where numbers stand in it: words, number, words, …
struct Fragment {
    std::string text;
    const model::QuotedNumber* number = nullptr;
};

std::vector<Fragment> cut(std::string_view line, const PrescribedText& words) {
    std::vector<Fragment> fragments;
    while (!line.empty()) {
        std::size_t first = std::string_view::npos;
        const model::QuotedNumber* found = nullptr;
        for (const auto& number : words.numbers) {
            const std::size_t at = line.find(number.printed);
            const bool longer = found != nullptr && at == first && number.printed.size() > found->printed.size();
            if (at < first || (at != std::string_view::npos && longer)) {
                first = at;
                found = &number;
            }
        }
        const auto before = line.substr(0, first);
        if (!before.empty()) fragments.push_back({std::string(before), nullptr});
        if (found == nullptr) break;
        fragments.push_back({found->printed, found});
        line.remove_prefix(first + found->printed.size());
    }
    return fragments;
}

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

constexpr std::string_view kBullets[] = {"· ", "• "};

/// The bullet that a line of a list begins with; empty for none.
std::string_view bullet_of(std::string_view line) {
    for (const auto bullet : kBullets) {
        if (line.starts_with(bullet)) return bullet;
    }
    return {};
}

/// One law's words in one language, and what they are to each other.
class Writer {
public:
    Writer(const model::Regime& regime, const model::NoticeTemplates& templates,
           const std::vector<LanguageTag>& languages)
        : regime_(regime), templates_(templates), languages_(languages), piece_("notice-" + regime.law.id) {}

    bool write(const std::map<std::string, model::Hotline>& hotlines, const model::Sheet& sheet,
               diag::Diagnostics& diagnostics);
    [[nodiscard]] Draft take() { return std::move(draft_); }

private:
    const PrescribedText& words_in(const LanguageTag& tag) const {
        const auto own = std::find_if(regime_.prescribed.begin(), regime_.prescribed.end(),
                                      [&](const auto& one) { return same(one.first, tag); });
        if (own != regime_.prescribed.end()) return own->second;
        return std::find_if(regime_.unofficial.begin(), regime_.unofficial.end(),
                            [&](const auto& one) { return same(one.first, tag); })
            ->second;
    }
    static bool same(const LanguageTag& wanted, const LanguageTag& tag) {
        return wanted == tag || wanted == tag.substr(0, tag.find('-'));
    }
    [[nodiscard]] bool is_ours(const LanguageTag& tag) const {
        return std::none_of(regime_.prescribed.begin(), regime_.prescribed.end(),
                            [&](const auto& one) { return same(one.first, tag); });
    }
    bool add_words(const LanguageTag& tag, diag::Diagnostics& diagnostics);
    void add_line(const LanguageTag& tag, std::size_t at, const std::vector<Fragment>& fragments);
    void add_block(const LanguageTag& tag, const Lines& lines);
    void fill(const model::Sheet& sheet);

    const model::Regime& regime_;
    const model::NoticeTemplates& templates_;
    const std::vector<LanguageTag>& languages_;
    std::string piece_;
    Lines blocks_;                                                      ///< of the piece, for the gap @words@
    std::map<std::string, std::map<LanguageTag, std::string>> quoted_;  ///< fact → its words
    std::map<std::string, const model::QuotedNumber*> numbers_;         ///< of those facts that are numbers
    std::map<LanguageTag, std::map<std::string, std::string>> messages_;
    std::string hotline_, channel_;
    Draft draft_;
};

bool Writer::write(const std::map<std::string, model::Hotline>& hotlines, const model::Sheet& sheet,
                   diag::Diagnostics& diagnostics) {
    for (const auto& number : regime_.numbers) {
        const auto hotline = hotlines.find(number.hotline);
        const auto* channel = hotline == hotlines.end() ? nullptr : hotline->second.find_channel(number.channel);
        if (channel == nullptr || channel->kind != model::ChannelKind::voice || !hotline_.empty()) continue;
        hotline_ = number.hotline;
        channel_ = number.channel;
    }
    for (const auto& tag : languages_) {
        if (!add_words(tag, diagnostics)) return false;
    }
    // In a language that the line is not known to answer in, its number is printed as the law has it, or not at all.
    const auto line = hotlines.find(hotline_);
    const auto* channel = line == hotlines.end() ? nullptr : line->second.find_channel(channel_);
    if (channel == nullptr || (numbers_.empty() && !channel->serves(languages_.front()))) {
        diagnostics.error(diag::codes::notice_not_held, regime_.law.span,
                          regime_.law.id + ": no number to call stands in the law’s words");
        return false;
    }
    fill(sheet);
    return true;
}

bool Writer::add_words(const LanguageTag& tag, diag::Diagnostics& diagnostics) {
    const PrescribedText& words = words_in(tag);
    const Lines lines = lines_of(words.text);
    if (lines.size() != lines_of(words_in(languages_.front()).text).size()) {
        diagnostics
            .error(diag::codes::notice_not_held, words.span,
                   regime_.law.id + ": the words in '" + tag + "' have other lines than those of the law")
            .notes.push_back({"a translation keeps the law’s lines and the numbers in each", {}});
        return false;
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view line = std::string_view(lines[at]).substr(bullet_of(lines[at]).size());
        add_line(tag, at, cut(line, words));
    }
    messages_[tag]["citation"] = "{citation}";
    messages_[tag]["printed"] = numbers_.empty() ? "{number}" : "{" + numbers_.begin()->first + "}";
    add_block(tag, lines);
    return true;
}

/// "w0: '{w0a} {n0}{w0b}'": spaces stand between facts, never at the edge of one.
void Writer::add_line(const LanguageTag& tag, std::size_t at, const std::vector<Fragment>& fragments) {
    std::string pattern;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        std::string text = fragments[i].text;
        const std::string name = (fragments[i].number ? "n" : "w") + std::to_string(at) + "_" + std::to_string(i);
        if (fragments[i].number != nullptr) numbers_[name] = fragments[i].number;
        const auto first = text.find_first_not_of(' ');
        const auto last = text.find_last_not_of(' ');
        if (first == std::string::npos) {
            pattern += ' ';
            continue;
        }
        if (first > 0) pattern += ' ';
        pattern += '{' + name + '}';
        if (last + 1 < text.size()) pattern += ' ';
        quoted_[name][tag] = text.substr(first, last + 1 - first);
    }
    messages_[tag]["w" + std::to_string(at)] = pattern;
}

void Writer::add_block(const LanguageTag& tag, const Lines& lines) {
    const auto text = [](std::size_t at) { return "{text: w" + std::to_string(at) + ", style: notice-words}"; };
    blocks_.push_back("- name: words in " + tag);
    if (tag != languages_.front()) {
        blocks_.push_back("  language: " + tag);
        blocks_.push_back("  rules: [{side: top, weight: 2, colour: ink}]");
        blocks_.push_back("  padding: [14, 0, 0, 0]");
    }
    if (regime_.languages.equal_parts) blocks_.push_back("  height: share");
    blocks_.push_back("  gap: 7");
    blocks_.push_back("  stack:");
    const auto say = [&](const char* key, const std::map<LanguageTag, std::string>& words) {
        if (const auto found = words.find(tag); found != words.end()) messages_[tag][key] = as_pattern(found->second);
    };
    say("headline", templates_.headline);
    say("ours", templates_.unofficial);
    if (is_ours(tag)) {
        blocks_.push_back("    - {text: ours, style: footer}");
    }
    for (std::size_t at = 0; at < lines.size();) {
        if (bullet_of(lines[at]).empty()) {
            blocks_.push_back("    - " + text(at));
            ++at;
            continue;
        }
        blocks_.push_back("    - name: list in " + tag);
        blocks_.push_back("      markers: bullet");
        blocks_.push_back("      marker-colour: ink");
        blocks_.push_back("      marker-style: notice-words");
        blocks_.push_back("      marker-size: 14");
        blocks_.push_back("      marker-gap: 6");
        blocks_.push_back("      row-gap: 3");
        blocks_.push_back("      list:");
        for (; at < lines.size() && !bullet_of(lines[at]).empty(); ++at) blocks_.push_back("        - " + text(at));
    }
}

/// Puts `lines` where `gap` stands alone on a line, indented as it is, and text where it stands within one.
std::string filled(std::string text, std::string_view gap, const Lines& lines) {
    const std::string mark = "@" + std::string(gap) + "@";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
        const std::size_t line = text.rfind('\n', at) + 1;
        const std::string indent = text.substr(line, at - line);
        const bool alone = indent.find_first_not_of(' ') == std::string::npos;
        std::string with;
        for (const std::string& one : lines) with += (with.empty() ? "" : "\n" + (alone ? indent : "")) + one;
        text.replace(at, mark.size(), with);
        at += with.size();
    }
    return text;
}

void Writer::fill(const model::Sheet& sheet) {
    Lines facts;
    for (const auto& [name, words] : quoted_) {
        std::string quoted;
        for (const auto& [tag, text] : words) quoted += (quoted.empty() ? "" : ", ") + tag + ": " + in_quotes(text);
        std::string fact = name + ": {quoted: {" + quoted + "}, law: " + in_quotes(regime_.law.citation);
        if (const auto number = numbers_.find(name); number != numbers_.end())
            fact += ", hotline: " + number->second->hotline + ", channel: " + number->second->channel;
        facts.push_back(fact + "}");
    }
    const auto same_everywhere = [&](const std::string& name, const std::string& words) {
        std::string quoted;
        for (const auto& tag : languages_) quoted += (quoted.empty() ? "" : ", ") + tag + ": " + in_quotes(words);
        facts.push_back(name + ": {quoted: {" + quoted + "}, law: " + in_quotes(regime_.law.citation) + "}");
    };
    same_everywhere("citation", regime_.law.citation);
    same_everywhere("law_title", regime_.law.title);
    std::string text = templates_.quoted;
    text = filled(text, "piece", {piece_});
    text = filled(text, "date", {regime_.law.compared_on});
    text = filled(text, "sheet", {sheet.id});
    text = filled(text, "width", {in_points(sheet.trim.width)});
    text = filled(text, "height", {in_points(sheet.trim.height)});
    text = filled(text, "language", {languages_.front()});
    text = filled(text, "hotline", {hotline_});
    text = filled(text, "channel", {channel_});
    text = filled(text, "facts", facts);
    text = filled(text, "words", blocks_);
    draft_.piece = piece_;
    draft_.language = languages_.front();
    draft_.files["content/pieces/" + piece_ + ".yaml"] = text;
    for (auto& [tag, messages] : messages_) {
        messages["title"] = "{law_title}";
        std::string file;
        for (const auto& [key, message] : messages) file += key + ": " + in_quotes(message) + "\n";
        draft_.files["content/locales/" + tag + "/" + piece_ + ".yaml"] = file;
    }
}

}  // namespace

std::optional<Draft> draft(const model::Regime& regime, const model::NoticeTemplates& templates,
                           const std::map<std::string, model::Hotline>& hotlines, const model::Sheet& sheet,
                           const std::vector<LanguageTag>& languages, diag::Diagnostics& diagnostics) {
    Writer writer(regime, templates, languages);
    if (!writer.write(hotlines, sheet, diagnostics)) return std::nullopt;
    return writer.take();
}

Draft own_words(const std::vector<LanguageTag>& languages) { return {"notice-hotel-guests", languages.front(), {}}; }

}  // namespace handbill::notice
