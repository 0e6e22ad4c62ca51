#include "pdf/page_painter.h"

#include "pdf/press_inks.h"
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
    /// `index` is none for a form.
    PagePainter(Frame frame, const model::PressSheets& press, std::optional<std::size_t> index,
                StructureWriter& structure, FontSet& fonts, ImageSet& images)
        : content_(frame, inks_of(press)),
          press_(press),
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

    void paint(const model::Impression& impression, const model::LaidPage& page) {
        structure_.turn_to(impression.page);
        if (model::stands_as_laid(impression)) return paint(page.items);
        enter(impression);
        paint(page.items);
        leave();
    }
    /// The page once more, as one artifact.
    void repeat(const model::Impression& impression, const FormResource& form) {
        enter(impression);
        marks_.graphics(model::Artifact::layout, {});
        content_.draw_form(form.name);
        leave();
        if (std::find(forms_.begin(), forms_.end(), &form) == forms_.end()) forms_.push_back(&form);
    }

    PaintedPage finish() {
        marks_.close();
        Entries fonts, images, resources;
        for (const GlyphFont* font : text_.fonts_used()) fonts.reference(font->resource(), font->id());
        for (const ImageResource* image : used_) images.reference(image->name, image->id);
        for (const FormResource* form : forms_) images.reference(form->name, form->id);
        if (!fonts.empty()) resources.dictionary("Font", fonts);
        if (!images.empty()) resources.dictionary("XObject", images);
        add_press_resources(press_, resources);
        PaintedPage painted{content_.str(), std::move(resources), false, text_.complete()};
        for (const ImageResource* image : used_) painted.transparent = painted.transparent || image->transparent;
        for (const FormResource* form : forms_) {
            painted.transparent = painted.transparent || form->transparent;
            painted.complete = painted.complete && form->complete;
        }
        return painted;
    }

private:
    void enter(const model::Impression& impression) {
        marks_.close();
        content_.enter_group(impression.at, impression.quarter_turns);
        if (impression.clip) content_.clip(*impression.clip);
    }
    void leave() {
        marks_.close();
        content_.leave_group();
    }

    void mark(const model::Mark& mark, const base::Rect& box) {
        marks_.graphics(mark, box);
        const auto* node = std::get_if<model::NodeId>(&mark);
        if (node && marks_.marks() && structure_.wants_box(*node)) structure_.cover(content_.to_user_space(box));
    }

    ContentStream content_;
    const model::PressSheets& press_;
    StructureWriter& structure_;
    ImageSet& images_;
    MarkedContent marks_;
    TextPainter text_;
    std::vector<const ImageResource*> used_;
    std::vector<const FormResource*> forms_;
};

}  // namespace

Frame frame_of(const model::PressSheet& sheet) { return {-sheet.media.x, sheet.media.bottom()}; }

PaintedPage paint_form(const model::PressSheets& press, std::size_t page, StructureWriter& structure, FontSet& fonts,
                       ImageSet& images) {
    PagePainter painter(Frame{}, press, std::nullopt, structure, fonts, images);
    painter.paint(press.pages->pages[page].items);
    return painter.finish();
}

PaintedPage paint_sheet(const model::PressSheets& press, std::size_t index, StructureWriter& structure, FontSet& fonts,
                        ImageSet& images, FormSet& forms) {
    const model::PressSheet& sheet = press.sheets[index];
    PagePainter painter(frame_of(sheet), press, index, structure, fonts, images);
    for (const model::Impression& impression : sheet.impressions) {
        if (impression.tagged)
            painter.paint(impression, press.pages->pages[impression.page]);
        else
            painter.repeat(impression, forms.use(impression.page));
    }
    for (const model::StrokeItem& mark : sheet.marks) painter(mark);
    for (const model::TextItem& text : sheet.slug) painter(text);
    return painter.finish();
}

}  // namespace handbill::pdf
