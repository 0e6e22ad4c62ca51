// A file for a press, broken on purpose in one way at a time: each must be told, what the writer broke as a fault of
// the self-check in its words, what the content did by its code. A rule that nothing here breaks is no rule.

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "check/verify.h"
#include "mutations.h"
#include "pdf/press_colours.h"
#include "pdf/write.h"
#include "specimen.h"

using namespace handbill;
using namespace handbill::conformance;

namespace {

constexpr model::Colour kField{0, 80, 60, 75, 25, 55, 55};

diag::Diagnostics judged(const std::string& bytes, const model::PressSheets& meant) {
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({bytes}, meant, check::VerifierCache(), diagnostics);
    CHECK(checked.has_value() != diagnostics.has_errors());
    return diagnostics;
}

void expect_words(const diag::Diagnostics& diagnostics, const std::string& words) {
    std::string all;
    bool told = false;
    for (const auto& entry : diagnostics.entries()) {
        all += "\n  " + entry.message;
        told = told || (entry.code == diag::codes::self_check && entry.message.find(words) != std::string::npos);
    }
    CHECK_MESSAGE(told, "wanted “", words, "”, got:", all);
}

struct PressMutation {
    std::string name, words;
    Break apply;
};

Break in_page(const char* from, const char* to) {
    return objects([from, to](QPDF& file) { replace_in(content(file), from, to); });
}
Break in_xmp(const char* from, const char* to) {
    return objects([from, to](QPDF& file) { replace_in(metadata(file), from, to); });
}
Break in_intent(const char* key, const char* value) {
    return objects([key, value](QPDF& file) {
        file.getRoot().getKey("/OutputIntents").getArrayItem(0).replaceKey(key, Object::parse(value));
    });
}
Break box(const char* key, const char* value) {
    return objects([key, value](QPDF& file) { page(file).replaceKey(key, Object::parse(value)); });
}
Break in_state(const char* state, const char* key, const char* value) {
    return objects([=](QPDF& file) {
        page(file).getKey("/Resources").getKey("/ExtGState").getKey(state).replaceKey(key, Object::parse(value));
    });
}

std::vector<PressMutation> mutations() {
    return {
        // what the file says of itself
        {"other version", "is PDF 1.7",
         [](const std::string& bytes) {
             return rewritten(
                 bytes, [](QPDF&) {}, [](QPDFWriter& writer) { writer.forcePDFVersion("1.7"); });
         }},
        {"claim too early", "nobody has proven", in_xmp("<pdf:Trapped>", "<GTS_PDFXVersion/><pdf:Trapped>")},
        {"no room for the mark", "leaves no room", objects([](QPDF& file) {
             auto text = stream_text(metadata(file));
             const auto end = text.find("</x:xmpmeta>") + 12;
             text.erase(end, text.find("<?xpacket end") - end);
             replace_stream(metadata(file), text);
         })},
        {"trapped", "Trapped", in_xmp("<pdf:Trapped>False", "<pdf:Trapped>True")},
        {"trapped in Info", "Trapped",
         objects([](QPDF& file) { information(file).replaceKey("/Trapped", Object::parse("/Unknown")); })},
        {"another day", "CreateDate", in_xmp("<xmp:CreateDate>2", "<xmp:CreateDate>1")},
        {"dates that differ", "different dates",
         objects([](QPDF& file) { information(file).replaceKey("/ModDate", Object::newString("D:19990101000000Z")); })},
        {"no identifier", "no identifier", in_xmp("<xmpMM:DocumentID>uuid:", "<xmpMM:DocumentID>")},
        {"no version of it", "VersionID", in_xmp("<xmpMM:VersionID>1", "<xmpMM:VersionID>2")},
        {"no rendition", "RenditionClass", in_xmp("RenditionClass>default", "RenditionClass>draft")},
        {"archive's intent", "is not that of PDF/X", in_intent("/S", "/GTS_PDFA1")},
        {"another condition", "names another printing condition", in_intent("/OutputConditionIdentifier", "(FOGRA39)")},
        {"another registry", "names another printing condition", in_intent("/RegistryName", "(http://example.org)")},
        {"another profile", "profile is not that of", objects([](QPDF& file) {
             auto profile = file.getRoot().getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile");
             auto bytes = stream_text(profile);
             bytes[200] = static_cast<char>(bytes[200] ^ 1);
             replace_stream(profile, bytes);
         })},
        {"a second intent", "is not that of PDF/X", objects([](QPDF& file) {
             auto intents = file.getRoot().getKey("/OutputIntents");
             intents.appendItem(intents.getArrayItem(0));
         })},
        {"encrypted", "encrypted",
         [](const std::string& bytes) {
             return rewritten(
                 bytes, [](QPDF&) {},
                 [](QPDFWriter& writer) {
                     writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true, true,
                                                              qpdf_r3p_full);
                 });
         }},
        {"an annotation", "link", objects([](QPDF& file) {
             page(file).replaceKey("/Annots", Object::parse("[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/F 4/Contents(x)"
                                                            "/A<</S/URI/URI(https://example.org)>>>>]"));
         })},
        {"an action", "not expected: OpenAction",
         objects([](QPDF& file) { file.getRoot().replaceKey("/OpenAction", Object::parse("<</S/Named/N/Print>>")); })},
        // boxes
        {"no trim box", "TrimBox", objects([](QPDF& file) { page(file).removeKey("/TrimBox"); })},
        {"no bleed box", "BleedBox", objects([](QPDF& file) { page(file).removeKey("/BleedBox"); })},
        {"too little bleed", "less than 3 mm", box("/BleedBox", "[31 31 454.528 631.276]")},
        {"bleed off the media", "leaves its media box", box("/MediaBox", "[30 30 450 630]")},
        // colours and plates
        {"RGB", "not expected: “rg”", in_page(".75 .25 .55 .55 k", ".1 .2 .3 rg")},
        {"another build", "no colour of the pages", in_page(".75 .25 .55 .55 k", ".76 .25 .55 .55 k")},
        {"another plate", "plate that is not expected", objects([](QPDF& file) {
             auto spaces = page(file).getKey("/Resources").getKey("/ColorSpace");
             auto space = spaces.getKey("/All").shallowCopy();
             space.setArrayItem(0, Object::parse("/Separation"));
             space.setArrayItem(1, Object::parse("/Gold"));
             spaces.replaceKey("/Gold", space);
             replace_in(content(file), ".75 .25 .55 .55 k", "/Gold cs .5 scn");
         })},
        {"overprint lost", "not overprint black type", in_page("/Over gs", "/Knock gs")},
        {"overprint of colour", "overprints what is no black type", in_page("/Artifact", "/Over gs /Artifact")},
        {"overprint that is none", "graphics state that is not expected", in_state("/Over", "/op", "false")},
        {"overprint of zero", "graphics state that is not expected", in_state("/Over", "/OPM", "0")},
        {"a state that blends", "graphics state that is not expected", in_state("/Over", "/BM", "/Multiply")},
        {"another space", "colour space that is not expected", objects([](QPDF& file) {
             page(file).getKey("/Resources").getKey("/ColorSpace").replaceKey("/All", Object::parse("/DeviceRGB"));
         })},
        {"a group in RGB", "has a group that is not expected", box("/Group", "<</S/Transparency/CS/DeviceRGB>>")},
        // marks
        {"crop marks lost", "crop marks", objects([](QPDF& file) {
             auto text = stream_text(content(file));
             const auto begin = text.find("/All CS 1 SCN");
             demand(begin != std::string::npos, "marks");
             const auto end = text.find("EMC", begin);
             replace_stream(content(file), text.erase(begin, end - begin));
         })},
        {"every plate inside", "every plate inside the bleed", in_page(".75 .25 .55 .55 k", "/All cs 1 scn")},
        {"slug lost", "glyphs", objects([](QPDF& file) {
             auto text = stream_text(content(file));
             const auto begin = text.rfind("<", text.rfind("Tj"));
             demand(begin != std::string::npos, "slug");
             replace_stream(content(file), text.erase(begin, text.find("Tj", begin) + 2 - begin));
         })},
    };
}

