#include "translate/amend.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "content/ledger.h"
#include "content/load.h"

namespace handbill::translate {
namespace {

using model::SourceEntry;
using model::SourceNode;

/// Spaces that look like others or like nothing: written so that people see them.
bool is_unseen(char32_t c) {
    return c == 0x00A0 || c == 0x00AD || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F || c == 0x2060;
}

std::string in_double_quotes(const std::string& text) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const base::DecodedCodePoint point = base::decode_utf8(text, at);
        if (point.value == U'"' || point.value == U'\\') out += '\\';
        if (is_unseen(point.value)) {
            out += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(point.value >> shift) & 0xFU];
        } else {
            out += text.substr(at, point.length);
        }
        at += point.length;
    }
    return out + "\"";
}

bool has_unseen(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::DecodedCodePoint point = base::decode_utf8(text, at);
        if (is_unseen(point.value)) return true;
        at += point.length;
    }
    return false;
}

/// In single quotes where the author had them, else in double ones, which can say everything.
std::string as_scalar(const std::string& words, char quote) {
    return quote == '\'' && !has_unseen(words) ? content::in_quotes(words) : in_double_quotes(words);
}

struct Change {
    std::uint32_t begin = 0, end = 0;
    std::string text;
};

std::optional<SourceNode> read_text(const std::string& path, const std::string& text) {
    diag::SourceMap sources;
    diag::Diagnostics told;
    const auto source = sources.add(path, text);
    auto tree = content::read(source, sources, told);
    if (told.has_errors()) return std::nullopt;
    return tree;
}

const SourceEntry* find_entry(const SourceNode& tree, const std::string& key) {
    const auto found = std::find_if(tree.entries.begin(), tree.entries.end(),
                                    [&](const SourceEntry& entry) { return entry.key == key; });
    return found == tree.entries.end() ? nullptr : &*found;
}

/// Behind the line of the nearest message that stands before `key` in English, or before all messages.
std::uint32_t place_for(const std::string& key, const SourceNode& tree, const std::vector<std::string>& order,
                        const std::string& text) {
    const auto here = std::find(order.begin(), order.end(), key);
    for (auto before = std::make_reverse_iterator(here); before != order.rend(); ++before) {
        if (const SourceEntry* entry = find_entry(tree, *before)) {
            const std::size_t end = std::min(text.find('\n', entry->value.span.end), text.size());
            return static_cast<std::uint32_t>(end == text.size() ? end : end + 1);
        }
    }
    return tree.entries.empty() ? static_cast<std::uint32_t>(text.size()) : tree.entries.front().key_span.begin;
}

/// The old messages with the amended ones are what the new text says.
bool says(const SourceNode& now, const SourceNode& before, const std::vector<Amendment>& amendments) {
    std::map<std::string, std::string> wanted, found;
    for (const SourceEntry& entry : before.entries) wanted[entry.key] = entry.value.scalar;
    for (const Amendment& one : amendments) wanted[one.key] = one.words;
    for (const SourceEntry& entry : now.entries) found[entry.key] = entry.value.scalar;
    return wanted == found;
}

}  // namespace

std::optional<std::string> amend(const std::string& path, const std::string& text,
                                 const std::vector<Amendment>& amendments, const std::vector<std::string>& order,
                                 diag::Diagnostics& diagnostics) {
    SourceNode empty;
    empty.kind = SourceNode::Kind::mapping;
    const auto read = text.empty() ? std::optional(empty) : read_text(path, text);
    const SourceNode& tree = read ? *read : empty;
    std::vector<std::pair<std::size_t, const Amendment*>> sorted;
    for (const Amendment& one : amendments) {
        const auto rank = std::find(order.begin(), order.end(), one.key) - order.begin();
        sorted.emplace_back(static_cast<std::size_t>(rank), &one);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<Change> changes;
    for (const auto& [rank, one] : sorted) {
        if (const SourceEntry* entry = find_entry(tree, one->key)) {
            const diag::Span span = entry->value.span;
            const char quote = entry->value.quoted ? text[span.begin] : '"';
            changes.push_back({span.begin, span.end, as_scalar(one->words, quote)});
        } else {
            const std::uint32_t place = place_for(one->key, tree, order, text);
            changes.push_back({place, place, one->key + ": " + as_scalar(one->words, '"') + "\n"});
        }
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return a.begin < b.begin; });
    std::string changed;
    std::uint32_t at = 0;
    for (const Change& change : changes) {
        changed += text.substr(at, change.begin - at);
        const bool new_line = change.begin == change.end && !changed.empty() && changed.back() != '\n';
        changed += (new_line ? "\n" : "") + change.text;
        at = change.end;
    }
    changed += text.substr(at);
    const auto again = read_text(path, changed);
    if (read && again && says(*again, tree, amendments)) return changed;
    for (const Amendment& one : amendments) {
        diagnostics
            .error(diag::codes::not_editable, one.asked_by, path + " is written in a way that words cannot be put into")
            .notes.push_back({"write each message on lines of its own, as key: 'words'", {}});
    }
    return std::nullopt;
}

}  // namespace handbill::translate
