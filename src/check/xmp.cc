#include "check/xmp.h"

#include <array>
#include <utility>
#include <vector>

namespace handbill::check {

namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};

std::string unescaped_without_tags(std::string_view text) {
    std::string out;
    bool in_tag = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t step = 1;
        char c = text[at];
        if (c == '<') in_tag = true;
        if (!in_tag) {
            for (const auto& [entity, value] : kEntities) {
                if (c == '&' && text.substr(at, entity.size()) == entity) {
                    c = value;
                    step = entity.size();
                    break;
                }
            }
            out.push_back(c);
        }
        if (text[at] == '>') in_tag = false;
        at += step;
    }
    const auto first = out.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

/// The end of the tag that begins at `at`, quotes respected; npos if it never closes.
std::size_t tag_end(std::string_view xml, std::size_t at) {
    char quote = '\0';
    for (; at < xml.size(); ++at) {
        if (quote != '\0') {
            if (xml[at] == quote) quote = '\0';
        } else if (xml[at] == '"' || xml[at] == '\'') {
            quote = xml[at];
        } else if (xml[at] == '>') {
            return at;
        }
    }
    return std::string_view::npos;
}

constexpr bool ends_name(char c) {
    return c == ' ' || c == '>' || c == '/' || c == '=' || c == '\n' || c == '\t' || c == '\r';
}

/// What stands between the tags of an element, or the value of an attribute; nothing if there is neither.
std::optional<std::string_view> raw_value(std::string_view xml, std::string_view property) {
    for (auto at = xml.find(property); at != std::string_view::npos; at = xml.find(property, at + 1)) {
        const auto after = at + property.size();
        if (at == 0 || after >= xml.size() || !ends_name(xml[after])) continue;
        if (xml[at - 1] == '<') {
            const auto begin = tag_end(xml, at);
            const auto end = xml.find("</" + std::string(property) + ">", at);
            if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) continue;
            return xml.substr(begin + 1, end - begin - 1);
        }
        const auto quote = after + 1;
        if (xml[after] != '=' || quote >= xml.size() || (xml[quote] != '"' && xml[quote] != '\'')) continue;
        const auto end = xml.find(xml[quote], quote + 1);
        if (end != std::string_view::npos) return xml.substr(quote + 1, end - quote - 1);
    }
    return std::nullopt;
}

}  // namespace

bool is_balanced_xml(std::string_view xml) {
    std::vector<std::string_view> open;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
        const auto end = tag_end(xml, at);
        if (end == std::string_view::npos) return false;
        auto tag = xml.substr(at + 1, end - at - 1);
        at = end;
        if (tag.empty()) return false;
        if (tag.front() == '?' || tag.front() == '!') continue;
        const bool closes = tag.front() == '/';
        if (closes) tag.remove_prefix(1);
        std::size_t name_end = 0;
        while (name_end < tag.size() && !ends_name(tag[name_end])) ++name_end;
        const auto name = tag.substr(0, name_end);
        if (closes) {
            if (open.empty() || open.back() != name) return false;
            open.pop_back();
        } else if (tag.back() != '/') {
            open.push_back(name);
        }
    }
    return open.empty();
}

std::optional<std::string> xmp_value(std::string_view xml, std::string_view property) {
    const auto raw = raw_value(xml, property);
    return raw ? std::optional(unescaped_without_tags(*raw)) : std::nullopt;
}

std::vector<std::string> xmp_items(std::string_view xml, std::string_view property) {
    constexpr std::string_view kEnd = "</rdf:li>";
    std::vector<std::string> items;
    auto rest = raw_value(xml, property).value_or(std::string_view());
    for (auto begin = rest.find("<rdf:li"); begin != std::string_view::npos; begin = rest.find("<rdf:li")) {
        rest.remove_prefix(begin);
        const auto end = rest.find(kEnd);
        if (end == std::string_view::npos) break;
        items.push_back(unescaped_without_tags(rest.substr(0, end)));
        rest.remove_prefix(end + kEnd.size());
    }
    return items;
}

}  // namespace handbill::check