model::FillItem fill(base::Rect rect, const model::Colour& colour) {
    model::FillItem item;
    item.rect = rect;
    item.colour = colour;
    return item;
}

base::Length pt(std::int64_t millipoints) { return base::Length::millipoints(millipoints); }

/// What the content may do wrong, by the code that must tell it.
struct Misdeed {
    std::string name;
    diag::Code code;
    std::function<void(model::LaidPage&)> commit;
};

/// The first type of the page, to be spoilt.
model::PlacedRun& first_run(model::LaidPage& page) {
    for (auto& item : page.items)
        if (auto* text = std::get_if<model::TextItem>(&item)) return text->runs.front();
    throw std::runtime_error("no type on the page");
}

std::vector<Misdeed> misdeeds() {
    const base::Rect inside{pt(50000), pt(50000), pt(40000), pt(40000)};
    return {
        {"too much ink", diag::codes::too_much_ink,
         [=](model::LaidPage& page) {
             page.items.emplace_back(fill(inside, {0, 0, 0, 80, 70, 70, 61}));
         }},
        {"a hairline", diag::codes::line_too_thin,
         [=](model::LaidPage& page) {
             page.items.emplace_back(model::StrokeItem{
                 model::Artifact::layout, {inside.x, inside.y}, {inside.right(), inside.y}, pt(249), {}, kField});
         }},
        {"a thin fill", diag::codes::line_too_thin,
         [=](model::LaidPage& page) {
             page.items.emplace_back(fill({inside.x, inside.y, inside.width, pt(200)}, kField));
         }},
        {"an edge without bleed", diag::codes::bleed_not_filled,
         [](model::LaidPage& page) {
             page.items.emplace_back(fill({{}, pt(50000), pt(40000), pt(40000)}, kField));
         }},
        {"an edge with little bleed", diag::codes::bleed_not_filled,
         [](model::LaidPage& page) {
             page.items.emplace_back(fill({-pt(8000), pt(50000), pt(60000), pt(40000)}, kField));
         }},
        {"small type in rich black", diag::codes::rich_black,
         [](model::LaidPage& page) { first_run(page).colour = {0, 0, 0, 30, 0, 0, 100}; }},
        {"tiny type in several inks", diag::codes::small_in_inks,
         [](model::LaidPage& page) {
             first_run(page).colour = kField;
             first_run(page).size = pt(7900);
         }},
        {"a coarse picture", diag::codes::press_image_coarse,
         [=](model::LaidPage& page) {
             for (auto& item : page.items)
                 if (auto* image = std::get_if<model::ImageItem>(&item)) image->rect = inside;
         }},
    };
}

