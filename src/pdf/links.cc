#include "pdf/links.h"

#include "pdf/page_painter.h"

#include <algorithm>

namespace handbill::pdf {
namespace {

constexpr int kPrint = 4;  // the flag that PDF/A wants (ISO 19005-2, 6.3.2)

/// 12.3.2.2: the page with the place at the top of the window, as large as it is.
std::string destination(const model::Destination& to, const std::vector<Target>& pages) {
    std::string text = "[";
    append_reference(text, pages[to.page].page);
    text += "/XYZ null ";
    const Target& target = pages[to.page];
    append_points(text, target.frame(model::on_sheet(target.impression, base::Point{{}, to.y})).y);
    return text + " null]";
}

/// The link's area in user space.
PdfRect area_of(const base::Rect& area, const Frame& frame, const model::Impression& impression) {
    const base::Point one = frame(model::on_sheet(impression, base::Point{area.x, area.y}));
    const base::Point other = frame(model::on_sheet(impression, base::Point{area.right(), area.bottom()}));
    return {std::min(one.x, other.x), std::min(one.y, other.y), std::max(one.x, other.x), std::max(one.y, other.y)};
}

Entries annotation(const model::LinkArea& link, const PdfRect& area, std::int64_t key,
                   const std::vector<Target>& targets) {
    Entries action;
    if (link.destination) {
        action.name("S", "GoTo").raw("D", destination(*link.destination, targets));
    } else {
        action.name("S", "URI").bytes("URI", ascii_uri(link.uri));
    }
    Entries entries;
    entries.name("Type", "Annot")
        .name("Subtype", "Link")
        .rect("Rect", area)
        .raw("Border", "[0 0 0]")
        .integer("F", kPrint)
        .text("Contents", link.description.empty() ? link.uri : link.description)
        .integer("StructParent", key)
        .dictionary("A", action);
    return entries;
}

}  // namespace

std::string ascii_uri(const std::string& uri) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string ascii;
    for (const char c : uri) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F) {
            ascii += c;
        } else {
            ascii += '%';
            ascii += kDigits[byte >> 4];
            ascii += kDigits[byte & 15];
        }
    }
    return ascii;
}

std::vector<ObjectId> write_links(HaruDocument& document, const model::PressSheets& press, std::size_t index,
                                  StructureWriter& structure, const std::vector<Target>& targets) {
    std::vector<ObjectId> annotations;
    if (press.condition) return annotations;  // ISO 15930-7, 6.17: nothing lies over what is printed
    const model::PressSheet& sheet = press.sheets[index];
    for (std::size_t i = 0; i < sheet.impressions.size(); ++i) {
        const model::Impression& impression = sheet.impressions[i];
        for (const model::LinkArea& link : press.pages->pages[impression.page].links) {
            const model::Touch touch = model::touch_of(press, impression.page, link.rect);
            if (touch.sheet != index || touch.impression != i) continue;
            const ObjectId id = document.reserve();
            const std::int64_t key = structure.link(link.node, index, id);
            document.set(id, annotation(link, area_of(touch.area, frame_of(sheet), impression), key, targets));
            annotations.push_back(id);
        }
    }
    return annotations;
}

}  // namespace handbill::pdf
