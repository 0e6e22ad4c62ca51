#include "text/type_case.h"

#include "text/scripts.h"
#include "text/utf16.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace handbill::text {
namespace {

bool covers_decomposed(const FontFace& face, UChar32 character) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* canonical = unorm2_getNFDInstance(&status);
    if (U_FAILURE(status)) return false;
    std::array<UChar, 32> parts{};
    const int32_t size =
        unorm2_getDecomposition(canonical, character, parts.data(), static_cast<int32_t>(parts.size()), &status);
    if (U_FAILURE(status) || size <= 0) return false;
    const std::u16string_view decomposed(parts.data(), static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < decomposed.size();) {
        if (face.nominal_glyph(next_character(decomposed, at)) == 0) return false;
    }
    return true;
}

/// What HarfBuzz draws without a glyph of its own: invisible characters, wider and narrower spaces, U+2011.
bool has_stand_in(const FontFace& face, UChar32 character) {
    if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
    if (u_charType(character) == U_SPACE_SEPARATOR) return face.nominal_glyph(U' ') != 0;
    return character == 0x2011 && face.nominal_glyph(0x2010) != 0;
}

}  // namespace

bool covers(const FontFace& face, std::u16string_view cluster) {
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t character = next_character(cluster, at);
        // Fonts draw U+FFFD, but what it stands for is lost: that is a fault of the text, not a character of it.
        if (character == 0xFFFD) return false;
        const auto point = static_cast<UChar32>(character);
        const bool drawn =
            face.nominal_glyph(character) != 0 || has_stand_in(face, point) || covers_decomposed(face, point);
        if (!drawn) return false;
    }
    return true;
}

TypeCase::Order& TypeCase::order(const model::LocalizedText& text, const std::string& foreign,
                                 const std::string& foreign_script, int weight, bool voice) {
    const auto [place, is_new] =
        orders_.try_emplace({text.language, text.script, foreign, foreign_script, weight, voice});
    Order& order = place->second;
    if (!is_new) return order;
    order.weight = weight;
    order.voice = voice;
    const std::string own = family_of(text.language, text.script, voice);
    const std::string other = foreign.empty() ? std::string() : family_of(foreign, foreign_script, voice);
    if (!other.empty()) order.first.push_back(drawer(other, weight));
    if (!own.empty() && own != other) order.first.push_back(drawer(own, weight));
    for (const std::string& family : fonts_.chain({})) order.fallback.push_back(drawer(family, weight));
    return order;
}

Sort TypeCase::find(Order& order, std::u16string_view cluster, int script, Sort lead) {
    if (lead && covers(*lead.face, cluster)) return lead;
    if (const Sort sort = first_covering(order.first, cluster)) return sort;
    if (const Sort sort = first_covering(row(order, script), cluster)) return sort;
    return first_covering(order.fallback, cluster);
}

Sort TypeCase::find_for_number(Order& order, std::u16string_view number) {
    const std::string reference = family_of({}, theme_.reference_script, false);
    if (!reference.empty()) {
        const Sort sort = at(drawer(reference, order.weight));
        if (sort && covers(*sort.face, number)) return sort;
    }
    if (const Sort sort = first_covering(order.first, number)) return sort;
    return first_covering(order.fallback, number);
}

bool TypeCase::has_reference_figures(const model::LocalizedText& text) const {
    const model::ScriptMeasures* measures = theme_.measures(text.language, text.script);
    return measures != nullptr && measures->reference_figures;
}

Sort TypeCase::open(const std::string& family, int weight) { return at(drawer(family, weight)); }

std::size_t TypeCase::drawer(const std::string& family, int weight) {
    const auto known = std::find_if(drawers_.begin(), drawers_.end(), [&](const Drawer& drawer) {
        return drawer.weight == weight && drawer.family == family;
    });
    if (known == drawers_.end()) return drawers_.push_back({family, weight, false, {}}), drawers_.size() - 1;
    return static_cast<std::size_t>(known - drawers_.begin());
}

Sort TypeCase::at(std::size_t index) {
    Drawer& drawer = drawers_[index];
    if (std::exchange(drawer.opened, true)) return drawer.sort;
    const std::optional<model::FontId> id = fonts_.choose(drawer.family, drawer.weight);
    if (id) {
        drawer.sort = {*id, fonts_.open(*id, diagnostics_)};
    } else if (unlisted_.insert(drawer.family).second) {
        diagnostics_.error(
            diag::codes::unknown_name, theme_.span,
            "theme '" + theme_.id + "' uses font family '" + drawer.family + "', which fonts/fonts.yaml does not list");
    }
    if (!drawer.sort) incomplete_ = true;
    return drawer.sort;
}

const std::vector<std::size_t>& TypeCase::row(Order& order, int script) {
    const auto [place, is_new] = order.rows.try_emplace(script);
    if (is_new) {
        const std::string family = family_of({}, script_code(script), order.voice);
        if (!family.empty()) place->second.push_back(drawer(family, order.weight));
    }
    return place->second;
}

Sort TypeCase::first_covering(const std::vector<std::size_t>& drawers, std::u16string_view cluster) {
    for (const std::size_t index : drawers) {
        const Sort sort = at(index);
        if (sort && covers(*sort.face, cluster)) return sort;
    }
    return {};
}

std::string TypeCase::family_of(const std::string& language, const std::string& script, bool voice) const {
    const model::ScriptMeasures* measures = theme_.measures(language, script);
    if (measures == nullptr) return {};
    return voice && !measures->voice_family.empty() ? measures->voice_family : measures->family;
}

}  // namespace handbill::text