bool has_image(const model::LaidPage& page) {
    return std::any_of(page.items.begin(), page.items.end(),
                       [](const auto& item) { return std::holds_alternative<model::ImageItem>(item); });
}

}  // namespace

TEST_CASE("a press file is proven, marked PDF/X-4 and tells each rule with its figure") {
    const PressSpecimen specimen = make_press_specimen({});
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({specimen.written}, specimen.press, check::VerifierCache(), diagnostics);
    for (const auto& entry : diagnostics.entries()) MESSAGE(entry.message);
    REQUIRE(checked);
    CHECK(checked->bytes().find("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>") != std::string::npos);
    CHECK(checked->bytes().find("pdfaid") == std::string::npos);
    CHECK(specimen.written.find("GTS_PDFXVersion") == std::string::npos);
    CHECK(checked->preflight().size() == 14);
    for (const auto& rule : checked->preflight()) CHECK_FALSE(rule.figure.empty());
}

TEST_CASE("the self-check tells each way in which a press file is broken") {
    const PressSpecimen specimen = make_press_specimen({});
    CHECK_FALSE(judged(objects([](QPDF&) {})(specimen.written), specimen.press).has_errors());
    for (const auto& mutation : mutations()) {
        CAPTURE(mutation.name);
        expect_words(judged(mutation.apply(specimen.written), specimen.press), mutation.words);
    }
}

TEST_CASE("what the content does against a rule of the press is told by its code") {
    for (const auto& misdeed : misdeeds()) {
        CAPTURE(misdeed.name);
        const PressSpecimen specimen = make_press_specimen([&](model::PageSet& pages) {
            for (auto& page : pages.pages)
                if (misdeed.code != diag::codes::press_image_coarse || has_image(page)) return misdeed.commit(page);
        });
        const auto diagnostics = judged(specimen.written, specimen.press);
        CHECK(std::any_of(diagnostics.entries().begin(), diagnostics.entries().end(),
                          [&](const auto& entry) { return entry.code == misdeed.code; }));
        CHECK(std::none_of(diagnostics.entries().begin(), diagnostics.entries().end(),
                           [](const auto& entry) { return entry.code == diag::codes::self_check; }));
    }
}

TEST_CASE("a colour whose build prints something else is told; black type is exempt") {
    const PressSpecimen specimen = make_press_specimen({});
    const model::PressProfile& profile = *specimen.press.condition->profile;
    model::Theme theme;
    theme.colours = {
        {"field", kField}, {"ink", {0x2B, 0x1B, 0x2C, 0, 0, 0, 100}}, {"paper", {255, 255, 255, 0, 0, 0, 0}}};
    diag::Diagnostics kept;
    pdf::check_press_colours(theme, profile, kept);
    CHECK_FALSE(kept.has_errors());
    theme.colours["field"] = {0, 80, 60, 75, 25, 55, 20};
    diag::Diagnostics broken;
    pdf::check_press_colours(theme, profile, broken);
    REQUIRE(broken.error_count() == 1);
    CHECK(broken.entries().front().code == diag::codes::colour_differs);
}
