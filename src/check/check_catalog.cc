#include "check/check_catalog.h"

#include <array>

#include "check/xmp.h"

namespace handbill::check {

namespace {

/// No Names (JavaScript, attachments), no OpenAction, no AA, no AcroForm: a printed piece needs none.
constexpr std::array<std::string_view, 12> kCatalogKeys{
    "/Type",           "/Pages",    "/Lang",          "/MarkInfo",
    "/StructTreeRoot", "/Metadata", "/OutputIntents", "/ViewerPreferences",
    "/Outlines",       "/PageMode", "/PageLabels",    "/PageLayout"};
constexpr std::array<std::string_view, 4> kInfoKeys{"/Title", "/Producer", "/Creator", "/Trapped"};
constexpr std::array<std::string_view, 4> kTrailerKeys{"/Size", "/Root", "/Info", "/ID"};

/// People, times and identities that change from run to run.
constexpr std::array<std::string_view, 7> kForbiddenProperties{
    "dc:creator", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:History", "dc:date", "pdf:Author"};
constexpr std::array<std::string_view, 7> kPathBeginnings{"/home/", "/root/", "/tmp/",  "/usr/",
                                                          "/var/",  "/mnt/",  "file://"};

class CatalogCheck {
public:
    CatalogCheck(QPDF& file, const model::PageSet& meant, Faults& faults)
        : file_(file), catalog_(file.getRoot()), meant_(meant), faults_(faults) {}

    void check() {
        check_envelope();
        check_catalog_entries();
        check_outline();
        check_output_intent();
        check_info();
        check_xmp();
    }

private:
    void fault(std::string what) { faults_.add("document", std::move(what)); }

    void check_envelope() {
        const auto version = file_.getPDFVersion();
        if (version != "1.7" && version != "1.6") fault("the file says it is PDF " + version);
        if (file_.isEncrypted()) fault("the file is encrypted");
        auto trailer = file_.getTrailer();
        const auto extra = unexpected_key(trailer, kTrailerKeys);
        if (!extra.empty()) fault("the trailer has an entry that is not expected: " + extra);
        auto id = trailer.getKey("/ID");
        const bool whole = id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString() &&
                           id.getArrayItem(0).getStringValue().size() == 16 && id.getArrayItem(1).isString() &&
                           id.getArrayItem(1).getStringValue().size() == 16;
        if (!whole) fault("the trailer has no ID of two times sixteen bytes");
    }

    void check_catalog_entries() {
        const auto extra = unexpected_key(catalog_, kCatalogKeys);
        if (!extra.empty()) fault("the catalog has an entry that is not expected: " + extra);
        const auto language = text_in(catalog_, "/Lang").value_or("");
        const auto& tag = meant_.localized->language->tag;
        if (language != tag) fault("the document's language is “" + language + "”, meant “" + tag + "”");
        if (!is_true(catalog_.getKey("/ViewerPreferences").getKeyIfDict("/DisplayDocTitle"))) {
            fault("viewers are not told to show the title (DisplayDocTitle)");
        }
        auto mark_info = catalog_.getKey("/MarkInfo");
        if (!is_true(mark_info.getKeyIfDict("/Marked")) || is_true(mark_info.getKeyIfDict("/Suspects"))) {
            fault("the document is not marked as tagged (MarkInfo)");
        }
    }

    static bool is_true(QPDFObjectHandle value) { return value.isBool() && value.getBoolValue(); }

    /// Outlines may only go to places.
    void check_outline() {
        auto outlines = catalog_.getKey("/Outlines");
        if (outlines.isDictionary()) check_outline_items(outlines.getKey("/First"), 0);
    }

    void check_outline_items(QPDFObjectHandle item, int depth) {
        constexpr int kMostItems = 1000;
        constexpr int kDeepest = 8;
        for (int count = 0; item.isDictionary(); item = item.getKey("/Next")) {
            if (++count > kMostItems || depth > kDeepest) return fault("the outline never ends");
            if (item.hasKey("/A") || item.hasKey("/AA")) fault("an outline item has an action");
            check_outline_items(item.getKey("/First"), depth + 1);
        }
    }

    void check_output_intent() {
        auto intents = catalog_.getKey("/OutputIntents");
        auto intent =
            intents.isArray() && intents.getArrayNItems() > 0 ? intents.getArrayItem(0) : QPDFObjectHandle::newNull();
        const StreamData profile(intent.getKeyIfDict("/DestOutputProfile"));
        constexpr std::size_t kSignatureAt = 36;  // ICC.1:2010, 7.2: the header's "acsp"
        if (name_in(intent, "/S") != "GTS_PDFA1" || profile.bytes().size() < 128 ||
            profile.bytes().substr(kSignatureAt, 4) != "acsp") {
            fault("the document has no output intent with an embedded colour profile");
        }
    }

    void check_info() {
        auto info = file_.getTrailer().getKey("/Info");
        if (!info.isDictionary()) return fault("the document has no Info dictionary");
        const auto extra = unexpected_key(info, kInfoKeys);
        if (!extra.empty()) fault("the Info dictionary has an entry that is not expected: " + extra);
        check_title("Info", text_in(info, "/Title").value_or(""));
        for (const auto* key : {"/Title", "/Producer", "/Creator"}) check_no_path(text_in(info, key).value_or(""), key);
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
        const StreamData data(catalog_.getKey("/Metadata"));
        const auto xmp = data.bytes();
        if (!is_balanced_xml(xmp) || xmp.empty()) return fault("the XMP metadata is missing or not well formed");
        expect(xmp, "pdfaid:part", "2");
        expect(xmp, "pdfaid:conformance", "A");
        expect(xmp, "pdfuaid:part", "1");
        const auto titles = xmp_items(xmp, "dc:title");
        if (titles.empty()) check_title("XMP", "");
        for (const auto& title : titles) check_title("XMP", title);
        auto info = file_.getTrailer().getKey("/Info");
        if (const auto producer = text_in(info, "/Producer")) expect(xmp, "pdf:Producer", *producer);
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

    QPDF& file_;
    QPDFObjectHandle catalog_;
    const model::PageSet& meant_;
    Faults& faults_;
};

}  // namespace

void check_catalog(QPDF& file, const model::PageSet& meant, Faults& faults) {
    CatalogCheck(file, meant, faults).check();
}

}  // namespace handbill::check
