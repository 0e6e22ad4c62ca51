// What is painted, and how it is marked.

#include "mutations.h"

namespace handbill::conformance {
namespace {

Break in_content(const char* from, const char* to, std::size_t index = 0) {
    return objects([=](QPDF& file) { replace_in(content(file, index), from, to); });
}

Break painted(const char* more) {
    return objects(
        [more](QPDF& file) { replace_stream(content(file), stream_text(content(file)) + "\n" + more + "\n"); });
}

/// An extended graphics state, put to use in an artifact of its own.
Break with_state(const char* dictionary) {
    return objects([dictionary](QPDF& file) {
        auto states = Object::newDictionary();
        states.replaceKey("/G9", Object::parse(dictionary));
        page(file).getKey("/Resources").replaceKey("/ExtGState", states);
        replace_stream(content(file), stream_text(content(file)) + "\n/Artifact BMC q /G9 gs 0 0 5 5 re f Q EMC\n");
    });
}

/// Marks of the first artifact go, its paint stays.
void unmark_artifact(QPDF& file) {
    auto text = stream_text(content(file));
    const auto begin = text.find("/Artifact");
    demand(begin != std::string::npos, "artifact");
    const auto end = text.find("BDC", begin);
    const auto close = text.find("EMC", end);
    demand(close != std::string::npos, "end of artifact");
    text.erase(close, 3).erase(begin, end + 3 - begin);
    replace_stream(content(file), text);
}

constexpr std::size_t kFlow = 5;  ///< the page with a running head and foot

/// The foot's text is no longer shown, its marks stay.
void drop_folio(QPDF& file) {
    auto text = stream_text(content(file, kFlow));
    const auto begin = text.find("/Footer");
    const auto shown = text.find("Tj", begin);
    demand(begin != std::string::npos && shown != std::string::npos, "folio");
    const auto code = text.rfind('<', shown);
    replace_stream(content(file, kFlow), text.erase(code, shown + 2 - code));
}

void box(QPDF& file, const char* name, double height) {
    page(file).replaceKey(name, Object::newFromRectangle(Object::Rectangle(0, 0, 420, height)));
}

Object image(QPDF& file) {
    auto all = page(file, 4).getKey("/Resources").getKey("/XObject").getDictAsMap();
    demand(!all.empty(), "image");
    return all.begin()->second;
}

}  // namespace

std::vector<Mutation> content_mutations() {
    return {
        {"artifact-unmarked", "paints outside marked content", objects(unmark_artifact)},
        {"paint-unmarked", "paints outside marked content", painted("0 0 9 9 re f")},
        {"mark-not-ended", "nests marked-content sequences", in_content("EMC", "")},
        {"mark-ended-twice", "that it never began", painted("EMC")},
        {"head-unclassified", "as furniture of the kind “”, meant “Header”", in_content("/Subtype/Header", "", kFlow)},
        {"foot-as-head", "as furniture of the kind “Header”, meant “Footer”",
         in_content("/Subtype/Footer", "/Subtype/Header", kFlow)},
        {"folio-altered", "repeats as artifacts", objects(drop_folio)},
        {"heading-to-artifact", "as an artifact, meant the other way round",
         in_content("/H1<</MCID 0>>BDC", "/Artifact BMC")},
        {"artifact-inside-content", "nests marked-content sequences",
         in_content("/H1<</MCID 0>>BDC", "/H1<</MCID 0>>BDC /Artifact BMC EMC")},
        {"content-inside-artifact", "nests marked-content sequences",
         in_content("/H1<</MCID 0>>BDC", "/Artifact BMC /H1<</MCID 0>>BDC EMC")},
        {"mark-number-twice", "twice", in_content("<</MCID 2>>", "<</MCID 0>>")},
        {"mark-number-none", "without an id", in_content("/H1<</MCID 0>>BDC", "/H1 BMC")},
        {"mark-speaks-otherwise", "meant “Does someone control your work?”",
         in_content("/H1<</MCID 0>>", "/H1<</MCID 0/ActualText(Something else)>>")},
        {"mark-language-wrong", "in the language “fr”, meant “en”",
         in_content("/H1<</MCID 0>>", "/H1<</MCID 0/Lang(fr)>>")},
        {"text-hidden", "in another way than filled", in_content("BT", "BT 3 Tr")},
        {"text-displaced", "meant the next glyph at", in_content("BT", "1 0 0 1 0.5 0 cm BT")},
        {"text-shown-twice", "(“Does someone control your work?”) holds", in_content("EMC\nET", "<0001>Tj EMC\nET")},
        {"operator-unknown", "operator that is not expected", painted("/Artifact BMC 1 2 3 xyz EMC")},
        {"states-unbalanced", "that it never saved", painted("Q")},
        {"states-too-deep", "more graphics states within each other",
         painted("q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q "
                 "Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q")},
        {"colour-of-no-profile", "not expected: “k”", painted("/Artifact BMC 0 0 0 1 k 0 0 5 5 re f EMC")},
        {"colour-intent-unknown", "not expected: “ri”", painted("/Artifact BMC /Pretty ri 0 0 5 5 re f EMC")},
        {"form-painted-twice", "paints a form that is no artifact of its own", objects([](QPDF& file) {
             auto form = Object::newStream(&file, "/Artifact BMC 0 0 5 5 re f EMC");
             form.replaceDict(Object::parse("<</Type/XObject/Subtype/Form/BBox[0 0 5 5]/StructParents 77>>"));
             auto named = Object::newDictionary();
             named.replaceKey("/X9", file.makeIndirectObject(form));
             page(file).getKey("/Resources").replaceKey("/XObject", named);
             replace_stream(content(file), stream_text(content(file)) + "\n/X9 Do /X9 Do\n");
         })},
        {"see-through", "not expected: “gs”", with_state("<</ca 0.4>>")},
        {"blend-unknown", "not expected: “gs”", with_state("<</BM/Frobnicate>>")},
        {"transfer-function", "not expected: “gs”", with_state("<</TR/Identity>>")},
        {"overprint", "not expected: “gs”", with_state("<</OP true/op true/OPM 1>>")},
        {"halftone-name", "not expected: “gs”", with_state("<</HT<</HalftoneType 6>>>>")},
        {"group-colour-lost", "no output intent", objects([](QPDF& file) {
             demand(page(file, 4).hasKey("/Group"), "group");
             page(file, 4).removeKey("/Group");
             file.getRoot().removeKey("/OutputIntents");
         })},
        {"group-colour-other", "has a group that is not expected",
         objects([](QPDF& file) { page(file, 4).getKey("/Group").replaceKey("/CS", Object::newName("/DeviceCMYK")); })},
        {"image-smoothed", "not expected: Interpolate",
         objects([](QPDF& file) { image(file).getDict().replaceKey("/Interpolate", Object::newBool(true)); })},
        {"image-with-choices", "not expected: Alternates",
         objects([](QPDF& file) { image(file).getDict().replaceKey("/Alternates", Object::newArray()); })},
        {"image-other", "not expected: DeviceCMYK",
         objects([](QPDF& file) { image(file).getDict().replaceKey("/ColorSpace", Object::newName("/DeviceCMYK")); })},
        {"page-box-wrong", "has the TrimBox", objects([](QPDF& file) { box(file, "/TrimBox", 590); })},
        {"page-turned", "is rotated",
         objects([](QPDF& file) { page(file).replaceKey("/Rotate", Object::newInteger(90)); })},
        {"page-twice", "the file has 7 pages, meant 6",
         objects([](QPDF& file) { file.addPage(page(file).shallowCopy(), false); })},
        {"page-lost", "the file has 5 pages, meant 6", objects([](QPDF& file) { file.removePage(page(file, 3)); })},
        {"pages-swapped", "under another structure element than meant", objects([](QPDF& file) {
             auto moved = page(file, 1);
             file.removePage(moved);
             file.addPage(moved, false);
         })},
    };
}

}  // namespace handbill::conformance
