// Any bytes as a localized text: its first byte picks the language, control bytes part it into inlines. Shaping gives
// glyphs or a fault; what it gives keeps its promises, and every line can be cut out of it.

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "base/sha256.h"
#include "fuzz_target.h"
#include "text/dump.h"
#include "text/font_library.h"
#include "text/line_shaper.h"
#include "text/paragraph_text.h"
#include "text/shape.h"

namespace {

using namespace handbill;

constexpr std::size_t kLongest = 2000;

void require(bool promise) {
    if (!promise) std::abort();
}

struct Row {
    const char* tag;
    const char* script;
    const char* family;
    const char* file;
    unsigned index;
};

constexpr Row kRows[] = {
    {"en", "Latn", "noto-sans", "NotoSans", 0},
    {"ru", "Cyrl", "noto-sans", "NotoSans", 0},
    {"ar", "Arab", "noto-sans-arabic", "NotoSansArabic", 0},
    {"ur", "Aran", "noto-nastaliq-urdu", "NotoNastaliqUrdu", 0},
    {"km", "Khmr", "noto-sans-khmer", "NotoSansKhmer", 0},
    {"th", "Thai", "noto-sans-thai", "NotoSansThai", 0},
    {"lo", "Laoo", "noto-sans-lao", "NotoSansLao", 0},
    {"my", "Mymr", "noto-sans-myanmar", "NotoSansMyanmar", 0},
    {"hi", "Deva", "noto-sans-devanagari", "NotoSansDevanagari", 0},
    {"bn", "Beng", "noto-sans-bengali", "NotoSansBengali", 0},
    {"pa", "Guru", "noto-sans-gurmukhi", "NotoSansGurmukhi", 0},
    {"ta", "Taml", "noto-sans-tamil", "NotoSansTamil", 0},
    {"am", "Ethi", "noto-sans-ethiopic", "NotoSansEthiopic", 0},
    {"zh-Hans", "Hans", "noto-sans-cjk-sc", "NotoSansCJK", 2},
    {"ja", "Jpan", "noto-sans-cjk-jp", "NotoSansCJK", 0},
    {"ko", "Kore", "noto-sans-cjk-kr", "NotoSansCJK", 1},
};

const std::vector<std::string> kFolders = {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"};

std::string digest_of(const std::string& name) {
    for (const std::string& folder : kFolders) {
        std::ifstream file(folder + "/" + name, std::ios::binary);
        if (file) return base::to_hex(base::sha256(std::string(std::istreambuf_iterator<char>(file), {})));
    }
    return {};
}

struct Press {
    std::shared_ptr<model::Theme> theme = std::make_shared<model::Theme>();
    std::unique_ptr<text::FontLibrary> fonts;

    Press() {
        model::FontList list;
        for (const Row& row : kRows) {
            theme->scripts[row.script].family = row.family;
            model::FontFamily& family = list.families[row.family];
            if (!family.faces.empty()) continue;
            const std::string ending = std::string(row.file).ends_with("CJK") ? ".ttc" : ".ttf";
            for (const auto& [weight, style] : {std::pair(400, "-Regular"), std::pair(700, "-Bold")}) {
                model::FontFaceEntry face;
                face.weight = weight;
                face.file = row.file + std::string(style) + ending;
                face.index = row.index;
                face.sha256 = digest_of(face.file);
                family.faces.push_back(face);
            }
        }
        list.fallback = {"noto-sans"};
        theme->styles["body"].hyphenated = true;
        fonts = std::make_unique<text::FontLibrary>(list, kFolders);
    }
};

const Press& press() {
    static const Press made;
    return made;
}

/// Bytes 1 to 5 begin an inline: plain, strong, a number, a word in English, a word in Arabic.
std::vector<model::Inline> inlines_of(std::string_view bytes) {
    std::vector<model::Inline> inlines(1);
    for (const char byte : bytes) {
        if (byte < 1 || byte > 5) {
            inlines.back().text.push_back(byte);
            continue;
        }
        model::Inline& part = inlines.emplace_back();
        part.kind = byte == 2 ? model::Inline::Kind::strong : model::Inline::Kind::plain;
        part.number = byte == 3;
        part.isolated = byte >= 3;
        if (byte >= 4) part.language = byte == 4 ? "en" : "ar";
    }
    return inlines;
}

std::shared_ptr<model::LocalizedDocument> document_of(const std::uint8_t* data, std::size_t size) {
    const Row& row = kRows[data[0] % std::size(kRows)];
    auto piece = std::make_shared<model::Piece>();
    piece->theme = press().theme;
    piece->texts.emplace_back().style = "body";
    auto document = std::make_shared<model::LocalizedDocument>();
    model::LocalizedText& text = document->texts.emplace_back();
    text.language = row.tag;
    text.script = row.script;
    const bool right_to_left = text.script == "Arab" || text.script == "Aran";
    text.direction = right_to_left ? model::Direction::right_to_left : model::Direction::left_to_right;
    text.inlines = inlines_of({reinterpret_cast<const char*>(data + 1), size - 1});
    document->piece = piece;
    return document;
}

/// Runs partition what owns glyphs; clusters go one way and stay inside.
void check_runs(const model::ShapedText& text, const std::vector<model::Inline>& inlines) {
    require(text.levels.size() == text.text.size());
    std::uint32_t at = 0;
    const auto skip_controls = [&] {
        while (at < text.text.size() && text::owns_no_glyph(text.text[at])) ++at;
    };
    for (const model::GlyphRun& run : text.runs) {
        skip_controls();
        require(run.begin == at && run.end > run.begin);
        at = run.end;
        require(run.inline_index < inlines.size());
        if (inlines[run.inline_index].number) require(!run.right_to_left());
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const model::Glyph& glyph = run.glyphs[i];
            require(glyph.id != 0 && glyph.cluster >= run.begin && glyph.cluster < run.end);
            if (i == 0) continue;
            const std::uint32_t before = run.glyphs[i - 1].cluster;
            require(run.right_to_left() ? glyph.cluster <= before : glyph.cluster >= before);
        }
    }
    skip_controls();
    require(at == text.text.size());
}

void check_breaks(const model::ShapedText& text) {
    require(text.text.empty() == text.breaks.empty());
    std::uint32_t before = 0;
    for (const model::BreakPoint& point : text.breaks) {
        require(point.offset > before);
        before = point.offset;
    }
    require(text.breaks.empty() ||
            (before == text.text.size() && text.breaks.back().kind == model::BreakPoint::Kind::mandatory));
}

void check_line(const model::ShapedText& text, std::uint32_t begin, std::uint32_t end) {
    const text::Line line = text::cut_line(text, begin, end, false, *press().fonts);
    require(line.visual.size() == line.runs.size());
    std::vector<bool> seen(line.runs.size());
    for (const std::uint32_t index : line.visual) {
        require(index < seen.size() && !seen[index]);
        seen[index] = true;
    }
    std::uint32_t at = begin;
    for (const text::LineRun& run : line.runs) {
        while (at < run.begin) require(text::owns_no_glyph(text.text[at++]));
        require(run.begin == at && run.end > run.begin && run.end <= end);
        at = run.end;
        for (const model::Glyph& glyph : run.glyphs) {
            require(glyph.id != 0 && glyph.cluster >= run.begin && glyph.cluster < run.end);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0 || size > kLongest) return 0;
    const auto document = document_of(data, size);
    diag::Diagnostics diagnostics;
    const auto shaped = text::shape(document, *press().fonts, diagnostics);
    require(shaped.has_value() != diagnostics.has_errors());
    if (!shaped) return 0;
    const model::ShapedText& text = shaped->texts[0];
    check_runs(text, document->texts[0].inlines);
    check_breaks(text);
    const std::vector<std::int64_t> sums = text::prefix_advances(text, *press().fonts);
    require(sums.size() == text.text.size() + 1);
    std::uint32_t begin = 0;
    for (const model::BreakPoint& point : text.breaks) {
        check_line(text, begin, point.offset);
        check_line(text, 0, point.offset);
        begin = point.offset;
    }
    require(!text::dump(*shaped, *press().fonts).empty() || text.text.empty());
    return 0;
}
