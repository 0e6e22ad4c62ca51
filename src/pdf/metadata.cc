#include "pdf/metadata.h"

#include <string_view>

namespace handbill::pdf {
namespace {

constexpr std::string_view kProducer = "Handbill";

/// White space after the metadata, as ISO 16684-1, 7.3.2 recommends for packets that are added to in place.
constexpr std::size_t kRoom = 2048;
constexpr std::size_t kRoomLine = 64;

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

constexpr std::string_view kNamespaces =
    R"(<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
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
    xmp += "</rdf:Description></rdf:RDF></x:xmpmeta>\n";
    for (std::size_t line = 0; line < kRoom / kRoomLine; ++line) xmp += std::string(kRoomLine - 1, ' ') + "\n";
    xmp += "<?xpacket end=\"w\"?>";
    return xmp;
}

Entries document_information(const std::string& title) {
    Entries entries;
    entries.text("Title", title).bytes("Producer", kProducer);
    return entries;
}

}  // namespace handbill::pdf
