#include "pdf/forms.h"

#include "pdf/page_painter.h"
#include "pdf/press_inks.h"

namespace handbill::pdf {

const FormResource& FormSet::use(std::size_t page) {
    const auto known = forms_.find(page);
    if (known != forms_.end()) return known->second;
    const model::LaidPage& laid = press_.pages->pages[page];
    const PaintedPage painted = paint_form(press_, page, structure_, fonts_, images_);
    const base::Rect whole{-laid.bleed, -laid.bleed, laid.trim.width + laid.bleed * 2,
                           laid.trim.height + laid.bleed * 2};
    Entries entries;
    entries.name("Type", "XObject")
        .name("Subtype", "Form")
        .rect("BBox", Frame{}(whole))
        .dictionary("Resources", painted.resources);
    if (painted.transparent) entries.dictionary("Group", transparency_group(inks_of(press_)));
    const ObjectId id = document_.add(std::move(entries), {compress(painted.content)});
    FormResource form{id, "P" + std::to_string(page + 1), painted.transparent, painted.complete};
    return forms_.emplace(page, std::move(form)).first->second;
}

}  // namespace handbill::pdf
