#include "pdf/metadata.h"

#include <string_view>

namespace handbill::pdf {
namespace {

constexpr std::string_view kProducer = "Handbill";

/// Text inside an XML element. Characters that XML 1.0 cannot hold are left out.
std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (byte >= 0x20 || c == '\t' || c == '\n') {
            out += c;
        }
    }
    return out;
}

/// PDF/A must be told of schemas it does not know (ISO 19005-2, 6.6.2.3.3).
constexpr std::string_view kUniversalAccessSchema =
    R"(<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
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
)";

constexpr std::string_view kNamespaces =
    R"(<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
)";

}  // namespace

std::string xmp_packet(const std::string& title, const model::LanguageTag& language) {
    const std::string escaped = xml_text(title);
    const std::string tag = xml_text(language);
    std::string xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    xmp += "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">";
    xmp += "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    xmp += kNamespaces;
    xmp += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped + "</rdf:li><rdf:li xml:lang=\"" + tag +
           "\">" + escaped + "</rdf:li></rdf:Alt></dc:title>\n";
    xmp += "<dc:language><rdf:Bag><rdf:li>" + tag + "</rdf:li></rdf:Bag></dc:language>\n";
    xmp += "<pdf:Producer>" + std::string(kProducer) + "</pdf:Producer>\n";
    xmp += "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n";
    xmp += "<pdfuaid:part>1</pdfuaid:part>\n";
    xmp += kUniversalAccessSchema;
    xmp += "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return xmp;
}

Entries document_information(const std::string& title) {
    Entries entries;
    entries.text("Title", title).bytes("Producer", kProducer);
    return entries;
}

}  // namespace handbill::pdf
