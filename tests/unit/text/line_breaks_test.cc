// Where lines may end, language by language. '|' is an allowed break, '~' one that paints a hyphen.

#include <doctest/doctest.h>

#include "fixture.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;

std::string breaks(const char* tag, const char* script, const std::string& text) {
    return broken(shape_text(Language{tag, script}, text));
}

TEST_CASE("Thai breaks between the words of the dictionary") {
    CHECK(breaks("th", "Thai", "คุณถูกบังคับให้ทำงาน") == "คุณ|ถูก|บังคับ|ให้|ทำงาน");
}

TEST_CASE("Lao breaks between the words of the dictionary") { CHECK(breaks("lo", "Laoo", "ພາສາລາວ") == "ພາສາ|ລາວ"); }

TEST_CASE("Khmer breaks between the words of the dictionary") {
    CHECK(breaks("km", "Khmr", "អ្នកអាចទូរស័ព្ទបាន") == "អ្នក|អាច|ទូរស័ព្ទ|បាន");
}

TEST_CASE("Burmese breaks between the words of the dictionary") {
    const std::string lines = breaks("my", "Mymr", "မြန်မာဘာသာစကား");
    CHECK(lines.find('|') != std::string::npos);
    CHECK(lines.find("|်") == std::string::npos);
    CHECK(lines.find("|ာ") == std::string::npos);
}

TEST_CASE("a Khmer line does not begin with a lone full stop") {
    CHECK(breaks("km", "Khmr", "និយាយភាសាខ្មែរ។") == "និយាយ|ភាសាខ្មែរ។");
    CHECK(breaks("km", "Khmr", "និយាយភាសាខ្មែរ ។") == "និយាយ|ភាសាខ្មែរ ។");
}

TEST_CASE("repetition marks stay with their word") {
    CHECK(breaks("th", "Thai", "มาก ๆ").find("|ๆ") == std::string::npos);
    CHECK(breaks("lo", "Laoo", "ຫຼາຍ ໆ").find("|ໆ") == std::string::npos);
}

TEST_CASE("Korean words are kept whole") {
    CHECK(breaks("ko", "Kore", "도움이 필요한 사람이 있습니까?") == "도움이 |필요한 |사람이 |있습니까?");
    CHECK(breaks("ko", "Kore", "지금 911에 전화") == "지금 |911에 |전화");
}

TEST_CASE("Japanese lines begin with no small kana, sound mark or full stop") {
    const std::string lines = breaks("ja", "Jpan", "ちょっとケータイを「待って」ください。");
    CHECK(lines == "ちょっ|と|ケー|タ|イ|を|「待っ|て」|く|だ|さ|い。");
}

TEST_CASE("Chinese breaks between characters and keeps its punctuation") {
    CHECK(breaks("zh-Hans", "Hans", "有人控制你吗？（保密）") == "有|人|控|制|你|吗？|（保|密）");
}

TEST_CASE("no line begins with closing or ends with opening punctuation, spaces or not") {
    CHECK(breaks("fr", "Latn", "Dire « oui » ou « non » ?") == "Dire |« oui » |ou |« non » ?");
    CHECK(breaks("de", "Latn", "Sag „ja“ und geh") == "Sag |„ja“ |und |geh");
    CHECK(breaks("en", "Latn", "Say “yes” (or no) now") == "Say |“yes” (or |no) |now");
    CHECK(breaks("es", "Latn", "Hola ¿ qué ?") == "Hola |¿ qué ?");
}

TEST_CASE("an opening quotation mark may begin a line after a space") {
    CHECK(breaks("da", "Latn", "Sig »ja« nu") == "Sig |»ja« |nu");
}

TEST_CASE("no-break space and word joiner hold") {
    CHECK(breaks("en", "Latn", "Dr\u00A0No and\u2060or x") == "Dr\u00A0No |and\u2060or |x");
}

TEST_CASE("a hyphenated word parts at its hyphen unless one letter would be left alone") {
    CHECK(breaks("tl", "Latn", "Nag-aalala") == "Nag-|aalala");
    CHECK(breaks("tl", "Latn", "I-scan, e-mail, vis-a-vis x-y") == "I-scan, |e-mail, |vis-a-vis |x-y");
    CHECK(breaks("hi", "Deva", "दिन-रात") == "दिन-|रात");
}

TEST_CASE("a zero width space is a place to break") {
    CHECK(breaks("en", "Latn", "humantrafficking\u200Bhotline") == "humantrafficking\u200B|hotline");
}

TEST_CASE("a soft hyphen is a place to part a word") {
    const model::ShapedText text = shape_text(english(), "in\u00ADterpreter");
    CHECK(broken(text) == "in\u00AD~terpreter");
    CHECK(text.hyphen.glyphs.size() == 1);
}

TEST_CASE("no hyphen is shaped where none can be painted") {
    CHECK(shape_text(english(), "interpreter").hyphen.glyphs.empty());
}

TEST_CASE("a line feed must end a line and owns no glyph") {
    const model::ShapedText text = shape_text(english(), "One\nTwo");
    REQUIRE(text.breaks.size() == 2);
    CHECK(text.breaks[0].offset == 4);
    CHECK(text.breaks[0].kind == model::BreakPoint::Kind::mandatory);
    std::size_t glyphs = 0;
    for (const model::GlyphRun& run : text.runs) glyphs += run.glyphs.size();
    CHECK(glyphs == 6);
}

TEST_CASE("breaks stand outside isolates") {
    const model::ShapedText text = shape_text(english(), {plain("Call "), number("911"), plain(" now")});
    REQUIRE(text.breaks.size() == 3);
    CHECK(text.text[text.breaks[0].offset] == 0x2066);
    CHECK(text.text.substr(text.breaks[1].offset) == u"now");
}

TEST_CASE("the end of a text is its last break") {
    const model::ShapedText text = shape_text(arabic(), {plain("اتصل "), number()});
    CHECK(text.breaks.back().offset == text.text.size());
    CHECK(text.breaks.back().kind == model::BreakPoint::Kind::mandatory);
}

}  // namespace
