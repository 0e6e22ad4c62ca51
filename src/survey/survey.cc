#include "survey/survey.h"

#include "survey/handles.h"
#include "survey/open.h"
#include "survey/painted_page.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <cmath>

namespace handbill::survey {

namespace {

using check::Transform;

/// Left, bottom, right, top in the page's space; nothing if it is none.
std::optional<Box> rectangle(QPDFObjectHandle value) {
    if (!value.isArray() || value.getArrayNItems() != 4) return std::nullopt;
    const auto side = [&](int i) { return number_of(value.getArrayItem(i), 0); };
    return Box{std::min(side(0), side(2)), std::min(side(1), side(3)), std::max(side(0), side(2)),
               std::max(side(1), side(3))};
}

/// What is left of the paper when it is cut (14.11.2): the trim inside of what is shown.
Box finished(QPDFObjectHandle page) {
    Box box = rectangle(inherited(page, "/MediaBox")).value_or(Box{0, 0, 612, 792});
    for (const auto& inner : {rectangle(inherited(page, "/CropBox")), rectangle(entry(page, "/TrimBox"))}) {
        if (!inner) continue;
        const Box both{std::max(box.left, inner->left), std::max(box.top, inner->top),
                       std::min(box.right, inner->right), std::min(box.bottom, inner->bottom)};
        if (both.width() > 0 && both.height() > 0) box = both;
    }
    return box;
}

/// From the page's space to the sheet as it is seen: cut, turned, in points, y downwards.
Transform to_sheet(const Box& box, int quarter_turns, double unit, SurveyedPage& into) {
    const double width = box.width() * unit, height = box.height() * unit;
    const Transform upright{unit, 0, 0, -unit, -box.left * unit, box.bottom * unit};
    const bool on_side = quarter_turns % 2 == 1;
    into.width = on_side ? height : width;
    into.height = on_side ? width : height;
    switch (quarter_turns) {
        case 1:
            return upright * Transform{0, 1, -1, 0, height, 0};
        case 2:
            return upright * Transform{-1, 0, 0, -1, width, height};
        case 3:
            return upright * Transform{0, -1, 1, 0, 0, width};
        default:
            return upright;
    }
}

std::set<QPDFObjGen> layers_off(QPDFObjectHandle catalog) {
    std::set<QPDFObjGen> off;
    auto list = entry(entry(entry(catalog, "/OCProperties"), "/D"), "/OFF");
    if (!list.isArray()) return off;
    for (auto& layer : list.getArrayAsVector()) off.insert(layer.getObjGen());
    return off;
}

int count_fields(QPDFObjectHandle page) {
    auto annotations = entry(page, "/Annots");
    if (!annotations.isArray()) return 0;
    int fields = 0;
    for (auto& annotation : annotations.getArrayAsVector()) {
        if (entry(annotation, "/AP").isDictionary() && name_of(entry(annotation, "/Subtype")) != "Link") ++fields;
    }
    return fields;
}

SurveyedPage read_page(QPDFObjectHandle page, const FileContext& file) {
    SurveyedPage into;
    const int turns = static_cast<int>(number_of(inherited(page, "/Rotate"), 0)) / 90;
    const auto on_sheet = to_sheet(finished(page), ((turns % 4) + 4) % 4, number_of(entry(page, "/UserUnit"), 1), into);
    read_painted_page(page, file, on_sheet, into);
    into.fields = count_fields(page);
    return into;
}

}  // namespace

std::optional<Survey> survey(const std::string& bytes, const std::string& name, diag::Diagnostics& diagnostics) {
    Survey found;
    const auto read = [&found](QPDF& file) {
        auto catalog = file.getRoot();
        found.tagged = is_true(entry(entry(catalog, "/MarkInfo"), "/Marked"));
        found.producer = text_entry(entry(file.getTrailer(), "/Info"), "/Producer");
        const FileContext context{tag_languages(catalog), layers_off(catalog)};
        for (auto& page : QPDFPageDocumentHelper(file).getAllPages())
            found.pages.push_back(read_page(page.getObjectHandle(), context));
    };
    if (!with_open_file(bytes, name, diagnostics, read)) return std::nullopt;
    return found;
}

}  // namespace handbill::survey
