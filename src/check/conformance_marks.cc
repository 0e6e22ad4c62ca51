#include "check/conformance_marks.h"

#include "check/xmp.h"

#include <algorithm>

namespace handbill::check {

namespace {

/// A description of its own beside the writer's. PDF/A must be told of schemas it does not know (ISO 19005-2,
/// 6.6.2.3.3), and PDF/UA's is one.
constexpr std::string_view kMarks =
    R"(<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 that the file obeys</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

constexpr std::string_view kPressMark =
    R"(<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
)";

constexpr std::string_view kEndOfMetadata = "</rdf:RDF></x:xmpmeta>";
constexpr std::string_view kEndOfPacket = "<?xpacket end=\"w\"?>";

/// Where the metadata ends and how much white space follows it; nothing if the packet is built otherwise.
struct Room {
    std::size_t at = 0, size = 0;
};

std::optional<Room> find_room(std::string_view xmp) {
    const auto at = xmp.find(kEndOfMetadata);
    if (at == std::string_view::npos || !xmp.ends_with(kEndOfPacket)) return std::nullopt;
    const auto begin = at + kEndOfMetadata.size();
    const auto room = xmp.substr(begin, xmp.size() - kEndOfPacket.size() - begin);
    if (!std::all_of(room.begin(), room.end(), [](char c) { return c == ' ' || c == '\n'; })) return std::nullopt;
    return Room{at, room.size()};
}

bool says(std::string_view marked, Claims claims) {
    if (claims == Claims::press) return xmp_value(marked, "pdfxid:GTS_PDFXVersion") == "PDF/X-4";
    return xmp_value(marked, "pdfaid:part") == "2" && xmp_value(marked, "pdfaid:conformance") == "A" &&
           xmp_value(marked, "pdfuaid:part") == "1" &&
           xmp_value(marked, "pdfaSchema:namespaceURI") == "http://www.aiim.org/pdfua/ns/id/" &&
           xmp_value(marked, "pdfaSchema:prefix") == "pdfuaid";
}

bool says_what_was_meant(std::string_view marked, std::string_view unmarked, std::size_t at, std::string_view marks,
                         Claims claims) {
    const auto rest = marked.substr(at + marks.size());
    const bool nothing_else = marked.size() == unmarked.size() && marked.substr(0, at) == unmarked.substr(0, at) &&
                              rest.starts_with(kEndOfMetadata) && find_room(rest).has_value();
    return nothing_else && is_balanced_xml(marked) && says(marked, claims);
}

}  // namespace

bool claims_conformance(std::string_view xmp) {
    static constexpr std::string_view kWords[] = {"pdfaid", "pdfuaid",  "www.aiim.org/pdfa", "www.aiim.org/pdfua",
                                                  "pdfxid", "GTS_PDFX", "www.npes.org/pdfx"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [xmp](std::string_view word) { return xmp.find(word) != std::string_view::npos; });
}

std::optional<std::string> with_conformance_marks(std::string_view xmp, Claims claims) {
    const auto marks = claims == Claims::press ? kPressMark : kMarks;
    const auto room = find_room(xmp);
    if (!room || room->size < marks.size() || claims_conformance(xmp)) return std::nullopt;
    std::string marked(xmp);
    marked.insert(room->at, marks);
    marked.erase(room->at + marks.size() + kEndOfMetadata.size(), marks.size());
    if (!says_what_was_meant(marked, xmp, room->at, marks, claims)) return std::nullopt;
    return marked;
}

}  // namespace handbill::check
