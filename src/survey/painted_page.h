#pragma once

// One page's content stream, and the forms that it paints, to texts on paper (ISO 32000-1, 8 and 9).

#include "check/transform.h"
#include "survey/survey.h"
#include "survey/tag_languages.h"

#include <set>

namespace handbill::survey {

/// What holds for the whole file.
struct FileContext {
    TagLanguages languages;
    std::set<QPDFObjGen> layers_off;
};

/// Fills all of `page` but its fields; `on_sheet` takes the page's space to the sheet as it is seen.
void read_painted_page(QPDFObjectHandle page, const FileContext& file, const check::Transform& on_sheet,
                       SurveyedPage& into);

}  // namespace handbill::survey
