// Lines cut out of a shaped text must look as if each had been shaped alone.

#include <doctest/doctest.h>
#include <hb.h>

#include <memory>

#include "fixture.h"
#include "text/line_shaper.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;
using text::cut_line;
using text::Line;
using text::LineRun;

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// HarfBuzz without any of our code: units [begin,end) of `text` among the units from `first` to `last`.
std::vector<model::Glyph> plain_harfbuzz(const std::u16string& text, std::uint32_t first, std::uint32_t last,
                                         const model::GlyphRun& run, std::uint32_t begin, std::uint32_t end) {
    const std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const std::uint16_t*>(text.data() + first),
                        static_cast<int>(last - first), begin - first, static_cast<int>(end - begin));
    hb_buffer_set_direction(buffer.get(), run.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), static_cast<hb_script_t>(run.script));
    hb_buffer_set_language(buffer.get(), hb_language_from_string(run.language.c_str(), -1));
    unsigned flags = HB_BUFFER_FLAG_DEFAULT;
    if (begin == first) flags |= HB_BUFFER_FLAG_BOT;
    if (end == last) flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer.get(), static_cast<hb_buffer_flags_t>(flags));
    hb_shape(fonts().face(run.font).hb_font(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    std::vector<model::Glyph> glyphs;
    for (unsigned i = 0; i < count; ++i) {
        glyphs.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset, positions[i].y_offset,
                          infos[i].cluster + first, false});
    }
    return glyphs;
}

bool look_alike(const std::vector<model::Glyph>& left, const std::vector<model::Glyph>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
        return a.id == b.id && a.advance == b.advance && a.x_offset == b.x_offset && a.y_offset == b.y_offset &&
               a.cluster == b.cluster;
    });
}

struct Sample {
    Language language;
    const char* text;
};

const Sample kSamples[] = {
    {english(), "Does someone control your work, your money or your body? AV To ffi office, Wave."},
    {{"vi", "Latn"}, "Có ai kiểm soát công việc, tiền bạc hay thân thể của bạn không?"},
    {arabic(), "هل يتحكم أحد في عملك أو مالك أو جسدك؟ قل Khmer وانتظر (مترجم) لا إله 24/7."},
    {urdu(), "کیا کوئی آپ کے کام، پیسے یا جسم پر قابو رکھتا ہے؟ مفت اور رازدارانہ۔"},
    {{"hi", "Deva"}, "क्या कोई आपके काम, पैसे या शरीर को नियंत्रित करता है? विद्यार्थियों की स्त्री"},
    {{"km", "Khmr"}, "តើមាននរណាម្នាក់គ្រប់គ្រងការងារ លុយ ឬរាងកាយរបស់អ្នកទេ?"},
    {{"my", "Mymr"}, "သင့်အလုပ်၊ ငွေ သို့မဟုတ် ခန္ဓာကိုယ်ကို တစ်စုံတစ်ယောက်က ထိန်းချုပ်နေပါသလား။"},
    {{"th", "Thai"}, "มีใครควบคุมงาน เงิน หรือร่างกายของคุณหรือไม่ น้ำ ที่นี่"},
    {{"ja", "Jpan"}, "誰かがあなたの仕事、お金、体を「支配」していませんか？"},
    {{"ko", "Kore"}, "누군가 당신의 일, 돈, 몸을 통제합니까?"},
};

TEST_CASE("runs are what HarfBuzz gives for the same characters") {
    for (const Sample& sample : kSamples) {
        CAPTURE(sample.language.tag);
        const model::ShapedText shaped = shape_text(sample.language, sample.text);
        const auto size = static_cast<std::uint32_t>(shaped.text.size());
        REQUIRE_FALSE(shaped.runs.empty());
        for (const model::GlyphRun& run : shaped.runs) {
            CHECK(look_alike(run.glyphs, plain_harfbuzz(shaped.text, 0, size, run, run.begin, run.end)));
        }
    }
}

TEST_CASE("every possible line looks as if it had been shaped alone") {
    for (const Sample& sample : kSamples) {
        CAPTURE(sample.language.tag);
        const model::ShapedText shaped = shape_text(sample.language, sample.text);
        std::vector<std::uint32_t> places{0};
        for (const model::BreakPoint& point : shaped.breaks) places.push_back(point.offset);
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t k = i + 1; k < places.size(); ++k) {
                const Line line = cut_line(shaped, places[i], places[k], false, fonts());
                const std::uint32_t end = line.runs.empty() ? places[i] : line.runs.back().end;
                for (const LineRun& run : line.runs) {
                    const auto alone = plain_harfbuzz(shaped.text, places[i], end, *run.source, run.begin, run.end);
                    REQUIRE(look_alike(run.glyphs, alone));
                }
            }
        }
    }
}

TEST_CASE("a cut through a joined Arabic word closes both halves") {
    // No line break falls there; a tear-off or a hyphen might.
    const model::ShapedText shaped = shape_text(arabic(), "مستشفى");
    const Line line = cut_line(shaped, 0, 3, false, fonts());
    REQUIRE(line.runs.size() == 1);
    CHECK(look_alike(line.runs[0].glyphs, plain_harfbuzz(shaped.text, 0, 3, *line.runs[0].source, 0, 3)));
}

TEST_CASE("white space at the end of a line owns no glyph, and the line keeps its range") {
    const model::ShapedText shaped = shape_text(english(), "Call now");
    const Line line = cut_line(shaped, 0, 5, false, fonts());
    REQUIRE(line.runs.size() == 1);
    CHECK(line.runs[0].glyphs.size() == 4);
    CHECK(line.end == 5);
    CHECK(line.runs[0].end == 4);
}

TEST_CASE("a line of nothing but spaces and controls has no runs") {
    const model::ShapedText shaped = shape_text(english(), "a \n");
    CHECK(cut_line(shaped, 1, 3, false, fonts()).runs.empty());
    CHECK(cut_line(shaped, 1, 3, false, fonts()).visual.empty());
}

TEST_CASE("runs of a line stand in visual order") {
    const model::ShapedText shaped = shape_text(arabic(), "قل Khmer الآن");
    const Line line = cut_line(shaped, 0, static_cast<std::uint32_t>(shaped.text.size()), false, fonts());
    REQUIRE(line.runs.size() == 3);
    CHECK(line.visual == std::vector<std::uint32_t>{2, 1, 0});
    const Line first = cut_line(shaped, 0, 9, false, fonts());  // "قل Khmer "
    REQUIRE(first.runs.size() == 2);
    CHECK(first.visual == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("prefix sums measure any line without shaping it") {
    const model::ShapedText shaped = shape_text(english(), {plain("Call "), number(), plain(" now")});
    const std::vector<std::int64_t> sums = text::prefix_advances(shaped, fonts());
    REQUIRE(sums.size() == shaped.text.size() + 1);
    CHECK(sums.front() == 0);
    CHECK(std::is_sorted(sums.begin(), sums.end()));
    std::int64_t total = 0;
    for (const model::GlyphRun& run : shaped.runs) {
        for (const model::Glyph& glyph : run.glyphs)
            total += base::divide_rounded(glyph.advance * std::int64_t{65536}, 1000);
    }
    CHECK(sums.back() == total);
}

TEST_CASE("a hyphenated line says so") {
    const model::ShapedText shaped = shape_text(english(), "in\u00ADterpreter");
    const Line line = cut_line(shaped, 0, 3, true, fonts());
    CHECK(line.hyphenated);
    REQUIRE(line.runs.size() == 1);
    CHECK(line.runs[0].glyphs.size() == 2);
}

}  // namespace
