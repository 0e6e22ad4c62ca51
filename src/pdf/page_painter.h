#pragma once

// One laid page to its content stream and the resources it names. Paint order is reading order; nothing is decided
// here that layout has not decided.

#include <string>
#include <vector>

#include "model/page.h"
#include "pdf/content_stream.h"
#include "pdf/font_set.h"
#include "pdf/images.h"
#include "pdf/structure_writer.h"

namespace handbill::pdf {

struct PaintedPage {
    std::string content;
    Entries resources;
    bool transparent = false;  ///< shows an image with a soft mask
    bool complete = true;      ///< every glyph got a code
};

/// Default user space has its origin at the lower left of the bleed.
[[nodiscard]] Frame frame_of(const model::LaidPage& page);

[[nodiscard]] PaintedPage paint_page(const model::LaidPage& page, std::size_t index, StructureWriter& structure,
                                     FontSet& fonts, ImageSet& images);

}  // namespace handbill::pdf
