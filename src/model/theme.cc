#include "model/theme.h"

namespace handbill::model {

std::string_view name_of(Variant variant) {
    switch (variant) {
        case Variant::office:
            return "office";
        case Variant::high_contrast:
            return "high-contrast";
        case Variant::large_print:
            return "large-print";
        case Variant::one_ink:
            return "one-ink";
    }
    return "office";
}

std::optional<Variant> variant_named(std::string_view name) {
    for (const Variant variant : kVariants) {
        if (name_of(variant) == name) return variant;
    }
    return std::nullopt;
}

const ScriptMeasures* Theme::measures(const std::string& tag, const std::string& script) const {
    auto row = scripts.find(tag);
    if (row == scripts.end()) row = scripts.find(script);
    return row == scripts.end() ? nullptr : &row->second;
}

}  // namespace handbill::model
