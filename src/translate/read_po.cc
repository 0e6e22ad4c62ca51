#include <algorithm>
#include <map>

#include "base/characters.h"
#include "translate/po.h"

namespace handbill::translate {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kFormKeyword = "msgstr[0]";
constexpr std::size_t kFormDigit = kFormKeyword.find('0');

/// What one entry says before it is whole.
struct Draft {
    std::map<std::string, std::string, std::less<>> texts;  ///< by keyword: "msgid", "msgstr[1]"
    bool unsure = false;
    std::uint32_t first = 0;           ///< where it begins
    std::uint32_t begin = 0, end = 0;  ///< of its msgstr
    [[nodiscard]] bool translated() const {
        const auto found = texts.lower_bound("msgstr");
        return found != texts.end() && found->first.starts_with("msgstr");
    }
};

/// The character that a backslash and `c` stand for. False if they stand for none that a message may hold.
bool add_escaped(char c, std::string& into) {
    constexpr std::string_view kEscapes = "nt\"\\", kMeanings = "\n\t\"\\";
    const std::size_t found = kEscapes.find(c);
    if (found == std::string_view::npos) return false;
    into += kMeanings[found];
    return true;
}

/// No language has more than six forms, so that one digit counts them.
bool is_keyword(std::string_view word) {
    if (word == "msgctxt" || word == "msgid" || word == "msgid_plural" || word == "msgstr") return true;
    return word.size() == kFormKeyword.size() && word.starts_with("msgstr[") && word.ends_with(']') &&
           word[kFormDigit] >= '0' && word[kFormDigit] <= '9';
}

class PoReader {
public:
    PoReader(diag::SourceId file, std::string_view text, diag::Diagnostics& diagnostics)
        : file_(file), text_(text), diagnostics_(diagnostics) {}

    std::optional<Exchange> read();

private:
    void read_line(std::string_view line, std::uint32_t begin);
    void read_comment(std::string_view line);
    void read_quoted(std::string_view line, std::uint32_t begin);
    void finish_entry();
    void read_header(const Draft& draft);
    void refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string hint);

    diag::SourceId file_;
    std::string_view text_;
    diag::Diagnostics& diagnostics_;
    Exchange exchange_;
    Draft draft_;
    std::string keyword_;  ///< that quoted lines add to; empty before the first one
    bool has_header_ = false, failed_ = false;
};

void PoReader::refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string hint) {
    failed_ = true;
    diagnostics_.error(diag::codes::unreadable_exchange, diag::Span{file_, begin, end}, std::move(message))
        .notes.push_back({std::move(hint), {}});
}

std::optional<Exchange> PoReader::read() {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::uint32_t at = text_.starts_with(kByteOrderMark) ? 3 : 0;
    while (at < text_.size() && !failed_) {
        const auto end = static_cast<std::uint32_t>(std::min(text_.find('\n', at), text_.size()));
        read_line(text_.substr(at, end - at), at);
        at = end + 1;
    }
    if (!failed_) finish_entry();
    if (!failed_ && !has_header_)
        refuse(0, 0, "the file has no header that names its language", "begin with the header that export writes");
    if (failed_) return std::nullopt;
    return std::move(exchange_);
}

void PoReader::read_line(std::string_view line, std::uint32_t begin) {
    while (!line.empty() && kBlanks.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    const std::size_t blanks = std::min(line.find_first_not_of(kBlanks), line.size());
    line.remove_prefix(blanks);
    begin += static_cast<std::uint32_t>(blanks);
    if (line.empty()) return finish_entry();
    if (line.front() == '#') return read_comment(line);
    if (line.front() != '"') {
        const std::size_t end = std::min(line.find_first_of(" \t\""), line.size());
        const std::string keyword(line.substr(0, end));
        if (!is_keyword(keyword))
            return refuse(begin, begin + static_cast<std::uint32_t>(line.size()), "this line is no line of a PO file",
                          "look for a quotation mark that is not closed on the line before");
        // An entry need not be parted from the next one by an empty line.
        if ((keyword == "msgctxt" || (keyword == "msgid" && !draft_.texts.contains("msgctxt"))) && draft_.translated())
            finish_entry();
        if (draft_.texts.empty()) draft_.first = begin;
        if (!draft_.texts.emplace(keyword, "").second)
            return refuse(begin, begin + static_cast<std::uint32_t>(end), "this entry says " + keyword + " twice",
                          "part the entries by an empty line");
        if (keyword.starts_with("msgstr") && draft_.begin == 0) draft_.begin = begin;
        keyword_ = keyword;
        const std::size_t quote = std::min(line.find_first_not_of(kBlanks, end), line.size());
        begin += static_cast<std::uint32_t>(quote);
        line.remove_prefix(quote);
    }
    read_quoted(line, begin);
}

void PoReader::read_comment(std::string_view line) {
    if (draft_.translated()) finish_entry();
    if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) draft_.unsure = true;
}

