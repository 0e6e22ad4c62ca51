#include "check/xmp.h"

#include <doctest/doctest.h>

using namespace handbill::check;

TEST_CASE("a property is read as element and as attribute") {
    CHECK(xmp_value("<a><pdfaid:part> 2 </pdfaid:part></a>", "pdfaid:part") == "2");
    CHECK(xmp_value("<rdf:Description pdfaid:part=\"2\"/>", "pdfaid:part") == "2");
    CHECK_FALSE(xmp_value("<pdfaid:parts>2</pdfaid:parts>", "pdfaid:part"));
}

TEST_CASE("inner tags are dropped and entities resolved") {
    CHECK(xmp_value("<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>A &lt;b&gt; &amp; c</rdf:li></rdf:Alt></dc:title>",
                    "dc:title") == "A <b> & c");
}

TEST_CASE("tags must balance and quotes must close") {
    CHECK(is_balanced_xml("<?xpacket?><a b='>'><c/></a>"));
    CHECK_FALSE(is_balanced_xml("<a><b></a></b>"));
    CHECK_FALSE(is_balanced_xml("<a>"));
    CHECK_FALSE(is_balanced_xml("<a b='></a>"));
}

TEST_CASE("the items of an array are told apart") {
    CHECK(xmp_items(
              "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">A</rdf:li><rdf:li xml:lang=\"es\">B &amp; c</rdf:li>"
              "</rdf:Alt></dc:title><rdf:li>no</rdf:li>",
              "dc:title") == std::vector<std::string>{"A", "B & c"});
    CHECK(xmp_items("<dc:title>A</dc:title>", "dc:title").empty());
    CHECK(xmp_items("<dc:title><rdf:li>A</dc:title>", "dc:title").empty());
}
