#pragma once

// Small page sets by hand, over real fonts, so that a test says only what it is about.

#include <memory>
#include <string>
#include <vector>

#include "model/page.h"
#include "pdf/write.h"
#include "text/font_library.h"

namespace handbill::pdf::fixture {

/// `nimbus` is a name-keyed CFF font, as most brand fonts are.
enum class Face : std::uint32_t { sans, sans_bold, arabic, nastaliq, khmer, devanagari, thai, chinese, korean, nimbus };

/// Over Debian's Noto fonts, and one that Ghostscript brings along; one for all tests.
[[nodiscard]] const text::FontLibrary& fonts();
[[nodiscard]] model::FontId font(Face face);

struct TextStyle {
    Face face = Face::sans;
    base::Length size = base::Length::points(12);
    bool right_to_left = false;
    model::Colour colour{};
};

/// `text` shaped by HarfBuzz and set with its left edge at `x` on the baseline `y`.
[[nodiscard]] model::PlacedRun place(const std::string& text, base::Length x, base::Length y,
                                     const TextStyle& style = {});

/// A page set in the making: a Document node and one Letter page.
class Draft {
public:
    explicit Draft(model::LanguageTag language = "en", model::Direction direction = model::Direction::left_to_right);

    model::NodeId add(model::Role role, model::NodeId parent = model::NodeId{0});
    model::StructureNode& node(model::NodeId id) { return set.structure.nodes[id.value]; }
    model::LaidPage& page(std::size_t index = 0) { return set.pages[index]; }
    void add_page() {
        set.pages.push_back(set.pages.front());
        set.pages.back().items.clear();
    }

    /// A text item of one run at `top` points below the trim's top.
    model::TextItem& text(model::NodeId node, const std::string& words, int top = 72, const TextStyle& style = {});

    model::PageSet set;
};

/// The file; fails the test on any diagnostic.
[[nodiscard]] std::string written(const model::PageSet& set);
[[nodiscard]] std::string written(const model::PageSet& set, const WriterCache& cache);

/// Codes of the faults that writing reports; fails the test if a file comes out all the same.
[[nodiscard]] std::vector<std::string> faults_of(const model::PageSet& set);

[[nodiscard]] constexpr base::Length pt(std::int64_t points) { return base::Length::points(points); }

}  // namespace handbill::pdf::fixture
