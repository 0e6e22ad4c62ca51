// Links and other annotations.

#include "mutations.h"

namespace handbill::conformance {
namespace {

Break in_link(const char* key, const char* value) {
    return objects([key, value](QPDF& file) { link(file).replaceKey(key, Object::parse(value)); });
}

Break without(const char* key) {
    return objects([key](QPDF& file) {
        demand(link(file).hasKey(key), key);
        link(file).removeKey(key);
    });
}

void drop_object_reference(QPDF& file) {
    auto below = element(file, "/Link").getKey("/K");
    demand(below.isArray(), "kids of a link");
    below.eraseItem(below.getArrayNItems() - 1);
}

void add_annotation(QPDF& file, const char* dictionary) {
    page(file).getKey("/Annots").appendItem(file.makeIndirectObject(Object::parse(dictionary)));
}

}  // namespace

std::vector<Mutation> link_mutations() {
    return {
        {"link-reference-lost", "is not held by exactly one structure element", objects(drop_object_reference)},
        {"link-element-to-span", "found the structure element Span, meant Link",
         objects([](QPDF& file) { element(file, "/Link").replaceKey("/S", Object::newName("/Span")); })},
        {"link-description-lost", "is described as “”", without("/Contents")},
        {"link-number-altered", "meant “tel:+18883737888”", in_link("/A", "<</S/URI/URI(tel:+18883737889)>>")},
        {"link-parent-key-lost", "has another element in the parent tree", without("/StructParent")},
        {"contents-lead-astray", "goes to another place than page 2", objects([](QPDF& file) {
             auto first = page(file, 5).getKey("/Annots").getArrayItem(0);
             demand(first.getKey("/A").hasKey("/D"), "destination");
             first.getKey("/A").getKey("/D").setArrayItem(0, page(file, 4));
         })},
        {"link-is-map", "is no plain link to a URI", in_link("/A", "<</S/URI/URI(tel:+18883737888)/IsMap true>>")},
        {"link-to-program", "is no plain link to a URI", in_link("/A", "<</S/Launch/F(calc.exe)>>")},
        {"link-to-script", "is no plain link to a URI", in_link("/A", "<</S/JavaScript/JS(app.beep\\(\\))>>")},
        {"link-then-more", "is no plain link to a URI",
         in_link("/A", "<</S/URI/URI(tel:+18883737888)/Next<</S/Named/N/Print>>>>")},
        {"link-action-on-enter", "is no plain link to a URI", in_link("/AA", "<</E<</S/JavaScript/JS(1)>>>>")},
        {"link-action-before", "not expected: PA", in_link("/PA", "<</S/URI/URI(tel:+18883737889)>>")},
        {"link-hidden", "flags are not Print alone", in_link("/F", "6")},
        {"link-not-printed", "flags are not Print alone", in_link("/F", "0")},
        {"link-elsewhere", "has the area [300 500 400 520]", in_link("/Rect", "[300 500 400 520]")},
        {"links-lost", "has 0 links, meant", objects([](QPDF& file) { page(file).removeKey("/Annots"); })},
        {"note-stuck-on", "is no plain link to a URI", objects([](QPDF& file) {
             add_annotation(file, "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Hi)/F 4>>");
         })},
        {"mark-stuck-on", "is no plain link to a URI",
         objects([](QPDF& file) { add_annotation(file, "<</Type/Annot/Subtype/TrapNet/Rect[10 10 30 30]/F 4>>"); })},
        {"printer-mark-tagged", "is no plain link to a URI", objects([](QPDF& file) {
             add_annotation(file, "<</Type/Annot/Subtype/PrinterMark/Rect[10 10 30 30]/F 4/StructParent 1>>");
         })},
        {"form-field-unnamed", "is no plain link to a URI", objects([](QPDF& file) {
             add_annotation(file, "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[10 10 30 30]/F 4>>");
             auto form = Object::parse("<</Fields[]>>");
             auto all = page(file).getKey("/Annots");
             form.getKey("/Fields").appendItem(all.getArrayItem(all.getArrayNItems() - 1));
             file.getRoot().replaceKey("/AcroForm", form);
         })},
        {"page-action", "not expected: AA",
         objects([](QPDF& file) { page(file).replaceKey("/AA", Object::parse("<</O<</S/JavaScript/JS(1)>>>>")); })},
    };
}

}  // namespace handbill::conformance
