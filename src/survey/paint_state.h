#pragma once

// What a content stream has set when it paints (ISO 32000-1, 8.4), and what pages and the forms on them share.

#include "check/transform.h"
#include "survey/font_face.h"
#include "survey/painted_page.h"
#include "survey/shape.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace handbill::survey {

using check::Transform;

[[nodiscard]] Shape::Place place(const Transform& matrix, double x, double y);
/// The least box around a box that was moved, scaled or turned.
[[nodiscard]] Box around(const Transform& matrix, const Box& box);
[[nodiscard]] Box common(const Box& one, const Box& other);

struct Paint {
    QPDFObjectHandle space = QPDFObjectHandle::newName("/DeviceGray");
    std::optional<Colour> colour = Colour{};
    double alpha = 1;
};

struct GraphicsState {
    Transform matrix;
    Paint fill, stroke;
    Box clip;
    std::shared_ptr<const FontFace> font;
    double size = 0, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    int mode = 0;
    bool blends = false;
};

/// An open marked-content sequence.
struct Mark {
    std::string language;
    bool hidden = false;
};

/// What pages and the forms in them share.
struct Sheet {
    const FileContext& file;
    SurveyedPage& into;
    struct Ground {
        Box box;
        std::optional<Colour> colour;
    };
    std::vector<Ground> grounds;
    std::vector<Mark> marks;
    std::map<QPDFObjGen, std::shared_ptr<const FontFace>> fonts;
    double area = 1;
};

}  // namespace handbill::survey
