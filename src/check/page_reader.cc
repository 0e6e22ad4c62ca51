#include "check/page_reader.h"

#include "check/content_reader.h"
#include "check/font_reader.h"

#include <array>
#include <map>

namespace handbill::check {

namespace {

/// Nothing else may stand in a page: in particular no AA (actions) and no Metadata.
constexpr std::array<std::string_view, 13> kPageKeys{"Type",     "Parent",    "MediaBox", "CropBox",       "TrimBox",
                                                     "BleedBox", "Resources", "Contents", "StructParents", "Tabs",
                                                     "Annots",   "Group",     "Rotate"};

/// No AP, which could show another number, no PA, no QuadPoints.
constexpr std::array<std::string_view, 9> kLinkKeys{"Type", "Subtype", "Rect",     "F",           "Border",
                                                    "A",    "H",       "Contents", "StructParent"};

/// No Next, which would do more, and no IsMap.
constexpr std::array<std::string_view, 3> kActionKeys{"Type", "S", "URI"};
constexpr std::array<std::string_view, 3> kGoToKeys{"Type", "S", "D"};

constexpr int kPrintFlag = 4;  // ISO 32000-1, 12.5.3; required by ISO 19005-2, 6.3.2

std::optional<ReadRect> rectangle(const Object& array) {
    if (!array.is_array() || array.size() != 4) return std::nullopt;
    const ReadRect rect{array.at(0).real(), array.at(1).real(), array.at(2).real(), array.at(3).real()};
    return rect.left < rect.right && rect.bottom < rect.top ? std::optional(rect) : std::nullopt;
}

class PageReader {
public:
    PageReader(const Object& page, std::size_t index, Output output, ReadDocument& document,
               std::map<int, std::uint32_t>& fonts_by_object, VerifierCache::State& known, Faults& faults)
        : object_(page),
          where_("page " + std::to_string(index + 1)),
          output_(output),
          document_(document),
          fonts_by_object_(fonts_by_object),
          known_(known),
          faults_(faults) {}

    void read() {
        read_.object = object_.number();
        const auto extra = unexpected_key(object_, kPageKeys);
        if (!extra.empty()) fault("page", "has an entry that is not expected: " + extra);
        if (object_["Rotate"].integer(0) != 0) fault("page", "is rotated");
        read_.media = box("MediaBox");
        read_.trim = box("TrimBox");
        // ISO 32000-1, 14.11.2: without one, the bleed box is the whole page
        read_.bleed = rectangle(object_["BleedBox"]).value_or(read_.media);
        read_.struct_parents = object_["StructParents"].integer(-1);
        if (object_["Tabs"].name() != "S") fault("structure", "does not tab in structure order");
        check_group();
        read_page_content();
        if (read_.struct_parents < 0 && !read_.by_mcid.empty()) fault("structure", "has no StructParents");
        read_links();
        document_.pages.push_back(std::move(read_));
    }

private:
    void fault(std::string_view kind, const std::string& what) { faults_.add(kind, where_ + " " + what); }

    ReadRect box(const char* key) {
        const auto found = rectangle(object_[key]);
        if (!found) fault("page box", std::string("has no ") + key);
        return found.value_or(ReadRect{});
    }

    /// ISO 19005-2, 6.2.10: what shines through mixes in the colours that the output intent defines.
    void check_group() {
        const auto group = object_["Group"];
        if (group.is_null()) return;
        if (group["S"].name() != "Transparency" ||
            group["CS"].name() != (output_ == Output::press ? "DeviceCMYK" : "DeviceRGB")) {
            fault("page", "has a group that is not expected");
        }
    }

    void read_page_content() {
        const auto resources = object_["Resources"];
        const auto contents = object_["Contents"];
        if (!contents.is_stream()) return fault("page", "has no single content stream");
        read_content(
            contents.decoded(), resources, [this](const Object& of) { return fonts_of(of); }, where_, output_, read_,
            faults_);
    }

