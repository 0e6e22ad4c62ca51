#pragma once

// One press sheet to its content stream and the resources it names. Paint order is reading order; nothing is decided
// here that layout and imposition have not decided. A page that is printed again is a form, written once.

#include <string>
#include <vector>

#include "model/press_sheets.h"
#include "pdf/content_stream.h"
#include "pdf/font_set.h"
#include "pdf/forms.h"
#include "pdf/images.h"
#include "pdf/structure_writer.h"

namespace handbill::pdf {

struct PaintedPage {
    std::string content;
    Entries resources;
    bool transparent = false;  ///< shows an image with a soft mask
    bool complete = true;      ///< every glyph got a code
};

/// Default user space has its origin at the lower left of the media.
[[nodiscard]] Frame frame_of(const model::PressSheet& sheet);

/// A page of `press` as a form whose origin is the top left corner of its trim, unmarked.
[[nodiscard]] PaintedPage paint_form(const model::PressSheets& press, std::size_t page, StructureWriter& structure,
                                     FontSet& fonts, ImageSet& images);

[[nodiscard]] PaintedPage paint_sheet(const model::PressSheets& press, std::size_t index, StructureWriter& structure,
                                      FontSet& fonts, ImageSet& images, FormSet& forms);

}  // namespace handbill::pdf
