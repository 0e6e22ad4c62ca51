#include "content/written_links.h"

#include <algorithm>
#include <optional>

namespace handbill::content {
namespace {

/// Endings that make two words with a point between them an address; rarer ones are found by https:// or www.
constexpr std::string_view kEndings[] = {"com", "org", "net", "gov", "edu", "mil", "int", "info", "io",
                                         "us",  "uk",  "mx",  "ca",  "eu",  "app", "me",  "ly",   "link"};

/// Whatever else stands next to an address ends it; so a look-alike letter leaves a host that nobody allows.
bool belongs(char c) {
    return c > ' ' && c < 0x7F && std::string_view("\"'()<>[]{}|,;*").find(c) == std::string_view::npos;
}

bool is_label(std::string_view text) {
    const auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), good);
}

bool ends_like_host(std::string_view text) {
    text = text.substr(0, text.find_first_of("/?#:"));
    const std::size_t point = text.rfind('.');
    if (point == std::string_view::npos || point == 0) return false;
    const std::string_view before = text.substr(0, point);
    const std::string_view label = before.substr(before.rfind('.') + 1);  // npos + 1 is the beginning
    return is_label(label) &&
           std::find(std::begin(kEndings), std::end(kEndings), text.substr(point + 1)) != std::end(kEndings);
}

/// What the word would open; nothing if it is no address.
std::optional<WrittenLink> link_of(std::string_view word) {
    const auto link = [](std::string address, bool mail) { return WrittenLink{0, 0, std::move(address), mail}; };
    if (word.starts_with("mailto:")) return link(std::string(word), true);
    if (word.find("://") != std::string_view::npos) return link(std::string(word), false);
    const std::size_t at = word.find('@');
    if (at != std::string_view::npos) {
        return ends_like_host(word.substr(at + 1)) ? std::optional(link("mailto:" + std::string(word), true))
                                                   : std::nullopt;
    }
    if (word.starts_with("www.") || ends_like_host(word)) return link("https://" + std::string(word), false);
    return std::nullopt;
}

}  // namespace

std::vector<WrittenLink> find_links(std::string_view text) {
    std::vector<WrittenLink> links;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && belongs(text[end])) ++end;
        std::size_t last = end;
        while (last > at && std::string_view(".:!?").find(text[last - 1]) != std::string_view::npos) --last;
        if (auto link = link_of(text.substr(at, last - at))) {
            link->begin = at;
            link->end = last;
            links.push_back(std::move(*link));
        }
        at = end + 1;
    }
    return links;
}

}  // namespace handbill::content
