#include "check/check_catalog.h"

#include "check/conformance_marks.h"
#include "check/xmp.h"

#include <algorithm>
#include <array>

namespace handbill::check {

namespace {

/// No Names (JavaScript, attachments), no OpenAction, no AA, no AcroForm: a printed piece needs none.
constexpr std::array<std::string_view, 10> kCatalogKeys{
    "Type",     "Pages",     "Lang", "MarkInfo", "StructTreeRoot", "Metadata", "OutputIntents", "ViewerPreferences",
    "Outlines", "PageLabels"};
constexpr std::array<std::string_view, 4> kInfoKeys{"Title", "Producer", "Creator", "Trapped"};
constexpr std::array<std::string_view, 5> kPressInfoKeys{"Title", "Producer", "Trapped", "CreationDate", "ModDate"};
constexpr std::array<std::string_view, 4> kTrailerKeys{"Size", "Root", "Info", "ID"};

/// People, times and identities that change from run to run.
constexpr std::array<std::string_view, 4> kForbiddenProperties{"dc:creator", "xmpMM:History", "dc:date", "pdf:Author"};
/// These too, but for a press, which is told a day that content knows.
constexpr std::array<std::string_view, 3> kDates{"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"};
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
        const bool expected = version == "1.6" || (version == "1.7" && !press_.condition);
        if (!expected) fault("the file says it is PDF " + version);
        check_trailer();
        check_catalog_entries();
        check_outline_items(catalog_["Outlines"]["First"], 0);
        if (press_.condition)
            check_press_intent(*press_.condition->profile);
        else
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

    /// ISO 15930-7, 6.2.3: one intent, the profile of the press that was asked for, byte by byte.
    void check_press_intent(const model::PressProfile& meant) {
        constexpr std::size_t kHeader = 128, kClassAt = 12, kSpaceAt = 16;  // ICC.1:2010, 7.2
        const auto intents = catalog_["OutputIntents"];
        const auto intent = intents.at(0);
        const auto stream = intent["DestOutputProfile"];
        const auto decoded = known_.decoded(stream);
        const std::string& profile = *decoded;
        if (intents.size() != 1 || intent["S"].name() != "GTS_PDFX") fault("the output intent is not that of PDF/X");
        if (intent["OutputConditionIdentifier"].bytes() != meant.condition ||
            intent["RegistryName"].bytes() != "http://www.color.org") {
            fault("the output intent names another printing condition than " + meant.condition);
        }
        const bool prints_cmyk = profile.size() > kHeader && profile.compare(kClassAt, 4, "prtr") == 0 &&
                                 profile.compare(kSpaceAt, 4, "CMYK") == 0 && stream["N"].integer(0) == 4;
        if (!prints_cmyk || !meant.icc || profile != *meant.icc) {
            fault("the output intent's profile is not that of " + meant.id);
        }
    }

    /// ISO 15930-7, 6.7: dates, identifiers and Trapped, the same in both places.
    void check_press_properties(std::string_view xmp) {
        const model::PressCondition& press = *press_.condition;
        for (const auto date : kDates) expect(xmp, date, press.day + "T00:00:00Z");
        std::string day = press.day;
        std::erase(day, '-');
        for (const std::string_view key : {"CreationDate", "ModDate"}) {
            if (info_[key].bytes() != "D:" + day + "000000Z") fault("Info and XMP tell different dates");
        }
        expect(xmp, "pdf:Trapped", "False");
        if (info_["Trapped"].name() != "False") fault("the Info dictionary does not say Trapped False");
        expect(xmp, "xmpMM:VersionID", "1");
        expect(xmp, "xmpMM:RenditionClass", "default");
        constexpr std::size_t kIdentifier = 41;  // "uuid:" and RFC 9562's 36 characters
        const auto identifier = xmp_value(xmp, "xmpMM:DocumentID").value_or("");
        if (!identifier.starts_with("uuid:") || identifier.size() != kIdentifier) {
            fault("the XMP metadata has no identifier of the document");
        }
    }

    void check_info() {
        if (!info_.is_dictionary()) return fault("the document has no Info dictionary");
        if (press_.condition)
            expect_keys(info_, kPressInfoKeys, "the Info dictionary");
        else
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
        const auto refuse = [&](std::string_view property) {
            if (xmp_value(xmp, property)) fault("the XMP metadata tells " + std::string(property));
        };
        std::for_each(kForbiddenProperties.begin(), kForbiddenProperties.end(), refuse);
        if (press_.condition)
            check_press_properties(xmp);
        else
            std::for_each(kDates.begin(), kDates.end(), refuse);
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
