#include "check/conformance_marks.h"

#include "check/xmp.h"

#include <doctest/doctest.h>

using namespace handbill::check;

namespace {

std::string packet(std::size_t room, const std::string& metadata = "<rdf:Description/>") {
    return "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta><rdf:RDF>" + metadata +
           "</rdf:RDF></x:xmpmeta>" + std::string(room, ' ') + "<?xpacket end=\"w\"?>";
}

}  // namespace

TEST_CASE("the marks go into the room behind the metadata") {
    const auto unmarked = packet(2048);
    CHECK_FALSE(claims_conformance(unmarked));
    const auto marked = with_conformance_marks(unmarked);
    REQUIRE(marked);
    CHECK(marked->size() == unmarked.size());
    CHECK(is_balanced_xml(*marked));
    CHECK(claims_conformance(*marked));
    CHECK(xmp_value(*marked, "pdfaid:part") == "2");
    CHECK(xmp_value(*marked, "pdfaid:conformance") == "A");
    CHECK(xmp_value(*marked, "pdfuaid:part") == "1");
    CHECK(marked->ends_with(" <?xpacket end=\"w\"?>"));
    CHECK(marked->find("<rdf:Description/><rdf:Description rdf:about") != std::string::npos);
}

TEST_CASE("no packet is marked twice, without room, or where something else stands") {
    const auto marked = with_conformance_marks(packet(4096));
    REQUIRE(marked);
    CHECK_FALSE(with_conformance_marks(*marked));
    CHECK_FALSE(with_conformance_marks(packet(1000)));
    CHECK_FALSE(with_conformance_marks(packet(2048, "<rdf:Description>")));
    CHECK_FALSE(with_conformance_marks(packet(2048, "<rdf:Description pdfaid:part=\"1\"/>")));
    auto spoken = packet(2048);
    spoken.replace(spoken.size() - 100, 1, "x");
    CHECK_FALSE(with_conformance_marks(spoken));
    auto read_only = packet(2048);
    read_only.replace(read_only.find("end=\"w"), 6, "end=\"r");
    CHECK_FALSE(with_conformance_marks(read_only));
    CHECK_FALSE(with_conformance_marks(""));
}
