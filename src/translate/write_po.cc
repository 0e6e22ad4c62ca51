#include <algorithm>

#include "translate/plural_forms.h"
#include "translate/po.h"

namespace handbill::translate {
namespace {

std::string in_po_quotes(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out + "\"";
}

std::string header(const Exchange& exchange, const model::LanguageTag& tag) {
    const std::string day = exchange.made_of + " 00:00+0000\n";
    return "Project-Id-Version: Handbill " + exchange.made_of + "\nReport-Msgid-Bugs-To: \nPOT-Creation-Date: " + day +
           "PO-Revision-Date: " + day + "Last-Translator: \nLanguage-Team: \nLanguage: " + po_language(tag) +
           "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n" +
           "Plural-Forms: nplurals=" + std::to_string(categories_of(tag).size()) + "; plural=" + expression_of(tag) +
           ";\n";
}

/// One quoted line for each line of the header.
std::string header_entry(const std::string& text) {
    std::string out = "msgid \"\"\nmsgstr \"\"\n";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        out += in_po_quotes(text.substr(at, end - at)) + '\n';
        at = end;
    }
    return out;
}

std::string written(const Entry& entry, std::size_t forms) {
    std::string out;
    for (const auto& note : entry.notes) out += "#. " + note + '\n';
    std::string flags = entry.progress == Progress::unsure ? ", fuzzy" : "";
    if (entry.named_placeholders && entry.source.front().find('{') != std::string::npos)
        flags += ", python-brace-format";
    if (!flags.empty()) out += '#' + flags + '\n';
    out += "msgctxt " + in_po_quotes(entry.key) + "\nmsgid " + in_po_quotes(entry.source.front()) + '\n';
    if (!entry.counted)
        return out + "msgstr " + in_po_quotes(entry.target.empty() ? std::string() : entry.target.front()) + '\n';
    out += "msgid_plural " + in_po_quotes(entry.source.back()) + '\n';
    for (std::size_t i = 0; i < forms; ++i) {
        const auto text = entry.target.empty() ? std::string() : entry.target[i];
        out += "msgstr[" + std::to_string(i) + "] " + in_po_quotes(text) + '\n';
    }
    return out;
}

}  // namespace

std::string po_language(const model::LanguageTag& tag) {
    if (tag == "zh-Hans") return "zh_CN";
    if (tag == "zh-Hant") return "zh_TW";
    if (tag == "sr-Cyrl") return "sr";
    std::string name = tag;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

std::string write_po(const Exchange& exchange, const model::LanguageTag& tag) {
    const std::size_t forms = categories_of(tag).size();
    std::string out = header_entry(header(exchange, tag));
    for (const Entry& entry : exchange.entries) out += '\n' + written(entry, forms);
    return out;
}

}  // namespace handbill::translate
