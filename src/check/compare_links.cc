#include "check/compare.h"

#include "check/measure.h"
#include "check/spoken.h"
#include "check/words.h"

#include <algorithm>
#include <set>

namespace handbill::check {

namespace {

void compare_destination(const std::string& where, const ReadDocument& document, const ReadLink& found,
                         const model::LinkArea& meant, Faults& faults) {
    if (found.destination.has_value() != meant.destination.has_value()) {
        return faults.add("link", where + (meant.destination ? " goes to no place in the document"
                                                             : " goes to a place in the document"));
    }
    if (!meant.destination || meant.destination->page >= document.pages.size()) return;
    const ReadPage& page = document.pages[meant.destination->page];
    const bool right = found.destination->page == page.object &&
                       near(found.destination->top, page.trim.top - points(meant.destination->y), kPlaceTolerance);
    if (!right) {
        faults.add("link", where + " goes to another place than page " + std::to_string(meant.destination->page + 1));
    }
}

void compare_link(const std::string& where, const ReadDocument& document, const ReadPage& page, const ReadLink& found,
                  const model::LinkArea& meant, std::uint32_t element, Faults& faults) {
    const ReadRect rect{page.trim.left + points(meant.rect.x), page.trim.top - points(meant.rect.bottom()),
                        page.trim.left + points(meant.rect.right()), page.trim.top - points(meant.rect.y)};
    if (found.uri != meant.uri) {
        faults.add("link", where + " opens “" + found.uri + "”, meant “" + meant.uri + "”");
    }
    compare_destination(where, document, found, meant, faults);
    if (found.contents.empty() || found.contents != meant.description) {
        faults.add("link", where + " is described as “" + found.contents + "”, meant “" + meant.description + "”");
    }
    if (!near(found.rect, rect, kPlaceTolerance)) {
        faults.add("link", where + " has the area " + describe(found.rect) + ", meant " + describe(rect));
    }
    if (found.rect.left < page.media.left || found.rect.right > page.media.right ||
        found.rect.bottom < page.media.bottom || found.rect.top > page.media.top) {
        faults.add("link", where + " reaches out of the page");
    }
    bool held = false;
    if (element != kNoElement && document.elements[element].role == "Link") {
        for (const auto& kid : document.elements[element].kids) {
            held = held || (kid.kind == ReadKid::Kind::annotation && kid.object == found.object);
        }
    }
    if (!held) faults.add("link", where + " is not held by the structure element that it belongs to");
}

}  // namespace

void compare_links(const ReadDocument& found, const model::PageSet& meant, const ElementOfNode& elements,
                   Faults& faults) {
    if (found.pages.size() != meant.pages.size()) return;  // told by compare_pages
    for (std::size_t p = 0; p < meant.pages.size(); ++p) {
        const auto& links = found.pages[p].links;
        const auto& areas = meant.pages[p].links;
        const auto page = "page " + std::to_string(p + 1);
        if (links.size() != areas.size()) {
            faults.add("link",
                       page + " has " + std::to_string(links.size()) + " links, meant " + std::to_string(areas.size()));
        }
        for (std::size_t i = 0; i < std::min(links.size(), areas.size()); ++i) {
            const auto node = areas[i].node.value;
            compare_link(page + ": link " + std::to_string(i + 1), found, found.pages[p], links[i], areas[i],
                         node < elements.size() ? elements[node] : kNoElement, faults);
        }
    }
}

void compare_channels(const ReadDocument& found, const model::PageSet& meant, const Intention& intention,
                      Faults& faults) {
    const auto text = found.elements.empty() ? std::string() : fold(spoken_text(found, found.elements[0]));
    for (const auto& channel : meant.expectations.channels) {
        if (text.find(fold(channel.display)) == std::string::npos) {
            faults.add("channel", "the number “" + channel.display + "” of " + channel.hotline + " (" +
                                      channel.channel + ") does not stand in the text");
        }
    }
    if (intention.qr_payloads != meant.expectations.qr_payloads) {
        faults.add("QR code", "the QR codes of the pages are not those that were asked for");
    }
    std::set<std::string> linked;
    for (const auto& page : found.pages) {
        for (const auto& link : page.links) linked.insert(link.uri);
    }
    for (const auto& payload : intention.qr_payloads) {
        bool known = false;
        for (const auto& channel : meant.expectations.channels) known = known || channel.uri == payload;
        if (!known) faults.add("QR code", "a QR code holds “" + payload + "”, which is no channel of this edition");
        if (linked.count(payload) == 0) faults.add("QR code", "a QR code holds “" + payload + "”, which no link opens");
    }
}

}  // namespace handbill::check
