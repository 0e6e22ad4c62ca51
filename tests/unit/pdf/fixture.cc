#include "fixture.h"

#include "base/sha256.h"
#include "pdf/object_text.h"

#include <doctest/doctest.h>
#include <hb.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace handbill::pdf::fixture {
namespace {

struct FaceFile {
    const char* family;
    const char* file;
    unsigned index;
};

/// In the order of Face.
constexpr FaceFile kFaces[] = {
    {"sans", "NotoSans-Regular.ttf", 0},         {"sans-bold", "NotoSans-Bold.ttf", 0},
    {"arabic", "NotoSansArabic-Regular.ttf", 0}, {"nastaliq", "NotoNastaliqUrdu-Regular.ttf", 0},
    {"khmer", "NotoSansKhmer-Regular.ttf", 0},   {"devanagari", "NotoSansDevanagari-Regular.ttf", 0},
    {"thai", "NotoSansThai-Regular.ttf", 0},     {"chinese", "NotoSansCJK-Regular.ttc", 2},
    {"korean", "NotoSansCJK-Regular.ttc", 1},    {"nimbus", "NimbusSans-Regular.otf", 0},
};

const std::vector<std::string>& folders() {
    static const std::vector<std::string> list{"/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto",
                                               "/usr/share/fonts/opentype/urw-base35"};
    return list;
}

std::string hash_of(const std::string& file) {
    for (const std::string& folder : folders()) {
        std::ifstream stream(folder + '/' + file, std::ios::binary);
        if (!stream) continue;
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        return base::to_hex(base::sha256(bytes));
    }
    return {};
}

model::FontList font_list() {
    model::FontList list;
    for (const FaceFile& face : kFaces) {
        model::FontFamily& family = list.families[face.family];
        family.id = face.family;
        model::FontFaceEntry entry;
        entry.file = face.file;
        entry.index = face.index;
        entry.sha256 = hash_of(face.file);
        family.faces.push_back(entry);
    }
    list.fallback = {"sans"};
    return list;
}

struct DestroyBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, DestroyBuffer>;

Buffer shaped(const std::u16string& text, const TextStyle& style) {
    Buffer buffer(hb_buffer_create());
    const int size = static_cast<int>(text.size());
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const std::uint16_t*>(text.data()), size, 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_buffer_set_direction(buffer.get(), style.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_shape(fonts().face(font(style.face)).hb_font(), buffer.get(), nullptr, 0);
    return buffer;
}

/// Ends of clusters are the starts of the next; glyphs stand in logical order already.
void add_clusters(model::PlacedRun& run, const std::vector<std::uint32_t>& starts) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (run.clusters.empty() || run.clusters.back().text_begin != starts[i]) {
            run.clusters.push_back({starts[i], 0, static_cast<std::uint32_t>(i), 0});
        }
        ++run.clusters.back().glyph_count;
    }
    for (std::size_t i = 0; i < run.clusters.size(); ++i) {
        const bool last = i + 1 == run.clusters.size();
        const auto end = last ? static_cast<std::uint32_t>(run.text.size()) : run.clusters[i + 1].text_begin;
        run.clusters[i].text_count = end - run.clusters[i].text_begin;
    }
}

}  // namespace

const text::FontLibrary& fonts() {
    static const text::FontLibrary library(font_list(), folders());
    return library;
}

model::FontId font(Face face) {
    const auto id = fonts().choose(kFaces[static_cast<std::size_t>(face)].family, 400);
    REQUIRE(id.has_value());
    diag::Diagnostics diagnostics;
    REQUIRE(fonts().open(*id, diagnostics) != nullptr);
    return *id;
}

model::PlacedRun place(const std::string& text, base::Length x, base::Length y, const TextStyle& style) {
    model::PlacedRun run;
    run.font = font(style.face);
    run.size = style.size;
    run.colour = style.colour;
    run.right_to_left = style.right_to_left;
    run.text = to_utf16(text);
    const Buffer buffer = shaped(run.text, style);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const int em = fonts().face(run.font).metrics().units_per_em;
    std::vector<std::uint32_t> starts;
    std::int64_t pen = 0;
    for (unsigned i = 0; i < count; ++i) {
        const auto scaled = [&](std::int64_t units) { return base::from_font_units(units, style.size, em); };
        const int nominal = fonts().face(run.font).advance(infos[i].codepoint);
        run.glyphs.push_back({infos[i].codepoint, x + scaled(pen + positions[i].x_offset),
                              y - scaled(positions[i].y_offset), scaled(nominal)});
        starts.push_back(infos[i].cluster);
        pen += positions[i].x_advance;
    }
    if (style.right_to_left) {
        std::reverse(run.glyphs.begin(), run.glyphs.end());
        std::reverse(starts.begin(), starts.end());
    }
    add_clusters(run, starts);
    return run;
}

Draft::Draft(model::LanguageTag language, model::Direction direction) {
    auto spoken = std::make_shared<model::Language>();
    spoken->tag = std::move(language);
    spoken->direction = direction;
    auto localized = std::make_shared<model::LocalizedDocument>();
    localized->language = std::move(spoken);
    set.localized = std::move(localized);
    set.document = "test";
    set.title = "Test";
    model::StructureNode root;
    root.role = model::Role::document;
    set.structure.nodes.push_back(root);
    model::LaidPage letter;
    letter.trim = {pt(612), pt(792)};
    set.pages.push_back(letter);
}

model::NodeId Draft::add(model::Role role, model::NodeId parent) {
    const model::NodeId id{static_cast<std::uint32_t>(set.structure.nodes.size())};
    model::StructureNode child;
    child.role = role;
    child.parent = parent;
    set.structure.nodes.push_back(child);
    node(parent).children.push_back(id);
    return id;
}

model::TextItem& Draft::text(model::NodeId owner, const std::string& words, int top, const TextStyle& style) {
    model::TextItem item;
    item.node = owner;
    item.language = set.localized->language->tag;
    item.runs.push_back(place(words, pt(72), pt(top), style));
    page().items.emplace_back(std::move(item));
    return std::get<model::TextItem>(page().items.back());
}

std::string written(const model::PageSet& set, const WriterCache& cache) {
    diag::Diagnostics diagnostics;
    auto pdf = write(set, fonts(), cache, diagnostics);
    for (const diag::Diagnostic& entry : diagnostics.entries()) FAIL_CHECK(entry.message);
    REQUIRE(pdf.has_value());
    return std::move(pdf->bytes);
}

std::string written(const model::PageSet& set) {
    const WriterCache cache;
    return written(set, cache);
}

std::vector<std::string> faults_of(const model::PageSet& set) {
    const WriterCache cache;
    diag::Diagnostics diagnostics;
    CHECK_FALSE(write(set, fonts(), cache, diagnostics).has_value());
    std::vector<std::string> codes;
    for (const diag::Diagnostic& entry : diagnostics.entries()) codes.emplace_back(entry.code.name);
    return codes;
}

}  // namespace handbill::pdf::fixture
