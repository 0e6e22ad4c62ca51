// What a screen reader meets: roles, order, languages, alternatives, tables, lists, the parent tree.

#include "mutations.h"

namespace handbill::conformance {
namespace {

Break renamed(const char* from, const char* to, std::size_t index = 0) {
    return objects([=](QPDF& file) { element(file, from, index).replaceKey("/S", Object::newName(to)); });
}

Break without(const char* type, const char* key, std::size_t index = 0) {
    return objects([=](QPDF& file) {
        auto broken = element(file, type, index);
        demand(broken.hasKey(key), key);
        broken.removeKey(key);
    });
}

Break dropped(const char* type, std::size_t index = 0) {
    return objects([=](QPDF& file) { drop(element(file, type, index)); });
}

/// The Span that reads as the number.
Object number_span(QPDF& file) {
    auto span = element(file, "/Span");
    demand(span.hasKey("/ActualText"), "ActualText");
    return span;
}

Object parent_row(QPDF& file) { return structure_root(file).getKey("/ParentTree").getKey("/Nums").getArrayItem(1); }

/// The first kid goes to the end.
void reorder(QPDF& file) {
    auto all = element(file, "/Document").getKey("/K");
    const auto first = all.getArrayItem(0);
    all.eraseItem(0);
    all.appendItem(first);
}

void second_owner(QPDF& file) {
    auto heading = element(file, "/H1");
    auto paragraph = element(file, "/P", 1);
    auto shared = kids(paragraph);
    shared.appendItem(kids(heading).getArrayItem(0));
    paragraph.replaceKey("/K", shared);
}

}  // namespace

std::vector<Mutation> structure_mutations() {
    return {
        {"tag-dropped", "first missing: H1", dropped("/H1")},
        {"tags-reordered", "the reading order departs", objects(reorder)},
        {"heading-to-paragraph", "found the structure element P, meant H1", renamed("/H1", "/P")},
        {"heading-level-skipped", "found the structure element H4, meant H2", renamed("/H2", "/H4")},
        {"heading-first-is-second", "found the structure element H2, meant H1", renamed("/H1", "/H2")},
        {"heading-one-twice", "found the structure element H1, meant H2", renamed("/H2", "/H1")},
        {"heading-unnumbered", "“H” is none of the standard ones", renamed("/H1", "/H")},
        {"role-unknown", "“Blurb” is none of the standard ones", renamed("/P", "/Blurb")},
        {"role-standard-remapped", "found the structure element Span, meant P",
         objects([](QPDF& file) { structure_root(file).replaceKey("/RoleMap", Object::parse("<</P/Span>>")); })},
        {"role-map-circular", "is none of the standard ones", objects([](QPDF& file) {
             structure_root(file).replaceKey("/RoleMap", Object::parse("<</Blurb/Burb/Burb/Blurb>>"));
             element(file, "/P").replaceKey("/S", Object::newName("/Blurb"));
         })},
        {"list-item-not-in-list", "found the structure element P, meant LI", renamed("/LI", "/P")},
        {"list-not-a-list", "found the structure element Sect, meant L", renamed("/L", "/Sect")},
        {"list-body-lost", "found the structure element P, meant LBody", renamed("/LBody", "/P")},
        {"list-numbering-lost", "has the list numbering", without("/L", "/A")},
        {"contents-item-astray", "found the structure element TOCI, meant LI", renamed("/LI", "/TOCI")},
        {"contents-to-list", "found the structure element L, meant TOC", renamed("/TOC", "/L")},
        {"contents-item-to-paragraph", "found the structure element P, meant TOCI", renamed("/TOCI", "/P")},
        {"contents-item-dropped", "first missing: TOCI", dropped("/TOCI")},
        {"formula-unspoken", "“Formula” is none of the standard ones", renamed("/P", "/Formula")},
        {"table-scope-lost", "has the scope “”", without("/TH", "/A")},
        {"table-header-to-data", "found the structure element TD, meant TH", renamed("/TH", "/TD")},
        {"table-cell-dropped", "first missing: TD", dropped("/TD")},
        {"table-row-to-paragraph", "found the structure element P, meant TR", renamed("/TR", "/P")},
        {"table-cell-spans-two", "spans 2 columns",
         objects([](QPDF& file) { element(file, "/TD").replaceKey("/A", Object::parse("<</O/Table/ColSpan 2>>")); })},
        {"table-cell-spans-rows", "spans 2 rows",
         objects([](QPDF& file) { element(file, "/TD").replaceKey("/A", Object::parse("<</O/Table/RowSpan 2>>")); })},
        {"figure-alt-lost", "has no alternative text", without("/Figure", "/Alt")},
        {"figure-alt-empty", "has no alternative text",
         objects([](QPDF& file) { element(file, "/Figure").replaceKey("/Alt", Object::newString("")); })},
        {"figure-alt-altered", "has the alternative text “A speech”",
         objects([](QPDF& file) { element(file, "/Figure", 1).replaceKey("/Alt", Object::newString("A speech")); })},
        {"figure-box-lost", "Figure has no BBox", without("/Figure", "/A")},
        {"note-id-lost", "Note has no ID", without("/Note", "/ID")},
        {"heading-hidden-by-alt", "has the alternative text “Other words”",
         objects([](QPDF& file) { element(file, "/H1").replaceKey("/Alt", Object::newString("Other words")); })},
        {"heading-expanded", "not expected: E",
         objects([](QPDF& file) { element(file, "/H1").replaceKey("/E", Object::newString("Other words")); })},
        {"note-ids-alike", "two structure elements have the identifier", objects([](QPDF& file) {
             auto second = element(file, "/P");
             second.replaceKey("/S", Object::newName("/Note"));
             second.replaceKey("/ID", element(file, "/Note", 1).getKey("/ID"));
         })},
        {"actual-text-altered", "1-888-373-7889", objects([](QPDF& file) {
             number_span(file).replaceKey("/ActualText", Object::newUnicodeString("1-888-373-7889"));
         })},
        {"actual-text-lost", "has no ActualText",
         objects([](QPDF& file) { number_span(file).removeKey("/ActualText"); })},
        {"actual-text-private-use", "meant “1-888-373-7888”", objects([](QPDF& file) {
             number_span(file).replaceKey("/ActualText", Object::newUnicodeString("\xEE\x80\x80"));
         })},
        {"foreign-words-unmarked", "is in “en”, meant “ar”", objects([](QPDF& file) {
             for (std::size_t i = 0;; ++i) {
                 auto paragraph = element(file, "/P", i);
                 if (!paragraph.hasKey("/Lang")) continue;
                 return paragraph.removeKey("/Lang");
             }
         })},
        {"element-language-wrong", "is in “fr”, meant “en”",
         objects([](QPDF& file) { element(file, "/H1").replaceKey("/Lang", Object::newUnicodeString("fr")); })},
        {"element-language-malformed", "is in “!”, meant “en”",
         objects([](QPDF& file) { element(file, "/H1").replaceKey("/Lang", Object::newUnicodeString("!")); })},
        {"parent-tree-lost", "has no parent tree",
         objects([](QPDF& file) { structure_root(file).removeKey("/ParentTree"); })},
        {"parent-tree-row-wrong", "has another element in the parent tree", objects([](QPDF& file) {
             auto row = parent_row(file);
             row.setArrayItem(0, row.getArrayItem(row.getArrayNItems() - 1));
         })},
        {"parent-tree-row-dropped", "has another element in the parent tree",
         objects([](QPDF& file) { parent_row(file).eraseItem(0); })},
        {"parent-wrong", "names another parent",
         objects([](QPDF& file) { element(file, "/H1").replaceKey("/P", element(file, "/L")); })},
        {"mark-owned-twice", "belongs to several structure elements", objects(second_owner)},
        {"page-key-lost", "has no StructParents", objects([](QPDF& file) { page(file).removeKey("/StructParents"); })},
        {"tabs-lost", "does not tab in structure order", objects([](QPDF& file) { page(file).removeKey("/Tabs"); })},
        {"tabs-by-row", "does not tab in structure order",
         objects([](QPDF& file) { page(file).replaceKey("/Tabs", Object::newName("/R")); })},
    };
}

}  // namespace handbill::conformance
