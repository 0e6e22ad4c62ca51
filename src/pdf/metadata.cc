#include "pdf/metadata.h"

#include <algorithm>
#include <string_view>

#include "base/sha256.h"

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
constexpr std::string_view kPressNamespaces =
    R"(<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
)";

/// A name-based UUID (RFC 9562, 5.8, by SHA-256): the same edition has the same one for ever.
std::string identifier_of(const std::string& edition) {
    constexpr std::size_t kVersionAt = 6, kVariantAt = 8, kBytes = 16;
    base::Sha256Digest digest = base::sha256("handbill " + edition);
    digest[kVersionAt] = static_cast<std::uint8_t>((digest[kVersionAt] & 0x0FU) | 0x80U);
    digest[kVariantAt] = static_cast<std::uint8_t>((digest[kVariantAt] & 0x3FU) | 0x80U);
    std::string text = base::to_hex(digest.data(), kBytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U}) text.insert(at, "-");
    return "uuid:" + text;
}

/// "2026-11-22" as XMP and as PDF say the beginning of that day.
std::string xmp_day(const std::string& day) { return day + "T00:00:00Z"; }
std::string pdf_day(std::string day) {
    std::erase(day, '-');
    return "D:" + day + "000000Z";
}

std::string press_properties(const model::PressCondition& press) {
    const std::string day = xmp_day(press.day);
    std::string xmp(kPressNamespaces);
    for (const std::string_view date : {"CreateDate", "ModifyDate", "MetadataDate"}) {
        const std::string tag = "xmp:" + std::string(date);
        xmp += "<" + tag + ">" + day + "</" + tag + ">\n";
    }
    xmp += "<pdf:Trapped>False</pdf:Trapped>\n";
    xmp += "<xmpMM:DocumentID>" + identifier_of(press.edition) + "</xmpMM:DocumentID>\n";
    xmp += "<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n";
    return xmp + "</rdf:Description>";
}

}  // namespace

std::string xmp_packet(const std::string& title, const model::LanguageTag& language,
                       const model::PressCondition* press) {
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
    xmp += "</rdf:Description>";
    if (press != nullptr) xmp += press_properties(*press);
    xmp += "</rdf:RDF></x:xmpmeta>\n";
    for (std::size_t line = 0; line < kRoom / kRoomLine; ++line) xmp += std::string(kRoomLine - 1, ' ') + "\n";
    xmp += "<?xpacket end=\"w\"?>";
    return xmp;
}

Entries document_information(const std::string& title, const model::PressCondition* press) {
    Entries entries;
    entries.text("Title", title).bytes("Producer", kProducer);
    if (press != nullptr) {
        entries.bytes("CreationDate", pdf_day(press->day)).bytes("ModDate", pdf_day(press->day));
        entries.name("Trapped", "False");
    }
    return entries;
}

}  // namespace handbill::pdf
