#include "content/links.h"

#include <algorithm>
#include <optional>

#include "content/decoder.h"

namespace handbill::content {
namespace {

bool is_host(std::string_view text) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    return text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos && std::all_of(text.begin(), text.end(), good);
}

std::optional<std::string> as_host(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text || is_host(*text)) return text;
    diagnostics
        .error(diag::codes::bad_value, node.span, "'host' must be a host name in lower case, not '" + *text + "'")
        .notes.push_back({"such as humantraffickinghotline.org, without https:// and without a path", {}});
    return std::nullopt;
}

bool refuse(diag::Span span, std::string message, std::string hint, diag::Diagnostics& diagnostics) {
    diagnostics.error(diag::codes::link_not_allowed, span, std::move(message)).notes.push_back({std::move(hint), {}});
    return false;
}

/// The host of "https://host/…" or "mailto:name@host"; nothing if the address has any other shape.
std::optional<std::string_view> host_of(std::string_view address, bool mail) {
    const auto printable = [](char c) {
        return c > ' ' && c < 0x7F && std::string_view("\"'<>\\^`{}|").find(c) == std::string_view::npos;
    };
    if (!std::all_of(address.begin(), address.end(), printable)) return std::nullopt;
    const std::string_view scheme = mail ? "mailto:" : "https://";
    if (!address.starts_with(scheme)) return std::nullopt;
    address.remove_prefix(scheme.size());
    if (mail) {
        const std::size_t at = address.find('@');
        if (at == std::string_view::npos || at == 0) return std::nullopt;
        address.remove_prefix(at + 1);
    }
    const std::string_view host = mail ? address : address.substr(0, address.find_first_of("/?#"));
    return !host.empty() && is_host(host) ? std::optional(host) : std::nullopt;
}

}  // namespace

std::vector<OfficialHost> decode_links(const model::SourceNode& tree, diag::Diagnostics& diagnostics) {
    std::vector<OfficialHost> hosts;
    Mapping map(tree, "the list of official hosts", diagnostics);
    if (const SourceNode* all = map.need("hosts")) {
        each_item(*all, "hosts", diagnostics, [&](const SourceNode& item) {
            Mapping fields(item, "an official host", diagnostics);
            OfficialHost official;
            fields.need("body", official.body, as_text);
            if (fields.need("host", official.host, as_host)) hosts.push_back(std::move(official));
        });
    }
    return hosts;
}

bool check_address(std::string_view address, bool mail, diag::Span span, const std::vector<OfficialHost>& hosts,
                   diag::Diagnostics& diagnostics) {
    const auto host = host_of(address, mail);
    if (!host) {
        const std::string form = mail ? "mailto:name@host" : "https://host/path";
        return refuse(span, "'" + std::string(address) + "' is not an address that may be linked",
                      "write " + form + ", with a host in lower case, without user name and port", diagnostics);
    }
    for (const OfficialHost& official : hosts) {
        const bool below = host->ends_with(official.host) && host->size() > official.host.size() &&
                           (*host)[host->size() - official.host.size() - 1] == '.';
        if (*host == official.host || below) return true;
    }
    return refuse(span, "'" + std::string(*host) + "' is not the host of an official body",
                  "if it is one, add it with the name of the body to content/links.yaml", diagnostics);
}

}  // namespace handbill::content
