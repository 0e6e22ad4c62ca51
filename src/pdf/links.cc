#include "pdf/links.h"

#include "pdf/page_painter.h"

namespace handbill::pdf {
namespace {

constexpr int kPrint = 4;  // the flag that PDF/A wants (ISO 19005-2, 6.3.2)

/// 12.3.2.2: the page with the place at the top of the window, as large as it is.
std::string destination(const model::Destination& to, const std::vector<Target>& pages) {
    std::string text = "[";
    append_reference(text, pages[to.page].page);
    text += "/XYZ null ";
    append_points(text, pages[to.page].frame(base::Point{{}, to.y}).y);
    return text + " null]";
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

std::vector<ObjectId> write_links(HaruDocument& document, const model::LaidPage& page, std::size_t index,
                                  StructureWriter& structure, const std::vector<Target>& pages) {
    std::vector<ObjectId> annotations;
    const Frame frame = frame_of(page);
    for (const model::LinkArea& link : page.links) {
        const ObjectId id = document.reserve();
        Entries action;
        if (link.destination) {
            action.name("S", "GoTo").raw("D", destination(*link.destination, pages));
        } else {
            action.name("S", "URI").bytes("URI", ascii_uri(link.uri));
        }
        Entries entries;
        entries.name("Type", "Annot")
            .name("Subtype", "Link")
            .rect("Rect", frame(link.rect))
            .raw("Border", "[0 0 0]")
            .integer("F", kPrint)
            .text("Contents", link.description.empty() ? link.uri : link.description)
            .integer("StructParent", structure.link(link.node, index, id))
            .dictionary("A", action);
        document.set(id, std::move(entries));
        annotations.push_back(id);
    }
    return annotations;
}

}  // namespace handbill::pdf
