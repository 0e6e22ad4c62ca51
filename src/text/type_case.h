#pragma once

// The fonts one document may draw from, in the order in which they are tried: the family of the language, the theme's
// family for the character's own script, the list's fallback. Fonts are opened when first reached, so a Latin poster
// never touches a CJK collection. Refuses to guess: a character that no declared font covers stays uncovered.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "diag/diagnostics.h"
#include "model/localized.h"
#include "model/theme.h"
#include "text/font_library.h"

namespace handbill::text {

/// An opened font.
struct Sort {
    model::FontId id;
    const FontFace* face = nullptr;

    [[nodiscard]] explicit operator bool() const { return face != nullptr; }
};

/// True if `face` can draw all characters of a grapheme cluster, whole or decomposed.
[[nodiscard]] bool covers(const FontFace& face, std::u16string_view cluster);

class TypeCase {
public:
    TypeCase(const model::Theme& theme, const FontLibrary& fonts, diag::Diagnostics& diagnostics)
        : theme_(theme), fonts_(fonts), diagnostics_(diagnostics) {}

    /// Which fonts are tried for a stretch of text.
    struct Order {
        std::vector<std::size_t> first;                ///< drawers of the languages' own families
        std::vector<std::size_t> fallback;             ///< drawers of the list's fallback families
        std::map<int, std::vector<std::size_t>> rows;  ///< drawers of the theme's family for a script
        int weight = 400;
        bool voice = false;  ///< from the scripts' second families, those that speak
    };

    /// For a text, or for an inline of it that speaks `foreign` in `foreign_script` (both empty if it does not).
    /// `voice` asks for the second family of each script that has one.
    [[nodiscard]] Order& order(const model::LocalizedText& text, const std::string& foreign,
                               const std::string& foreign_script, int weight, bool voice);

    /// The first font of the order that covers the cluster, `lead` before all. False if none does.
    [[nodiscard]] Sort find(Order& order, std::u16string_view cluster, int script, Sort lead);

    /// The one font for a number: the reference script's, so that digits look alike in all languages, else the first
    /// of the order that has all its characters.
    [[nodiscard]] Sort find_for_number(Order& order, std::u16string_view number);

    /// True if the theme sets this text's plain figures in the reference script's font too.
    [[nodiscard]] bool has_reference_figures(const model::LocalizedText& text) const;

    /// The face of a family, or false after reporting why not.
    [[nodiscard]] Sort open(const std::string& family, int weight);

    /// True if a declared font could not be opened; then what is not covered says nothing about the text.
    [[nodiscard]] bool is_incomplete() const { return incomplete_; }

private:
    struct Drawer {
        std::string family;
        int weight;
        bool opened = false;
        Sort sort;
    };
    using OrderKey = std::tuple<std::string, std::string, std::string, std::string, int, bool>;

    [[nodiscard]] std::size_t drawer(const std::string& family, int weight);
    [[nodiscard]] Sort at(std::size_t drawer);
    [[nodiscard]] const std::vector<std::size_t>& row(Order& order, int script);
    [[nodiscard]] Sort first_covering(const std::vector<std::size_t>& drawers, std::u16string_view cluster);
    [[nodiscard]] std::string family_of(const std::string& language, const std::string& script, bool voice) const;

    const model::Theme& theme_;
    const FontLibrary& fonts_;
    diag::Diagnostics& diagnostics_;
    std::vector<Drawer> drawers_;
    std::map<OrderKey, Order> orders_;
    std::set<std::string> unlisted_;  ///< families reported as unknown
    bool incomplete_ = false;
};

}  // namespace handbill::text
