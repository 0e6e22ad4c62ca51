#pragma once

// Pages that are printed more than once in a file, each a form XObject (ISO 32000-1, 8.10), written at its first use.

#include <map>
#include <string>

#include "model/press_sheets.h"
#include "pdf/font_set.h"
#include "pdf/haru_document.h"
#include "pdf/images.h"
#include "pdf/structure_writer.h"
#include "pdf/writer_cache.h"

namespace handbill::pdf {

struct FormResource {
    ObjectId id;
    std::string name;
    bool transparent = false;  ///< shows an image with a soft mask
    bool complete = true;      ///< every glyph got a code
};

class FormSet {
public:
    FormSet(HaruDocument& document, const model::PressSheets& press, StructureWriter& structure, FontSet& fonts,
            ImageSet& images)
        : document_(document), press_(press), structure_(structure), fonts_(fonts), images_(images) {}

    /// The form of a page of the set; stays where it is.
    [[nodiscard]] const FormResource& use(std::size_t page);

private:
    HaruDocument& document_;
    const model::PressSheets& press_;
    StructureWriter& structure_;
    FontSet& fonts_;
    ImageSet& images_;
    std::map<std::size_t, FormResource> forms_;
};

}  // namespace handbill::pdf
