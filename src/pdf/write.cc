#include "pdf/write.h"

#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/page_painter.h"
#include "pdf/press_inks.h"
#include "pdf/promises.h"
#include "pdf/writer_cache.h"

#include <cstdio>
#include <exception>

namespace handbill::pdf {
namespace {

constexpr std::string_view kScreen = "sRGB IEC61966-2.1";
constexpr std::string_view kRegistry = "http://www.color.org";  // where printing conditions have their names

/// PDF/A-2 and PDF/UA-1 are both written for PDF 1.7 (ISO 19005-2, 5.1; ISO 14289-1, 7.1), PDF/X-4 for PDF 1.6
/// (ISO 15930-7, 5.1).
HaruDocument::Version version_of(const model::PressSheets& press) {
    return press.condition ? HaruDocument::Version::pdf_1_6 : HaruDocument::Version::pdf_1_7;
}

std::string libharu_fault(unsigned long code) {
    char text[16];
    std::snprintf(text, sizeof text, "0x%04lX", code);
    return std::string("libharu refused the document with error ") + text;
}

/// The parts of one file while it is put together.
class DocumentWriter {
public:
    DocumentWriter(const model::PressSheets& press, const text::FontLibrary& fonts, WriterCache::State& cache,
                   diag::Diagnostics& diagnostics)
        : press_(press),
          pages_(*press.pages),
          language_(*pages_.localized->language),
          cache_(cache),
          diagnostics_(diagnostics),
          document_(version_of(press)),
          structure_(pages_.structure, language_.tag, press.sheets.size()),
          fonts_(fonts, cache, document_, diagnostics),
          images_(document_, cache, inks_of(press)),
          forms_(document_, press, structure_, fonts_, images_) {}

    std::optional<model::PdfBytes> write() {
        const std::size_t errors_before = diagnostics_.error_count();
        add_pages();
        for (std::size_t i = 0; i < press_.sheets.size(); ++i) write_page(i);
        fonts_.write();
        write_catalog();
        document_.set_info(document_information(pages_.title, press_.condition.get()));
        if (diagnostics_.error_count() != errors_before) return std::nullopt;
        auto file = document_.save();
        if (!file) {
            fail(libharu_fault(document_.error()));
            return std::nullopt;
        }
        return model::PdfBytes{std::move(*file)};
    }

private:
    void fail(std::string message) { diagnostics_.error(diag::codes::pdf_failed, std::nullopt, std::move(message)); }

    /// All pages first, because marks and headings of any page may refer to any other.
    void add_pages() {
        for (const model::PressSheet& sheet : press_.sheets)
            page_ids_.push_back(document_.add_page({sheet.media.width, sheet.media.height}));
        for (const model::Telling& told : model::tellings(press_))
            targets_.push_back({page_ids_[told.sheet], frame_of(press_.sheets[told.sheet]), told.impression});
    }

    void write_page(std::size_t index) {
        const model::PressSheet& sheet = press_.sheets[index];
        const PaintedPage painted = paint_sheet(press_, index, structure_, fonts_, images_, forms_);
        if (!painted.complete) fail("a font has more glyphs in use than a PDF font has codes");
        const Frame frame = frame_of(sheet);
        const base::Rect trim{{}, {}, sheet.trim.width, sheet.trim.height};
        Entries entries;
        entries.rect("MediaBox", frame(sheet.media)).rect("TrimBox", frame(trim));
        if (sheet.bleed != trim) entries.rect("BleedBox", frame(sheet.bleed));
        entries.dictionary("Resources", painted.resources).name("Tabs", "S");  // ISO 14289-1, 7.18.3
        if (structure_.has_marks(index)) entries.integer("StructParents", static_cast<std::int64_t>(index));
        if (painted.transparent) entries.dictionary("Group", transparency_group(inks_of(press_)));
        const auto annotations = write_links(document_, press_, index, structure_, targets_);
        if (!annotations.empty()) entries.references("Annots", annotations);
        document_.set_page(page_ids_[index], std::move(entries), compress(painted.content));
    }

