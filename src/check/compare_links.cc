#include "check/compare.h"

#include "check/measure.h"
#include "check/spoken.h"
#include "check/words.h"

#include <algorithm>
#include <set>

namespace handbill::check {

namespace {

/// A place of a page in the space of the sheet that it is printed on: points from its top left, y downwards.
std::pair<double, double> printed_at(const model::Impression& impression, double x, double y) {
    for (int turn = 0; turn < impression.quarter_turns; ++turn) {
        const double turned = -y;
        y = x;
        x = turned;
    }
    return {points(impression.at.x) + x, points(impression.at.y) + y};
}

/// Which impression of each page is told, and on which sheet.
struct PlaceOfPage {
    std::size_t sheet = 0;
    const model::Impression* impression = nullptr;
};

std::vector<PlaceOfPage> places_of_pages(const model::PressSheets& press) {
    std::vector<PlaceOfPage> places(press.pages->pages.size());
    for (std::size_t s = 0; s < press.sheets.size(); ++s) {
        for (const auto& impression : press.sheets[s].impressions) {
            if (impression.tagged) places[impression.page] = {s, &impression};
        }
    }
    return places;
}

struct Surroundings {
    const ReadDocument& document;
    const std::vector<PlaceOfPage>& places;
};

struct MeantLink {
    const model::LinkArea& area;
    const model::Impression& impression;
    base::Rect printed;  ///< of its area
};

/// The links that lie over a sheet, in order: impression by impression, as far as that is where most of each is
/// printed.
std::vector<MeantLink> links_over(const model::PressSheets& press, std::size_t sheet) {
    std::vector<MeantLink> links;
    if (press.condition) return links;  // nothing lies over what a press prints
    const auto& impressions = press.sheets[sheet].impressions;
    for (std::size_t i = 0; i < impressions.size(); ++i) {
        for (const auto& area : press.pages->pages[impressions[i].page].links) {
            const auto touch = model::touch_of(press, impressions[i].page, area.rect);
            if (touch.sheet == sheet && touch.impression == i) links.push_back({area, impressions[i], touch.area});
        }
    }
    return links;
}

void compare_destination(const std::string& where, const Surroundings& around, const ReadLink& found,
                         const model::LinkArea& meant, Faults& faults) {
    if (found.destination.has_value() != meant.destination.has_value()) {
        return faults.add("link", where + (meant.destination ? " goes to no place in the document"
                                                             : " goes to a place in the document"));
    }
    if (!meant.destination || meant.destination->page >= around.places.size()) return;
    const auto& [sheet, impression] = around.places[meant.destination->page];
    if (impression == nullptr) return;
    const ReadPage& page = around.document.pages[sheet];
    const double height = printed_at(*impression, 0, points(meant.destination->y)).second;
    const bool right =
        found.destination->page == page.object && near(found.destination->top, page.trim.top - height, kPlaceTolerance);
    if (!right) {
        faults.add("link", where + " goes to another place than page " + std::to_string(meant.destination->page + 1));
    }
}

/// The area in the file's space.
ReadRect area_of(const MeantLink& link, const ReadPage& page) {
    const auto& rect = link.printed;
    const auto [x1, y1] = printed_at(link.impression, points(rect.x), points(rect.y));
    const auto [x2, y2] = printed_at(link.impression, points(rect.right()), points(rect.bottom()));
    return {page.trim.left + std::min(x1, x2), page.trim.top - std::max(y1, y2), page.trim.left + std::max(x1, x2),
            page.trim.top - std::min(y1, y2)};
}

void compare_link(const std::string& where, const Surroundings& around, std::size_t sheet, const ReadLink& found,
                  const MeantLink& link, std::uint32_t element, Faults& faults) {
    const auto& document = around.document;
    const auto& page = document.pages[sheet];
    const auto& meant = link.area;
    const ReadRect rect = area_of(link, page);
    if (found.uri != meant.uri) {
        faults.add("link", where + " opens “" + found.uri + "”, meant “" + meant.uri + "”");
    }
    compare_destination(where, around, found, meant, faults);
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

void compare_links(const ReadDocument& found, const model::PressSheets& meant, const ElementOfNode& elements,
                   Faults& faults) {
    if (found.pages.size() != meant.sheets.size()) return;  // told by compare_pages
    const auto told = places_of_pages(meant);
    for (std::size_t s = 0; s < meant.sheets.size(); ++s) {
        const auto& links = found.pages[s].links;
        const auto page = "page " + std::to_string(s + 1);
        const auto over = links_over(meant, s);
        for (std::size_t i = 0; i < over.size() && i < links.size(); ++i) {
            const auto node = over[i].area.node.value;
            compare_link(page + ": link " + std::to_string(i + 1), {found, told}, s, links[i], over[i],
                         node < elements.size() ? elements[node] : kNoElement, faults);
        }
        if (links.size() != over.size()) {
            faults.add("link",
                       page + " has " + std::to_string(links.size()) + " links, meant " + std::to_string(over.size()));
        }
    }
}

void compare_channels(const ReadDocument& found, const model::PressSheets& press, const Intention& intention,
                      Faults& faults) {
    const model::PageSet& meant = *press.pages;
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
        if (!press.condition && linked.count(payload) == 0)
            faults.add("QR code", "a QR code holds “" + payload + "”, which no link opens");
    }
}

}  // namespace handbill::check
