#pragma once

// Fills, rules, vector art and matrix codes as paths (ISO 32000-1, 8.5). Takes items in page space; marking them is the
// caller's duty.

#include "model/page.h"
#include "pdf/content_stream.h"

namespace handbill::pdf {

void paint_fill(ContentStream& content, const model::FillItem& fill);
void paint_stroke(ContentStream& content, const model::StrokeItem& stroke);
/// `item.art` must be vector art with one colour for each path.
void paint_art(ContentStream& content, const model::ArtItem& item);
/// One path of whole numbers on a grid, filled once, so that no renderer can leave seams between modules.
void paint_modules(ContentStream& content, const model::ModulesItem& item);

}  // namespace handbill::pdf
