#include "pdf/press_inks.h"

namespace handbill::pdf {
namespace {

/// [/Separation /Name /DeviceCMYK tint] (8.6.6.4): the tint goes straight from paper to the solid.
std::string separation(std::string_view name, const model::Colour& solid) {
    constexpr int kPercentDecimals = 2;
    std::string text = "[/Separation";
    append_name(text, name);
    text += "/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[";
    for (const int percent : {solid.cyan, solid.magenta, solid.yellow, solid.black}) {
        append_decimal(text, percent, kPercentDecimals);
        text += ' ';
    }
    text.back() = ']';
    return text + ">>]";
}

}  // namespace

Inks inks_of(const model::PressSheets& press) {
    if (!press.condition) return Inks::screen;
    return press.condition->ink ? Inks::one : Inks::process;
}

void add_press_resources(const model::PressSheets& press, Entries& resources) {
    if (!press.condition) return;
    Entries spaces;
    spaces.raw(kEveryPlate, separation("All", model::kRegistration));
    if (const auto& ink = press.condition->ink) spaces.raw(kOneInk, separation(ink->name, ink->colour));
    Entries states;
    // OPM 1 (8.6.7): inks that a colour has none of stay as they are below it.
    states.raw(kOverprint, "<</Type/ExtGState/OP true/op true/OPM 1>>");
    states.raw(kKnockOut, "<</Type/ExtGState/OP false/op false/OPM 0>>");
    resources.dictionary("ColorSpace", spaces).dictionary("ExtGState", states);
}

Entries transparency_group(Inks inks) {
    Entries group;
    group.name("S", "Transparency").name("CS", inks == Inks::screen ? "DeviceRGB" : "DeviceCMYK");
    return group;
}

}  // namespace handbill::pdf
