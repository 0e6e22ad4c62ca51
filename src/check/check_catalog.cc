#include "check/check_catalog.h"

#include "check/conformance_marks.h"
#include "check/xmp.h"

#include <array>

namespace handbill::check {

namespace {

/// No Names (JavaScript, attachments), no OpenAction, no AA, no AcroForm: a printed piece needs none.
constexpr std::array<std::string_view, 10> kCatalogKeys{
    "Type",     "Pages",     "Lang", "MarkInfo", "StructTreeRoot", "Metadata", "OutputIntents", "ViewerPreferences",
    "Outlines", "PageLabels"};
constexpr std::array<std::string_view, 4> kInfoKeys{"Title", "Producer", "Creator", "Trapped"};
constexpr std::array<std::string_view, 4> kTrailerKeys{"Size", "Root", "Info", "ID"};

/// People, times and identities that change from run to run.
constexpr std::array<std::string_view, 7> kForbiddenProperties{
    "dc:creator", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:History", "dc:date", "pdf:Author"};
constexpr std::array<std::string_view, 7> kPathBeginnings{"/home/", "/root/", "/tmp/",  "/usr/",
                                                          "/var/",  "/mnt/",  "file://"};

class CatalogCheck {
public:
    CatalogCheck(const Object& trailer, const model::PressSheets& press, VerifierCache::State& known, Faults& faults)
        : trailer_(trailer),
          catalog_(trailer["Root"]),
          info_(trailer["Info"]),
          press_(press),
          meant_(*press.pages),
          known_(known),
          faults_(faults) {}

    void check(const std::string& version) {
        if (version != "1.7" && version != "1.6") fault("the file says it is PDF " + version);
        check_trailer();
        check_catalog_entries();
        check_outline_items(catalog_["Outlines"]["First"], 0);
        check_output_intent();
        check_info();
        check_xmp();
    }

private:
    void fault(std::string what) { faults_.add("document", std::move(what)); }

    void expect_keys(const Object& dictionary, const auto& allowed, const std::string& where) {
        const auto extra = unexpected_key(dictionary, allowed);
        if (!extra.empty()) fault(where + " has an entry that is not expected: " + extra);
    }

    void check_trailer() {
        expect_keys(trailer_, kTrailerKeys, "the trailer");
        const auto id = trailer_["ID"];
        const bool whole = id.size() == 2 && id.at(0).bytes().size() == 16 && id.at(1).bytes().size() == 16;
        if (!whole) fault("the trailer has no ID of two times sixteen bytes");
    }

    void check_catalog_entries() {
        expect_keys(catalog_, kCatalogKeys, "the catalog");
        const auto language = catalog_["Lang"].text().value_or("");
        const auto& tag = meant_.localized->language->tag;
        if (language != tag) fault("the document's language is “" + language + "”, meant “" + tag + "”");
        if (!catalog_["ViewerPreferences"]["DisplayDocTitle"].is_true()) {
            fault("viewers are not told to show the title (DisplayDocTitle)");
        }
        const auto mark_info = catalog_["MarkInfo"];
        if (!mark_info["Marked"].is_true() || mark_info["Suspects"].is_true()) {
            fault("the document is not marked as tagged (MarkInfo)");
        }
        check_page_labels(catalog_["PageLabels"]);
    }

    /// The number that a page prints is the one that a viewer calls it by: decimal from 1 (ISO 32000-1, 12.4.2).
    void check_page_labels(const Object& labels) {
        constexpr std::size_t kShortDocument = 4;  // pages
        if (labels.is_null() && press_.sheets.size() <= kShortDocument) return;
        const auto rows = labels["Nums"];
        const auto style = rows.at(1);
        const bool plain = rows.size() == 2 && rows.at(0).integer(-1) == 0 && style["S"].name() == "D" &&
                           style.size() == 1 && labels.size() == 1;
        if (!plain) fault("the page labels are not the numbers from 1");
    }

    /// Outlines may only go to places.
    void check_outline_items(Object item, int depth) {
        constexpr int kMostItems = 1000;
        constexpr int kDeepest = 8;
        for (int count = 0; item.is_dictionary(); item = item["Next"]) {
            if (++count > kMostItems || depth > kDeepest) return fault("the outline never ends");
            if (item.has("A") || item.has("AA")) fault("an outline item has an action");
            check_outline_items(item["First"], depth + 1);
        }
    }

    void check_output_intent() {
        const auto intent = catalog_["OutputIntents"].at(0);
        const auto decoded = known_.decoded(intent["DestOutputProfile"]);
        const auto& profile = *decoded;
        constexpr std::size_t kHeader = 128;  // ICC.1:2010, 7.2
        constexpr std::size_t kSignatureAt = 36;
        if (intent["S"].name() != "GTS_PDFA1" || profile.size() < kHeader ||
            profile.compare(kSignatureAt, 4, "acsp") != 0) {
            fault("the document has no output intent with an embedded colour profile");
        }
    }

    void check_info() {
        if (!info_.is_dictionary()) return fault("the document has no Info dictionary");
        expect_keys(info_, kInfoKeys, "the Info dictionary");
        check_title("Info", info_["Title"].text().value_or(""));
        for (const std::string_view key : {"Title", "Producer", "Creator"}) {
            check_no_path(info_[key].text().value_or(""), std::string(key));
        }
    }

    void check_title(const std::string& where, const std::string& title) {
        if (title.empty() || title != meant_.title) {
            fault("the title in " + where + " is “" + title + "”, meant “" + meant_.title + "”");
        }
    }

    void check_no_path(std::string_view text, const std::string& where) {
        for (const auto beginning : kPathBeginnings) {
            if (text.find(beginning) != std::string_view::npos) {
                fault("there is a path of this machine in " + where + ": " + std::string(beginning));
            }
        }
    }

    void check_xmp() {
        const auto xmp = catalog_["Metadata"].decoded();
        if (!is_balanced_xml(xmp) || xmp.empty()) return fault("the XMP metadata is missing or not well formed");
        if (catalog_["Metadata"].has("Filter")) fault("the XMP metadata is not written plainly");
        if (claims_conformance(xmp)) fault("the XMP metadata claims conformance that nobody has proven yet");
        const auto titles = xmp_items(xmp, "dc:title");
        if (titles.empty()) check_title("XMP", "");
        for (const auto& title : titles) check_title("XMP", title);
        if (const auto producer = info_["Producer"].text()) expect(xmp, "pdf:Producer", *producer);
        for (const auto property : kForbiddenProperties) {
            if (xmp_value(xmp, property)) fault("the XMP metadata tells " + std::string(property));
        }
        check_no_path(xmp, "the XMP metadata");
    }

    void expect(std::string_view xmp, std::string_view property, const std::string& meant) {
        const auto found = xmp_value(xmp, property).value_or("");
        if (found != meant) {
            fault("the XMP metadata says " + std::string(property) + " “" + found + "”, meant “" + meant + "”");
        }
    }

    Object trailer_, catalog_, info_;
    const model::PressSheets& press_;
    const model::PageSet& meant_;
    VerifierCache::State& known_;
    Faults& faults_;
};

}  // namespace

void check_catalog(const std::string& version, const Object& trailer, const model::PressSheets& press,
                   VerifierCache::State& known, Faults& faults) {
    CatalogCheck(trailer, press, known, faults).check(version);
}

}  // namespace handbill::check