    ObjectId write_profile(const SharedBytes& flate, int inks) {
        Entries entries;
        entries.integer("N", inks);
        return document_.add(std::move(entries), {flate});
    }

    /// ISO 19005-2, 6.2.3: device RGB and gray mean this profile.
    Entries screen_intent() {
        const SharedBytes profile = cache_.profile();
        Entries intent;
        if (!profile) {
            fail("Little CMS cannot make the sRGB profile");
            return intent;
        }
        intent.name("Type", "OutputIntent")
            .name("S", "GTS_PDFA1")
            .bytes("OutputConditionIdentifier", kScreen)
            .bytes("Info", kScreen)
            .reference("DestOutputProfile", write_profile(profile, 3));
        return intent;
    }

    /// ISO 15930-7, 6.2.3: device CMYK, gray and separations mean this press.
    Entries press_intent() {
        const model::PressProfile& profile = *press_.condition->profile;
        Entries intent;
        if (!profile.icc) {
            fail("the profile of the press was not loaded");
            return intent;
        }
        intent.name("Type", "OutputIntent")
            .name("S", "GTS_PDFX")
            .bytes("OutputConditionIdentifier", profile.condition)
            .bytes("RegistryName", kRegistry)
            .text("OutputCondition", profile.name)
            .text("Info", profile.name)
            .reference("DestOutputProfile", write_profile(cache_.packed(*profile.icc), 4));
        return intent;
    }

    ObjectId write_metadata() {
        Entries entries;
        entries.name("Type", "Metadata").name("Subtype", "XML");
        // Not compressed, so that programs that do not know PDF can find it (XMP specification, part 3).
        auto packet =
            std::make_shared<const std::string>(xmp_packet(pages_.title, language_.tag, press_.condition.get()));
        return document_.add(std::move(entries), {std::move(packet), StreamData::Coding::plain});
    }

    void write_catalog() {
        Entries viewer;
        viewer.boolean("DisplayDocTitle", true);
        if (language_.direction == model::Direction::right_to_left) viewer.name("Direction", "R2L");
        const ObjectId structure = structure_.write(document_, page_ids_);
        const ObjectId outline = write_outline(document_, pages_.structure, structure_, page_ids_);
        const Entries intent = press_.condition ? press_intent() : screen_intent();
        Entries entries;
        entries.text("Lang", structure_.language(model::NodeId{0}))
            .raw("MarkInfo", "<</Marked true>>")
            .dictionary("ViewerPreferences", viewer)
            .reference("StructTreeRoot", structure)
            .reference("Metadata", write_metadata())
            .raw("OutputIntents", "[<<" + intent.str() + ">>]");
        if (outline.number != 0) entries.reference("Outlines", outline);
        if (press_.sheets.size() > kShortDocument) entries.raw("PageLabels", "<</Nums[0<</S/D>>]>>");
        document_.set_catalog(std::move(entries));
    }

    const model::PressSheets& press_;
    const model::PageSet& pages_;
    const model::Language& language_;
    WriterCache::State& cache_;
    diag::Diagnostics& diagnostics_;
    HaruDocument document_;
    StructureWriter structure_;
    FontSet fonts_;
    ImageSet images_;
    FormSet forms_;
    std::vector<ObjectId> page_ids_;
    std::vector<Target> targets_;
};

}  // namespace

std::optional<model::PdfBytes> write(const model::PressSheets& press, const text::FontLibrary& fonts,
                                     const WriterCache& cache, diag::Diagnostics& diagnostics) {
    if (!keeps_promises(press, fonts.size(), diagnostics)) return std::nullopt;
    try {
        return DocumentWriter(press, fonts, cache.state(), diagnostics).write();
    } catch (const std::exception& fault) {
        diagnostics.error(diag::codes::pdf_failed, std::nullopt,
                          std::string("the document could not be put together: ") + fault.what());
        return std::nullopt;
    }
}

std::optional<model::PdfBytes> write(const model::PageSet& pages, const text::FontLibrary& fonts,
                                     const WriterCache& cache, diag::Diagnostics& diagnostics) {
    return write(model::as_laid(pages), fonts, cache, diagnostics);
}

}  // namespace handbill::pdf
