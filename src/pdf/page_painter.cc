#include "pdf/page_painter.h"

#include "pdf/shapes.h"
#include "pdf/text_painter.h"

#include <algorithm>

namespace handbill::pdf {
namespace {

base::Rect box_of(const model::StrokeItem& stroke) {
    const base::Length left = std::min(stroke.from.x, stroke.to.x), right = std::max(stroke.from.x, stroke.to.x);
    const base::Length top = std::min(stroke.from.y, stroke.to.y), bottom = std::max(stroke.from.y, stroke.to.y);
    const base::Length half = stroke.weight / 2;
    return {left - half, top - half, right - left + stroke.weight, bottom - top + stroke.weight};
}

class PagePainter {
public:
    PagePainter(const model::LaidPage& page, std::size_t index, StructureWriter& structure, FontSet& fonts,
                ImageSet& images)
        : content_(frame_of(page)),
          structure_(structure),
          images_(images),
          marks_(content_, structure, index),
          text_(content_, marks_, structure, fonts) {}

    void paint(const std::vector<model::PageItem>& items) {
        for (const model::PageItem& item : items) std::visit(*this, item);
    }

    void operator()(const model::TextItem& item) { text_.paint(item); }
    void operator()(const model::FillItem& item) {
        mark(item.mark, item.rect);
        paint_fill(content_, item);
    }
    void operator()(const model::StrokeItem& item) {
        mark(item.mark, box_of(item));
        paint_stroke(content_, item);
    }
    void operator()(const model::ArtItem& item) {
        mark(item.mark, item.rect);
        paint_art(content_, item);
    }
    void operator()(const model::ImageItem& item) {
        const ImageResource& image = images_.use(item.art);
        mark(item.mark, item.rect);
        content_.draw_image(image.name, item.rect);
        if (std::find(used_.begin(), used_.end(), &image) == used_.end()) used_.push_back(&image);
    }
    void operator()(const model::ModulesItem& item) {
        mark(item.mark, item.rect);
        paint_modules(content_, item);
    }
    void operator()(const model::GroupItem& group) {
        marks_.close();
        content_.enter_group(group.origin, group.quarter_turns);
        paint(group.items);
        marks_.close();
        content_.leave_group();
    }

    PaintedPage finish() {
        marks_.close();
        Entries fonts, images, resources;
        for (const GlyphFont* font : text_.fonts_used()) fonts.reference(font->resource(), font->id());
        for (const ImageResource* image : used_) images.reference(image->name, image->id);
        if (!fonts.empty()) resources.dictionary("Font", fonts);
        if (!images.empty()) resources.dictionary("XObject", images);
        const bool transparent =
            std::any_of(used_.begin(), used_.end(), [](const ImageResource* image) { return image->transparent; });
        return {content_.str(), std::move(resources), transparent, text_.complete()};
    }

private:
    void mark(const model::Mark& mark, const base::Rect& box) {
        marks_.graphics(mark, box);
        const auto* node = std::get_if<model::NodeId>(&mark);
        if (node && structure_.wants_box(*node)) structure_.cover(content_.to_user_space(box));
    }

    ContentStream content_;
    StructureWriter& structure_;
    ImageSet& images_;
    MarkedContent marks_;
    TextPainter text_;
    std::vector<const ImageResource*> used_;
};

}  // namespace

Frame frame_of(const model::LaidPage& page) { return {page.bleed, page.trim.height + page.bleed}; }

PaintedPage paint_page(const model::LaidPage& page, std::size_t index, StructureWriter& structure, FontSet& fonts,
                       ImageSet& images) {
    PagePainter painter(page, index, structure, fonts, images);
    painter.paint(page.items);
    return painter.finish();
}

}  // namespace handbill::pdf
