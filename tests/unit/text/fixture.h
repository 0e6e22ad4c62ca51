#pragma once

// A small document in any language over the fonts of fonts/fonts.yaml, so that a test says only what it is about.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/localized.h"
#include "model/shaped.h"
#include "text/font_library.h"

namespace handbill::text::fixture {

inline constexpr const char* kHotline = "1-888-373-7888";

/// fonts/fonts.yaml, read line by line.
[[nodiscard]] const model::FontList& font_list();
[[nodiscard]] std::vector<std::string> font_folders();
/// Over font_list(); one for all tests.
[[nodiscard]] const FontLibrary& fonts();

/// The writing systems' families of the civic theme, and styles "body" (500/800), "headline" (900), "parted" (body
/// with hyphenation).
[[nodiscard]] std::shared_ptr<model::Theme> theme();

[[nodiscard]] model::Inline plain(std::string text);
[[nodiscard]] model::Inline strong(std::string text);
[[nodiscard]] model::Inline number(std::string text = kHotline);
[[nodiscard]] model::Inline foreign(std::string text, model::LanguageTag language);

struct Language {
    model::LanguageTag tag;
    std::string script;
    model::Direction direction = model::Direction::left_to_right;
};
[[nodiscard]] Language arabic();
[[nodiscard]] Language urdu();
[[nodiscard]] Language english();

/// A document of one text in style `style`.
[[nodiscard]] std::shared_ptr<model::LocalizedDocument> document(const Language& language,
                                                                 std::vector<model::Inline> inlines,
                                                                 const std::string& style = "body");

/// Shapes it; fails the test on any diagnostic.
[[nodiscard]] model::ShapedText shape_text(const Language& language, std::vector<model::Inline> inlines,
                                           const std::string& style = "body");
[[nodiscard]] model::ShapedText shape_text(const Language& language, const std::string& text);

[[nodiscard]] std::string utf8(std::u16string_view text);
[[nodiscard]] std::u16string utf16(std::string_view text);

/// The text cut at its breaks, joined by '|'; isolates' controls left out.
[[nodiscard]] std::string broken(const model::ShapedText& text);

/// The runs that overlap a piece of the text.
[[nodiscard]] std::vector<const model::GlyphRun*> runs_of(const model::ShapedText& text, std::string_view piece);

[[nodiscard]] const std::string& font_name(const model::GlyphRun& run);

/// The characters in the order in which a reader's eye meets them from left to right, for text of one-to-one glyphs.
[[nodiscard]] std::string seen_from_left(const model::ShapedText& text);

}  // namespace handbill::text::fixture
