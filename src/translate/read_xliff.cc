#include <pugixml.hpp>

#include <algorithm>
#include <map>

#include "translate/plural_forms.h"
#include "translate/xliff.h"

namespace handbill::translate {
namespace {

/// Everything that is said inside, placeholders as they stand in a message.
std::string words_of(pugi::xml_node node) {
    std::string text;
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
        else if (child.type() == pugi::node_element)
            text += child.attribute("equiv") ? std::string(child.attribute("equiv").value()) : words_of(child);
    }
    return text;
}

/// Finds an element that lies deeper than any program writes; what reads on then goes down without a limit.
struct DepthGauge : pugi::xml_tree_walker {
    static constexpr int kMostNested = 32;
    pugi::xml_node too_deep;
    bool for_each(pugi::xml_node& node) override {
        if (depth() > kMostNested) too_deep = node;
        return !too_deep;
    }
};

class XliffReader {
public:
    XliffReader(diag::SourceId file, std::string_view text, diag::Diagnostics& diagnostics)
        : file_(file), text_(text), diagnostics_(diagnostics) {}

    std::optional<Exchange> read();

private:
    void read_units(pugi::xml_node node);
    void read_unit(pugi::xml_node unit);
    void read_first(pugi::xml_node unit, Entry& entry) const;
    void read_second(pugi::xml_node unit, Entry& entry) const;
    void add_form(Entry form, const std::string& category);
    void gather();
    [[nodiscard]] diag::Span span_of(pugi::xml_node node) const;
    std::nullopt_t refuse(diag::Span span, std::string message, std::string hint);

    diag::SourceId file_;
    std::string_view text_;
    diag::Diagnostics& diagnostics_;
    bool second_ = false;
    Exchange exchange_;
    std::map<std::string, std::map<std::string, std::string>> forms_;  ///< of counted entries: target by category
};

diag::Span XliffReader::span_of(pugi::xml_node node) const {
    const auto begin = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    return {file_, begin, begin + static_cast<std::uint32_t>(std::string_view(node.name()).size())};
}

std::nullopt_t XliffReader::refuse(diag::Span span, std::string message, std::string hint) {
    diagnostics_.error(diag::codes::unreadable_exchange, span, std::move(message))
        .notes.push_back({std::move(hint), {}});
    return std::nullopt;
}

std::optional<Exchange> XliffReader::read() {
    pugi::xml_document document;
    const unsigned flags = (pugi::parse_default | pugi::parse_ws_pcdata) & ~pugi::parse_eol;
    const auto result = document.load_buffer(text_.data(), text_.size(), flags, pugi::encoding_utf8);
    if (!result) {
        const auto at = static_cast<std::uint32_t>(
            std::min<std::size_t>(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), text_.size()));
        return refuse({file_, at, at}, std::string("the file is no whole XML: ") + result.description(),
                      "export it again, or ask for it in another format");
    }
    const auto root = document.child("xliff");
    const std::string version = root.attribute("version").value();
    second_ = version.starts_with("2.");
    if (!root || (!second_ && version != "1.2"))
        return refuse(span_of(root), "this is no XLIFF 1.2 or 2.0", "ask for one of them, or for PO");
    DepthGauge gauge;
    document.traverse(gauge);
    if (gauge.too_deep)
        return refuse(span_of(gauge.too_deep), "elements are nested more than 32 deep", "export the file again");
    exchange_.language =
        second_ ? root.attribute("trgLang").value() : root.child("file").attribute("target-language").value();
    read_units(root);
    gather();
    return std::move(exchange_);
}

void XliffReader::read_units(pugi::xml_node node) {
    for (const auto child : node.children()) {
        const std::string_view name = child.name();
        if (name == "trans-unit" || name == "unit")
            read_unit(child);
        else if (name == "file" || name == "body" || name == "group")
            read_units(child);
    }
}

void XliffReader::read_first(pugi::xml_node unit, Entry& entry) const {
    entry.source = {words_of(unit.child("source"))};
    const auto target = unit.child("target");
    const std::string_view state = target.attribute("state").value();
    entry.target = {words_of(target)};
    if (state.starts_with("needs-") || state == "new") entry.progress = Progress::unsure;
    if (target) entry.span = span_of(target);
}

void XliffReader::read_second(pugi::xml_node unit, Entry& entry) const {
    std::string source, target;
    for (const auto part : unit.children()) {  // a program may have cut it into several segments
        const std::string_view name = part.name();
        if (name != "segment" && name != "ignorable") continue;
        source += words_of(part.child("source"));
        const auto words = part.child("target");
        target += words_of(words ? words : name == "ignorable" ? part.child("source") : words);
        if (name == "segment" && std::string_view(part.attribute("state").value()) == "initial")
            entry.progress = Progress::unsure;
        if (words) entry.span = span_of(words);
    }
    entry.source = {source};
    entry.target = {target};
}

void XliffReader::read_unit(pugi::xml_node unit) {
    const std::string id = unit.attribute("id").value();
    const std::size_t colon = id.find(':');
    Entry entry;
    entry.key = id.substr(0, colon);
    entry.span = span_of(unit);
    entry.progress = Progress::translated;
    second_ ? read_second(unit, entry) : read_first(unit, entry);
    if (entry.target.front().empty()) {
        entry.target.clear();
        entry.progress = Progress::untranslated;
    }
    entry.counted = colon != std::string::npos;
    if (entry.counted) return add_form(std::move(entry), id.substr(colon + 1));
    exchange_.entries.push_back(std::move(entry));
}

/// Adds a form to the entry of its message, which the first one began.
void XliffReader::add_form(Entry form, const std::string& category) {
    const auto is_same = [&](const Entry& other) { return other.counted && other.key == form.key; };
    auto entry = std::find_if(exchange_.entries.begin(), exchange_.entries.end(), is_same);
    const std::string english = form.source.front();
    const std::string words = form.target.empty() ? std::string() : form.target.front();
    const bool known = entry != exchange_.entries.end();
    if (!known || !forms_[form.key].emplace(category, words).second) {  // a form that comes twice is another entry
        if (!known) forms_[form.key].emplace(category, words);
        form.source = {"", ""};
        entry = exchange_.entries.insert(exchange_.entries.end(), std::move(form));
    }
    (category == "one" ? entry->source.front() : entry->source.back()) = english;
    if (form.progress == Progress::unsure) entry->progress = Progress::unsure;
    if (form.progress == Progress::translated && entry->progress == Progress::untranslated)
        entry->progress = form.progress;
}

/// The forms in the order of the language's categories, and behind them those that it does not have.
void XliffReader::gather() {
    const auto categories = categories_of(exchange_.language);
    for (Entry& entry : exchange_.entries) {
        if (!entry.counted || entry.progress == Progress::untranslated) continue;
        auto forms = forms_[entry.key];
        entry.target.clear();
        const auto add = [&entry](const std::string& category, const std::string& words) {
            entry.categories.push_back(category);
            entry.target.push_back(words);
        };
        for (const auto& category : categories) {
            if (const auto found = forms.extract(category)) add(category, found.mapped());
        }
        for (const auto& [category, words] : forms) add(category, words);
    }
}

}  // namespace

std::optional<Exchange> read_xliff(diag::SourceId file, const diag::SourceMap& sources,
                                   diag::Diagnostics& diagnostics) {
    return XliffReader(file, sources.text(file), diagnostics).read();
}

}  // namespace handbill::translate
