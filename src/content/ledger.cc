#include "content/ledger.h"

#include <algorithm>
#include <utility>

#include "content/decoder.h"

namespace handbill::content {
namespace {

constexpr std::string_view kHead =
    "# Which English each translation says (a digest of it) and who has signed which words. Written by the program:\n"
    "# handbill translate import, record and sign.\n";

std::optional<std::string> as_digest(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text->size() == model::kMessageDigestLength && std::all_of(text->begin(), text->end(), hexadecimal))
        return text;
    diagnostics.error(diag::codes::bad_value, node.span, quoted(name) + " is no digest of a message")
        .notes.push_back({"leave the file to: handbill translate record --lang TAG", {}});
    return std::nullopt;
}

/// '1a2b3c4d', or {english: '1a2b3c4d', words: '5e6f7a8b', by: NAME, on: DATE} once it is signed.
model::LedgerEntry decode_entry(const SourceNode& node, const std::string& key, diag::Diagnostics& diagnostics) {
    model::LedgerEntry entry;
    entry.span = node.span;
    if (node.kind == SourceNode::Kind::scalar) {
        entry.english = as_digest(node, key, diagnostics).value_or("");
        return entry;
    }
    Mapping map(node, "'" + key + "'", diagnostics);
    map.need("english", entry.english, as_digest);
    map.need("words", entry.words, as_digest);
    map.need("by", entry.by, as_text);
    map.need("on", entry.on, as_date);
    return entry;
}

}  // namespace

std::string ledger_file(const model::LanguageTag& tag) { return "content/translations/" + tag + ".yaml"; }

std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

void decode_ledger(const SourceNode& tree, model::Language& language, diag::Diagnostics& diagnostics) {
    each_entry(tree, "ledger", diagnostics, [&](const model::SourceEntry& file) {
        each_entry(file.value, file.key, diagnostics, [&](const model::SourceEntry& entry) {
            language.ledger.emplace(file.key + '.' + entry.key, decode_entry(entry.value, entry.key, diagnostics));
        });
    });
}

std::string write_ledger(const std::map<std::string, model::LedgerEntry>& ledger) {
    std::map<std::string, std::string> files;  // keys with '.' sort otherwise than their files do
    for (const auto& [key, entry] : ledger) {
        const std::size_t dot = key.find('.');
        std::string& text = files[key.substr(0, dot)];
        text += "  " + key.substr(dot + 1) + ": ";
        const std::string english = in_quotes(entry.english);
        text += entry.by.empty() ? english
                                 : "{english: " + english + ", words: " + in_quotes(entry.words) +
                                       ", by: " + in_quotes(entry.by) + ", on: " + in_quotes(entry.on) + "}";
        text += '\n';
    }
    std::string text(kHead);
    for (const auto& [file, entries] : files) text += file + ":\n" + entries;
    return text;
}

}  // namespace handbill::content
