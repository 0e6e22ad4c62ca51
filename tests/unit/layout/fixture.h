#pragma once

// Small pieces built in the test itself, over a few real fonts, so that a test says only what it is about. Measures are
// points; the theme's reference sheet is 400 x 300 points and so is the sheet, unless a test says otherwise.

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "model/page.h"

namespace handbill::layout::fixture {

[[nodiscard]] constexpr base::Length pt(std::int64_t points) { return base::Length::points(points); }
[[nodiscard]] constexpr base::Length mpt(std::int64_t millipoints) { return base::Length::millipoints(millipoints); }
[[nodiscard]] constexpr base::Rect rect(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height) {
    return {pt(x), pt(y), pt(width), pt(height)};
}

/// Noto Sans 500, 700, 900 and Noto Sans Arabic 500, 800, as Debian installs them.
[[nodiscard]] const text::FontLibrary& fonts();

[[nodiscard]] model::Extent fixed(std::int64_t points);
[[nodiscard]] model::Extent share(int shares = 1);

[[nodiscard]] model::Inline words(std::string text);
[[nodiscard]] model::Inline strong(std::string text);

/// One document on the way through layout.
class Desk {
public:
    explicit Desk(bool right_to_left = false);

    // Blocks. Texts are of the edition's language unless said.
    [[nodiscard]] model::Block text(std::vector<model::Inline> inlines, const std::string& style = "body");
    [[nodiscard]] model::Block text(const std::string& words, const std::string& style = "body");
    [[nodiscard]] model::Block heading(const std::string& words, const std::string& style, int level = 1);
    [[nodiscard]] model::Block number(model::NumberBlock::Form form, std::int64_t size);
    /// A coloured box of nothing.
    [[nodiscard]] static model::Block box(model::Extent width, model::Extent height, const std::string& fill = "red");
    [[nodiscard]] static model::Block stack(model::Blocks children, std::int64_t gap = 0);
    [[nodiscard]] static model::Block row(model::Blocks children, std::int64_t gap = 0);

    /// A fact of the document: a channel whose number is printed so.
    void add_channel(const std::string& fact, const std::string& display, std::vector<std::string> groups,
                     const std::string& uri);
    /// The words that a fact's channel puts into a text.
    [[nodiscard]] model::Inline fact(const std::string& name) const;
    /// Art of a square 24-unit box with ink from (4,2) to (20,22).
    void add_art(const std::string& name, bool mirrors = false);
    [[nodiscard]] model::TextId add_text(std::vector<model::Inline> inlines, const std::string& style,
                                         const std::string& tag = {});
    [[nodiscard]] model::TextId add_literal(const std::string& literal, const std::string& style);

    [[nodiscard]] model::Theme& theme() { return *theme_; }
    [[nodiscard]] model::LocalizedDocument& localized() { return *localized_; }
    [[nodiscard]] model::Piece& piece() { return *piece_; }

    /// One page with this root. Nothing if it was refused; then `faults` tells why.
    [[nodiscard]] std::optional<model::PageSet> try_lay(model::Block root,
                                                        std::optional<model::Flow> flow = std::nullopt);
    /// The same; fails the test if it was refused.
    [[nodiscard]] model::PageSet lay(model::Block root);

    base::Size trim{pt(400), pt(300)};
    base::Length bleed;
    bool metric = false;
    diag::Diagnostics faults;

private:
    std::shared_ptr<model::Theme> theme_;
    std::shared_ptr<model::Piece> piece_;
    std::shared_ptr<model::Language> language_;
    std::shared_ptr<model::LocalizedDocument> localized_;
};

/// All items of a kind on the first page, inside groups too, in paint order.
template <class Item>
void collect(const std::vector<model::PageItem>& items, std::vector<Item>& out) {
    for (const model::PageItem& item : items) {
        if (const auto* found = std::get_if<Item>(&item)) out.push_back(*found);
        if (const auto* group = std::get_if<model::GroupItem>(&item)) collect(group->items, out);
    }
}
template <class Item>
[[nodiscard]] std::vector<Item> items(const model::PageSet& pages) {
    std::vector<Item> out;
    collect(pages.pages.front().items, out);
    return out;
}

/// Rectangles of the fills, in paint order.
[[nodiscard]] std::vector<base::Rect> fills(const model::PageSet& pages);
/// What each text item says, in paint order.
[[nodiscard]] std::vector<std::string> said(const model::PageSet& pages);
/// The structure as "document(heading1 paragraph(link))".
[[nodiscard]] std::string outline(const model::PageSet& pages);
/// Left and right side of a run's ink.
[[nodiscard]] base::Length ink_left(const model::PlacedRun& run);
[[nodiscard]] base::Length ink_right(const model::PlacedRun& run);

}  // namespace handbill::layout::fixture

namespace doctest {
template <>
struct StringMaker<handbill::base::Length> {
    static String convert(handbill::base::Length length) { return handbill::base::to_points_text(length).c_str(); }
};
template <>
struct StringMaker<handbill::base::Rect> {
    static String convert(const handbill::base::Rect& rect) {
        using handbill::base::to_points_text;
        return (to_points_text(rect.x) + "," + to_points_text(rect.y) + " " + to_points_text(rect.width) + "x" +
                to_points_text(rect.height))
            .c_str();
    }
};
}  // namespace doctest
