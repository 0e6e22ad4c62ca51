#include "check/page_reader.h"

#include <array>

#include "check/content_reader.h"
#include "check/font_reader.h"

namespace handbill::check {

namespace {

/// Nothing else may stand in a page: in particular no AA (actions) and no Metadata.
constexpr std::array<std::string_view, 13> kPageKeys{
    "/Type",     "/Parent",        "/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/Resources",
    "/Contents", "/StructParents", "/Tabs",     "/Annots",  "/Group",   "/Rotate"};

constexpr int kPrintFlag = 4;  // ISO 32000-1, 12.5.3; required by ISO 19005-2, 6.3.2

class PageReader {
public:
    PageReader(QPDFObjectHandle page, std::size_t index, ReadDocument& document,
               std::map<int, std::uint32_t>& fonts_by_object, Faults& faults)
        : object_(page),
          where_("page " + std::to_string(index + 1)),
          document_(document),
          fonts_by_object_(fonts_by_object),
          faults_(faults) {}

    void read() {
        read_.object = object_.getObjectID();
        const auto extra = unexpected_key(object_, kPageKeys);
        if (!extra.empty()) fault("page", "has an entry that is not expected: " + extra);
        if (integer_in(object_, "/Rotate", 0) != 0) fault("page", "is rotated");
        read_.media = box("/MediaBox");
        read_.trim = box("/TrimBox");
        // ISO 32000-1, 14.11.2: without one, the bleed box is the whole page
        read_.bleed = rectangle_in(object_, "/BleedBox").value_or(read_.media);
        read_.struct_parents = integer_in(object_, "/StructParents", -1);
        if (read_.struct_parents < 0) fault("structure", "has no StructParents");
        if (name_in(object_, "/Tabs") != "S") fault("structure", "does not tab in structure order");
        read_page_content();
        read_links();
        document_.pages.push_back(std::move(read_));
    }

private:
    void fault(std::string_view kind, const std::string& what) { faults_.add(kind, where_ + " " + what); }

    ReadRect box(const char* key) {
        const auto rectangle = rectangle_in(object_, key);
        if (!rectangle) fault("page box", std::string("has no ") + (key + 1));
        return rectangle.value_or(ReadRect{});
    }

    void read_page_content() {
        auto resources = object_.getKey("/Resources");
        PageFonts fonts{document_.fonts, {}};
        auto dictionary = resources.getKeyIfDict("/Font");
        if (dictionary.isDictionary()) {
            for (const auto& [name, font] : dictionary.getDictAsMap()) {
                fonts.by_name.emplace(name.substr(1), font_index(font));
            }
        }
        auto contents = object_.getKey("/Contents");
        if (!contents.isStream()) return fault("page", "has no single content stream");
        const StreamData data(contents);
        read_content(data.bytes(), resources, fonts, where_, read_, faults_);
    }

    std::uint32_t font_index(QPDFObjectHandle font) {
        const int number = font.getObjectID();
        const auto known = fonts_by_object_.find(number);
        if (number != 0 && known != fonts_by_object_.end()) return known->second;
        document_.fonts.push_back(read_font(font, faults_));
        const auto index = static_cast<std::uint32_t>(document_.fonts.size() - 1);
        fonts_by_object_[number] = index;
        return index;
    }

    void read_links() {
        auto annotations = object_.getKey("/Annots");
        if (annotations.isNull()) return;
        if (!annotations.isArray()) return fault("link", "has an Annots that is no array");
        for (auto annotation : annotations.getArrayAsVector()) read_link(annotation);
    }

    /// The only annotation is a link that opens a URI; every other action is refused.
    void read_link(QPDFObjectHandle annotation) {
        auto action = annotation.getKeyIfDict("/A");
        if (name_in(annotation, "/Subtype") != "Link" || name_in(action, "/S") != "URI" || annotation.hasKey("/AA") ||
            action.hasKey("/Next")) {
            return fault("link", "has an annotation that is no plain link to a URI");
        }
        ReadLink link;
        link.object = annotation.getObjectID();
        link.rect = rectangle_in(annotation, "/Rect").value_or(ReadRect{});
        auto uri = action.getKey("/URI");
        if (uri.isString()) link.uri = uri.getStringValue();
        link.contents = text_in(annotation, "/Contents").value_or("");
        link.struct_parent = integer_in(annotation, "/StructParent", -1);
        if (integer_in(annotation, "/F", 0) != kPrintFlag) fault("link", "has a link whose flags are not Print alone");
        read_.links.push_back(std::move(link));
    }

    QPDFObjectHandle object_;
    std::string where_;
    ReadDocument& document_;
    std::map<int, std::uint32_t>& fonts_by_object_;
    Faults& faults_;
    ReadPage read_;
};

}  // namespace

void read_pages(QPDF& file, ReadDocument& document, Faults& faults) {
    std::map<int, std::uint32_t> fonts_by_object;
    const auto& pages = file.getAllPages();
    document.pages.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PageReader(pages[i], i, document, fonts_by_object, faults).read();
    }
}

}  // namespace handbill::check