    PageFonts fonts_of(const Object& resources) {
        PageFonts fonts{document_.fonts, {}};
        const auto dictionary = resources["Font"];
        for (std::size_t i = 0; i < dictionary.size(); ++i) {
            fonts.by_name.emplace(dictionary.key_at(i), font_index(dictionary.at(i)));
        }
        return fonts;
    }

    std::uint32_t font_index(const Object& font) {
        const auto known = fonts_by_object_.find(font.number());
        if (font.number() != 0 && known != fonts_by_object_.end()) return known->second;
        document_.fonts.push_back(read_font(font, known_, faults_));
        const auto index = static_cast<std::uint32_t>(document_.fonts.size() - 1);
        fonts_by_object_[font.number()] = index;
        return index;
    }

    void read_links() {
        const auto annotations = object_["Annots"];
        if (annotations.is_null()) return;
        if (!annotations.is_array()) return fault("link", "has an Annots that is no array");
        for (std::size_t i = 0; i < annotations.size(); ++i) read_link(annotations.at(i));
    }

    /// The only annotation is a link that opens a URI or goes to a place in the document; other actions are refused.
    void read_link(const Object& annotation) {
        const auto action = annotation["A"];
        const bool goes = action["S"].name() == "GoTo";
        const auto extra_in_action = goes ? unexpected_key(action, kGoToKeys) : unexpected_key(action, kActionKeys);
        if (annotation["Subtype"].name() != "Link" || (action["S"].name() != "URI" && !goes) || annotation.has("AA") ||
            !extra_in_action.empty()) {
            return fault("link", "has an annotation that is no plain link to a URI");
        }
        const auto extra = unexpected_key(annotation, kLinkKeys);
        if (!extra.empty()) fault("link", "has a link with an entry that is not expected: " + extra);
        ReadLink link;
        link.object = annotation.number();
        link.rect = rectangle(annotation["Rect"]).value_or(ReadRect{});
        link.uri = action["URI"].bytes();
        if (goes) read_destination(action["D"], link);
        link.contents = annotation["Contents"].text().value_or("");
        link.struct_parent = annotation["StructParent"].integer(-1);
        if (annotation["F"].integer(0) != kPrintFlag) fault("link", "has a link whose flags are not Print alone");
        read_.links.push_back(std::move(link));
    }

    /// ISO 32000-1, 12.3.2.2: a page and the height that comes to the top of the window, without a change of size.
    void read_destination(const Object& destination, ReadLink& link) {
        const bool plain = destination.size() == 5 && destination.at(1).name() == "XYZ" &&
                           destination.at(2).is_null() && destination.at(4).is_null();
        if (!plain) return fault("link", "has a link to a place that is not told as a page and a height");
        link.destination = ReadDestination{destination.at(0).number(), destination.at(3).real()};
    }

    Object object_;
    std::string where_;
    Output output_;
    ReadDocument& document_;
    std::map<int, std::uint32_t>& fonts_by_object_;
    VerifierCache::State& known_;
    Faults& faults_;
    ReadPage read_;
};

/// The leaves of the page tree (7.7.3), in order.
void gather_pages(const Object& node, int depth, std::vector<Object>& pages, Faults& faults) {
    constexpr int kDeepest = 8;
    const auto kids = node["Kids"];
    if (depth > kDeepest || !kids.is_array()) return faults.add("page", "the page tree cannot be read");
    for (std::size_t i = 0; i < kids.size(); ++i) {
        const auto kid = kids.at(i);
        if (kid["Type"].name() == "Page") {
            pages.push_back(kid);
        } else {
            gather_pages(kid, depth + 1, pages, faults);
        }
    }
}

}  // namespace

void read_pages(const Object& catalog, Output output, ReadDocument& document, VerifierCache::State& known,
                Faults& faults) {
    std::vector<Object> pages;
    gather_pages(catalog["Pages"], 0, pages, faults);
    std::map<int, std::uint32_t> fonts_by_object;
    document.pages.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PageReader(pages[i], i, output, document, fonts_by_object, known, faults).read();
    }
}

}  // namespace handbill::check
