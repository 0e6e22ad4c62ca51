// What a file says about itself, and what it does when it is opened.

#include "mutations.h"

namespace handbill::conformance {
namespace {

Break without(const char* key) {
    return objects([key](QPDF& file) {
        demand(file.getRoot().hasKey(key), key);
        file.getRoot().removeKey(key);
    });
}

Break with(const char* key, const char* value) {
    return objects([key, value](QPDF& file) { file.getRoot().replaceKey(key, Object::parse(value)); });
}

Break in_metadata(const char* from, const char* to) {
    return objects([from, to](QPDF& file) { replace_in(metadata(file), from, to); });
}

Break in_information(const char* key, const char* value) {
    return objects([key, value](QPDF& file) { information(file).replaceKey(key, Object::newUnicodeString(value)); });
}

Break in_bytes(const char* from, const char* to) {
    return [from, to](const std::string& bytes) { return replaced(objects([](QPDF&) {})(bytes), from, to); };
}

Object outline_item(QPDF& file) { return file.getRoot().getKey("/Outlines").getKey("/First"); }

std::string encrypted(const std::string& bytes) {
    return rewritten(
        bytes, [](QPDF&) {},
        [](QPDFWriter& writer) {
            // The oldest way: the newer ones take chance into their keys.
            writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true, true, qpdf_r3p_full);
        });
}

/// dc:title with everything in it.
void drop_xmp_title(QPDF& file) {
    auto text = stream_text(metadata(file));
    const auto begin = text.find("<dc:title>"), end = text.find("</dc:title>");
    demand(begin != std::string::npos && end != std::string::npos, "dc:title");
    replace_stream(metadata(file), text.erase(begin, end + 11 - begin));
}

void drop_extension_schema(QPDF& file) {
    auto text = stream_text(metadata(file));
    const std::string close = "</pdfaExtension:schemas>";
    const auto begin = text.find("<pdfaExtension:schemas>"), end = text.find(close);
    demand(begin != std::string::npos && end != std::string::npos, "extension schema");
    replace_stream(metadata(file), text.erase(begin, end + close.size() - begin));
}

/// Before the self-check there are no marks to break: a file may claim too early, or leave no room for them.
constexpr const char* kClaims = "claims conformance that nobody has proven yet";
constexpr const char* kNoRoom = "leaves no room for the conformance marks";

Break claiming(const std::string& property) {
    return objects([property](QPDF& file) {
        replace_in(metadata(file), "<dc:title>", "<" + property + ">1</" + property + "><dc:title>");
    });
}

std::string without_room(const std::string& bytes) {
    return objects([](QPDF& file) { replace_in(metadata(file), std::string(63, ' '), "written over"); })(bytes);
}

void attach_a_file(QPDF& file) {
    auto data = Object::newStream(&file, "attached");
    data.getDict().replaceKey("/Type", Object::newName("/EmbeddedFile"));
    auto specification = Object::parse("<</Type/Filespec/F(a.bin)/UF(a.bin)>>");
    auto held = Object::newDictionary();
    held.replaceKey("/F", file.makeIndirectObject(data));
    specification.replaceKey("/EF", held);
    auto names = Object::parse("<</EmbeddedFiles<</Names[(a.bin)]>>>>");
    names.getKey("/EmbeddedFiles").getKey("/Names").appendItem(file.makeIndirectObject(specification));
    file.getRoot().replaceKey("/Names", names);
}

}  // namespace

std::vector<Mutation> document_mutations() {
    return {
        {"language-lost", "the document's language is “”", without("/Lang")},
        {"language-wrong", "the document's language is “fr”", with("/Lang", "(fr)")},
        {"language-malformed", "the document's language is “english_”", with("/Lang", "(english_)")},
        {"marked-lost", "not marked as tagged", without("/MarkInfo")},
        {"suspects", "not marked as tagged", with("/MarkInfo", "<</Marked true/Suspects true>>")},
        {"structure-tree-lost", "has no structure tree", without("/StructTreeRoot")},
        {"display-title-false", "not told to show the title", with("/ViewerPreferences", "<</DisplayDocTitle false>>")},
        {"viewer-preferences-lost", "not told to show the title", without("/ViewerPreferences")},
        {"xmp-lost", "XMP metadata is missing", without("/Metadata")},
        {"xmp-title-lost", "the title in XMP is “”", objects(drop_xmp_title)},
        {"xmp-broken", "not well formed", in_metadata("</rdf:RDF>", "")},
        {"xmp-ua-part-lost", kNoRoom, without_room, in_metadata("<pdfuaid:part>1</pdfuaid:part>", "")},
        {"xmp-ua-part-wrong", kClaims, claiming("pdfuaid:part"), in_metadata("<pdfuaid:part>1", "<pdfuaid:part>3")},
        {"xmp-a-part-wrong", kClaims, claiming("pdfaid:part"), in_metadata("<pdfaid:part>2", "<pdfaid:part>1")},
        {"xmp-a-level-lost", kNoRoom, without_room, in_metadata("<pdfaid:conformance>A</pdfaid:conformance>", "")},
        {"xmp-schema-lost", kNoRoom, without_room, objects(drop_extension_schema)},
        {"title-other", "the title in Info is “Poster”", in_information("/Title", "Poster")},
        {"author-told", "not expected: Author", in_information("/Author", "A. Person")},
        {"output-intent-lost", "no output intent", without("/OutputIntents")},
        {"profile-damaged", "no output intent", objects([](QPDF& file) {
             auto intent = file.getRoot().getKey("/OutputIntents").getArrayItem(0);
             replace_stream(intent.getKey("/DestOutputProfile"), std::string(200, 'x'));
         })},
        {"script-on-open", "not expected: OpenAction", with("/OpenAction", "<</S/JavaScript/JS(app.beep\\(\\))>>")},
        {"action-on-close", "not expected: AA", with("/AA", "<</WC<</S/JavaScript/JS(app.beep\\(\\))>>>>")},
        {"file-attached", "not expected: Names", objects(attach_a_file)},
        {"form-dynamic", "not expected: AcroForm", with("/AcroForm", "<</Fields[]/XFA(x)/NeedAppearances true>>")},
        {"layers-unnamed", "not expected: OCProperties", with("/OCProperties", "<</OCGs[]/D<</AS[]>>>>")},
        {"encrypted", "encrypted", encrypted},
        {"version-2", "says it is PDF 2.0", in_bytes("%PDF-1.7", "%PDF-2.0")},
        {"id-lost", "has no ID", in_bytes("/ID [<", "/Id [<")},
        {"bytes-after-end", "goes on after its end", [](const std::string& bytes) { return bytes + "more\n"; }},
        {"cut-short", "cannot be read back",
         [](const std::string& bytes) { return bytes.substr(0, bytes.size() - 40); }},
        {"outline-lost", "the outline has 0 items, meant 7", without("/Outlines")},
        {"outline-renamed", "the outline says “Something else”", objects([](QPDF& file) {
             outline_item(file).replaceKey("/Title", Object::newUnicodeString("Something else"));
         })},
        {"outline-elsewhere", "to another page than the heading's",
         objects([](QPDF& file) { outline_item(file).getKey("/Dest").setArrayItem(0, page(file, 4)); })},
        {"page-labels", "the page labels are not the numbers from 1", with("/PageLabels", "<</Nums[0<</S/r/St 7>>]>>")},
    };
}

}  // namespace handbill::conformance