void PoReader::read_quoted(std::string_view line, std::uint32_t begin) {
    const auto end = begin + static_cast<std::uint32_t>(line.size());
    if (keyword_.empty() || line.size() < 2 || line.front() != '"' || line.back() != '"')
        return refuse(begin, end, "this text is not in quotation marks from end to end", "close it with \"");
    std::string& into = draft_.texts[keyword_];
    const std::string_view inside = line.substr(1, line.size() - 2);
    for (std::size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] != '\\' && inside[at] != '"') {
            into += inside[at];
            continue;
        }
        if (inside[at] == '"' || ++at == inside.size() || !add_escaped(inside[at], into))
            return refuse(begin, end, "this text has a quotation mark or a backslash that means nothing",
                          "write \\\" and \\\\ for the characters themselves");
    }
    if (keyword_.starts_with("msgstr")) draft_.end = end;
}

void PoReader::finish_entry() {
    Draft draft = std::move(draft_);
    draft_ = {};
    keyword_.clear();
    if (draft.texts.empty()) {
        draft_.unsure = draft.unsure;
        return;
    }
    if (!draft.texts.contains("msgid") || !draft.translated())
        return refuse(draft.first, draft.first, "an entry lacks its msgid or its msgstr", "restore it from the export");
    if (draft.texts.at("msgid").empty()) return read_header(draft);
    Entry entry;
    entry.span = {file_, draft.begin, draft.end};
    const auto key = draft.texts.find("msgctxt");
    if (key != draft.texts.end()) entry.key = key->second;
    entry.source = {draft.texts.at("msgid")};
    const auto plural = draft.texts.find("msgid_plural");
    entry.counted = plural != draft.texts.end();
    if (entry.counted) entry.source.push_back(plural->second);
    for (auto& [keyword, text] : draft.texts) {
        if (!keyword.starts_with("msgstr")) continue;
        const auto form = static_cast<std::size_t>(keyword == "msgstr" ? 0 : keyword[kFormDigit] - '0');
        if (entry.target.size() <= form) entry.target.resize(form + 1);  // a form that is left out stays empty
        entry.target[form] = std::move(text);
    }
    const bool empty = std::all_of(entry.target.begin(), entry.target.end(), [](const auto& t) { return t.empty(); });
    if (empty) entry.target.clear();
    entry.progress = empty ? Progress::untranslated : draft.unsure ? Progress::unsure : Progress::translated;
    exchange_.entries.push_back(std::move(entry));
}

void PoReader::read_header(const Draft& draft) {
    has_header_ = true;
    const auto found = draft.texts.find("msgstr");
    const std::string text = found == draft.texts.end() ? std::string() : '\n' + found->second;
    constexpr std::string_view kLanguage = "\nLanguage:", kType = "\nContent-Type:";
    const auto field = [&](std::string_view name) {
        const std::size_t at = text.find(name);
        if (at == std::string::npos) return std::string();
        const std::size_t first = std::min(text.find_first_not_of(' ', at + name.size()), text.size());
        return text.substr(first, text.find('\n', first) - first);
    };
    exchange_.language = field(kLanguage);
    std::string type = field(kType);
    std::transform(type.begin(), type.end(), type.begin(), base::lower_case);
    if (type.find("charset=utf-8") == std::string::npos)
        refuse(draft.begin, draft.end, "the file does not say that it is UTF-8", "save it as UTF-8");
}

}  // namespace

std::optional<Exchange> read_po(diag::SourceId file, const diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    return PoReader(file, sources.text(file), diagnostics).read();
}

}  // namespace handbill::translate
