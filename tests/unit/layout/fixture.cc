#include "fixture.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/sha256.h"
#include "layout/unicode.h"
#include "text/shape.h"

namespace handbill::layout::fixture {
namespace {

constexpr const char* kFontFolder = "/usr/share/fonts/truetype/noto";

model::FontFaceEntry face(int weight, const std::string& file) {
    std::ifstream in(std::string(kFontFolder) + "/" + file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    model::FontFaceEntry entry;
    entry.weight = weight;
    entry.file = file;
    entry.sha256 = base::to_hex(base::sha256(bytes));
    return entry;
}

const model::FontList& font_list() {
    static const model::FontList list = [] {
        model::FontList made;
        made.families["noto-sans"] = {
            "noto-sans",
            {"Latn"},
            {face(500, "NotoSans-Medium.ttf"), face(700, "NotoSans-Bold.ttf"), face(900, "NotoSans-Black.ttf")},
            {}};
        made.families["noto-sans-arabic"] = {
            "noto-sans-arabic",
            {"Arab"},
            {face(500, "NotoSansArabic-Medium.ttf"), face(800, "NotoSansArabic-ExtraBold.ttf")},
            {}};
        made.fallback = {"noto-sans"};
        return made;
    }();
    return list;
}

model::TextStyle style(const std::string& name, std::int64_t size, std::int64_t leading, int weight) {
    model::TextStyle made;
    made.name = name;
    made.size = pt(size);
    made.leading = pt(leading);
    made.weight = weight;
    made.strong_weight = 700;
    made.colour = "black";
    made.floor = pt(5);
    return made;
}

std::shared_ptr<model::Theme> make_theme() {
    auto theme = std::make_shared<model::Theme>();
    theme->id = "test";
    theme->reference = {pt(400), pt(300)};
    theme->colours = {{"black", {0, 0, 0, 0, 0, 0, 100}},
                      {"white", {255, 255, 255, 0, 0, 0, 0}},
                      {"red", {200, 0, 0, 0, 100, 100, 0}},
                      {"key", {255, 199, 44, 0, 22, 88, 0}}};
    theme->styles["body"] = style("body", 10, 14, 500);
    theme->styles["label"] = style("label", 10, 14, 900);
    model::TextStyle headline = style("headline", 30, 33, 900);
    headline.balanced = true;
    headline.voice = model::Voice::headline;
    theme->styles["headline"] = headline;
    model::TextStyle stepped = style("stepped", 20, 24, 500);
    stepped.ladder = {{1, 1}, {8, 10}, {6, 10}, {4, 10}};
    theme->styles["stepped"] = stepped;
    model::ScriptMeasures latin;
    latin.family = "noto-sans";
    latin.cap_height_trim = latin.tracked = true;
    latin.headline_leading = {107, 100};
    latin.body_leading = {128, 100};
    theme->scripts["Latn"] = latin;
    model::ScriptMeasures arabic;
    arabic.family = "noto-sans-arabic";
    arabic.headline_size = {12, 10};
    arabic.headline_leading = {136, 100};
    arabic.body_leading = {150, 100};
    theme->scripts["Arab"] = arabic;
    theme->lockup = {"noto-sans", 900,         {598, 1000}, {799, 1000}, {128, 1000}, {85, 1000}, {502, 1000},
                     {372, 1000}, {514, 1000}, {714, 1000}, {40, 100},   "key",       "black",    {}};
    return theme;
}

}  // namespace

const text::FontLibrary& fonts() {
    static const text::FontLibrary library(font_list(), {kFontFolder});
    return library;
}

model::Extent fixed(std::int64_t points) { return {model::Extent::Kind::fixed, pt(points), 0}; }
model::Extent share(int shares) { return {model::Extent::Kind::share, {}, shares}; }

model::Inline words(std::string text) {
    model::Inline part;
    part.text = std::move(text);
    return part;
}

model::Inline strong(std::string text) {
    model::Inline part = words(std::move(text));
    part.kind = model::Inline::Kind::strong;
    return part;
}

Desk::Desk(bool right_to_left)
    : theme_(make_theme()),
      piece_(std::make_shared<model::Piece>()),
      language_(std::make_shared<model::Language>()),
      localized_(std::make_shared<model::LocalizedDocument>()) {
    language_->tag = right_to_left ? "ar" : "en";
    language_->english = right_to_left ? "Arabic" : "English";
    language_->script = right_to_left ? "Arab" : "Latn";
    language_->direction = right_to_left ? model::Direction::right_to_left : model::Direction::left_to_right;
    piece_->id = "piece";
    piece_->theme = theme_;
    piece_->title = add_text({words("A title")}, "");
}

model::TextId Desk::add_text(std::vector<model::Inline> inlines, const std::string& style, const std::string& tag) {
    const model::TextId id{static_cast<std::uint32_t>(piece_->texts.size())};
    model::TextSlot slot;
    slot.id = id;
    slot.message = "piece.text" + std::to_string(id.value);
    slot.style = style;
    piece_->texts.push_back(slot);
    model::LocalizedText text;
    text.id = id;
    text.language = tag.empty() ? language_->tag : tag;
    const bool arabic = text.language == "ar";
    text.script = arabic ? "Arab" : "Latn";
    text.direction = arabic ? model::Direction::right_to_left : model::Direction::left_to_right;
    text.inlines = std::move(inlines);
    localized_->texts.push_back(text);
    return id;
}

model::Block Desk::text(std::vector<model::Inline> inlines, const std::string& style) {
    model::TextBlock block;
    block.text = add_text(std::move(inlines), style);
    model::Block made;
    made.content = block;
    return made;
}

model::Block Desk::text(const std::string& phrase, const std::string& style) {
    return text(std::vector{words(phrase)}, style);
}

model::Block Desk::heading(const std::string& phrase, const std::string& style, int level) {
    model::Block made = text(phrase, style);
    std::get<model::TextBlock>(made.content).level = level;
    return made;
}

model::Block Desk::number(model::NumberBlock::Form form, std::int64_t size) {
    model::NumberBlock block;
    block.fact = "number";
    block.form = form;
    block.size = pt(size);
    block.colour = "black";
    model::Block made;
    made.content = block;
    return made;
}

model::Block Desk::box(model::Extent width, model::Extent height, const std::string& fill) {
    model::Block made;
    made.box.width = width;
    made.box.height = height;
    made.box.fill = fill;
    made.content = model::Stack{};
    return made;
}

model::Block Desk::stack(model::Blocks children, std::int64_t gap) {
    model::Stack stack;
    stack.children = std::move(children);
    stack.gap = pt(gap);
    model::Block made;
    made.content = std::move(stack);
    return made;
}

model::Block Desk::row(model::Blocks children, std::int64_t gap) {
    model::Row row;
    row.children = std::move(children);
    row.gap = pt(gap);
    model::Block made;
    made.content = std::move(row);
    return made;
}

void Desk::add_channel(const std::string& fact, const std::string& display, std::vector<std::string> groups,
                       const std::string& uri) {
    localized_->fact_channels[fact] = localized_->channels.size();
    localized_->channels.push_back({"hotline", fact, display, std::move(groups), uri, "2026-11-22"});
}

model::Inline Desk::fact(const std::string& name) const {
    const std::size_t channel = localized_->fact_channels.at(name);
    model::Inline part = words(localized_->channels[channel].display);
    part.kind = model::Inline::Kind::fact;
    part.isolated = part.number = true;
    part.channel = channel;
    return part;
}

void Desk::add_art(const std::string& name, bool mirrors) {
    auto art = std::make_shared<model::Art>();
    art->id = name;
    art->mirrors = mirrors;
    model::VectorArt vector;
    vector.paths.push_back(
        {"", false, {model::MoveTo{{4000, 2000}}, model::LineTo{{20000, 22000}}, model::ClosePath{}}});
    vector.ink_min = {4000, 2000};
    vector.ink_max = {20000, 22000};
    art->content = vector;
    piece_->art[name] = art;
}

model::TextId Desk::add_literal(const std::string& literal, const std::string& style) {
    const model::TextId id = add_text({words(literal)}, style);
    piece_->texts[id.value].literal = literal;
    return id;
}

std::optional<model::PageSet> Desk::try_lay(model::Block root, std::optional<model::Flow> flow) {
    piece_->pages = {model::Page{std::move(root), std::move(flow)}};
    localized_->piece = piece_;
    localized_->language = language_;
    const auto shaped = text::shape(localized_, fonts(), faults);
    REQUIRE(shaped.has_value());
    model::Sheet sheet;
    sheet.id = "sheet";
    sheet.trim = trim;
    sheet.metric = metric;
    return lay_pages(*shaped, sheet, bleed, fonts(), faults);
}

model::PageSet Desk::lay(model::Block root) {
    auto pages = try_lay(std::move(root));
    for (const diag::Diagnostic& fault : faults.entries()) MESSAGE(fault.message);
    REQUIRE(pages.has_value());
    return std::move(*pages);
}

std::vector<base::Rect> fills(const model::PageSet& pages) {
    std::vector<base::Rect> out;
    for (const model::FillItem& item : items<model::FillItem>(pages)) out.push_back(item.rect);
    return out;
}

std::vector<std::string> said(const model::PageSet& pages) {
    std::vector<std::string> out;
    for (const model::TextItem& item : items<model::TextItem>(pages)) {
        std::u16string text;
        for (const model::PlacedRun& run : item.runs) text += run.text;
        out.push_back(to_utf8(text));
    }
    return out;
}

std::string outline(const model::PageSet& pages) {
    constexpr const char* kNames[] = {"document", "section", "note", "h1",    "h2",   "h3",    "h4",       "h5", "h6",
                                      "p",        "list",    "item", "label", "body", "table", "row",      "th", "td",
                                      "figure",   "link",    "span", "form",  "toc",  "toci",  "reference"};
    const auto& nodes = pages.structure.nodes;
    const auto write = [&](const auto& self, std::size_t at) -> std::string {
        std::string text = kNames[static_cast<std::size_t>(nodes[at].role)];
        if (nodes[at].children.empty()) return text;
        text += "(";
        for (const model::NodeId child : nodes[at].children) {
            if (text.back() != '(') text += " ";
            text += self(self, child.value);
        }
        return text + ")";
    };
    return write(write, 0);
}

base::Length ink_left(const model::PlacedRun& run) {
    const text::FontFace& face = fonts().face(run.font);
    base::Length left = pt(1'000'000);
    for (const model::PlacedGlyph& glyph : run.glyphs) {
        const text::GlyphInk ink = face.ink(glyph.id);
        if (ink.width == 0) continue;
        left = std::min(left, glyph.x + base::from_font_units(ink.x, run.size, face.metrics().units_per_em));
    }
    return left;
}

base::Length ink_right(const model::PlacedRun& run) {
    const text::FontFace& face = fonts().face(run.font);
    base::Length right = -pt(1'000'000);
    for (const model::PlacedGlyph& glyph : run.glyphs) {
        const text::GlyphInk ink = face.ink(glyph.id);
        if (ink.width == 0) continue;
        right =
            std::max(right, glyph.x + base::from_font_units(ink.x + ink.width, run.size, face.metrics().units_per_em));
    }
    return right;
}

}  // namespace handbill::layout::fixture
