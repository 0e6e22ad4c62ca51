#include "art/read_art.h"

#include "art/ink_bounds.h"
#include "art/paint.h"
#include "art/path_data.h"
#include "art/svg_document.h"
#include "art/svg_shape.h"
#include "art/svg_subset.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace handbill::art {
namespace {

constexpr int kMostNested = 32;
constexpr std::ptrdiff_t kMostAttributes = 64;
constexpr std::size_t kLongestQuoted = 40;
constexpr double kThousandths = 1000.0;

std::string quoted(std::string_view name) { return "\"" + std::string(name.substr(0, kLongestQuoted)) + "\""; }

/// Walks the elements, paint handed down, and gathers the paths that leave ink.
class SvgReader {
public:
    explicit SvgReader(SvgDocument& document) : document_(document) {}

    std::optional<model::VectorArt> read(const pugi::xml_node& root);

private:
    std::optional<Matrix> read_view_box(const pugi::xml_node& root);
    void read_children(const pugi::xml_node& parent, const Paint& paint, int depth);
    void read_element(const pugi::xml_node& node, const Paint& inherited, int depth);
    bool read_attributes(const pugi::xml_node& node, SvgElement element, bool root, Paint& paint);
    void read_shape(const pugi::xml_node& node, SvgElement element, const Paint& paint);
    void check_colour(const pugi::xml_node& node, const Paint& paint);

    SvgDocument& document_;
    model::VectorArt art_;
    std::optional<InkBounds> bounds_;
    std::map<std::string, std::string> ink_colours_;
    std::size_t steps_ = 0;
};

std::optional<model::VectorArt> SvgReader::read(const pugi::xml_node& root) {
    Paint paint;
    if (const auto transform = read_view_box(root)) {
        paint.transform = *transform;
        if (read_attributes(root, SvgElement::container, true, paint)) read_children(root, paint, 1);
    }
    if (document_.faults() == 0 && !bounds_) document_.refuse(root, "the drawing paints nothing");
    if (document_.faults() > 0) return std::nullopt;
    art_.ink_min = bounds_->min;
    art_.ink_max = bounds_->max;
    return std::move(art_);
}

std::optional<Matrix> SvgReader::read_view_box(const pugi::xml_node& root) {
    double box[4] = {0, 0, 0, 0};
    const pugi::xml_attribute attribute = root.attribute("viewBox");
    if (attribute) {
        NumberScanner scanner(attribute.value());
        scanner.skip_space();
        for (std::size_t i = 0; i < 4; ++i) {
            if (i > 0) scanner.skip_separator();
            const auto value = scanner.number();
            if (!value) break;
            box[i] = *value;
            scanner.skip_space();
        }
        const bool whole = scanner.at_end() && std::llround(box[2] * kThousandths) >= 1;
        if (!whole || std::llround(box[3] * kThousandths) < 1) {
            document_.refuse(root, attribute,
                             scanner.fault("four numbers are expected: left, top, and a width and height above 0"));
            return std::nullopt;
        }
    } else if (root.attribute("width") && root.attribute("height")) {
        const auto width = measure(document_, root, "width", std::nullopt, Need::positive);
        const auto height = measure(document_, root, "height", std::nullopt, Need::positive);
        if (!width || !height) return std::nullopt;
        box[2] = *width;
        box[3] = *height;
    } else {
        document_.refuse(root, "svg needs the attribute \"viewBox\"");
        return std::nullopt;
    }
    art_.width = std::max<std::int64_t>(1, std::llround(box[2] * kThousandths));
    art_.height = std::max<std::int64_t>(1, std::llround(box[3] * kThousandths));
    return Matrix{1, 0, 0, 1, -box[0], -box[1]};
}

void SvgReader::read_children(const pugi::xml_node& parent, const Paint& paint, int depth) {
    for (const pugi::xml_node& node : parent.children()) {
        if (document_.had_enough()) return;
        if (node.type() == pugi::node_element) {
            read_element(node, paint, depth);
        } else {
            document_.refuse(node, "only shapes are drawn, not what stands between them", svg_hint("text"));
        }
    }
}

void SvgReader::read_element(const pugi::xml_node& node, const Paint& inherited, int depth) {
    const std::string_view name = node.name();
    const SvgElement element = svg_element(name);
    if (element == SvgElement::wordless) return;
    if (element == SvgElement::unknown) {
        return document_.refuse(node, quoted(name) + " is not supported in art", svg_hint(name));
    }
    if (depth > kMostNested) return document_.refuse(node, "groups are nested more than 32 deep");
    Paint paint = inherited;
    if (!read_attributes(node, element, false, paint)) return;
    if (element == SvgElement::container) return read_children(node, paint, depth + 1);
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_element && svg_element(child.name()) == SvgElement::wordless) continue;
        return document_.refuse(child, "a shape has only a title or description inside");
    }
    read_shape(node, element, paint);
}

bool SvgReader::read_attributes(const pugi::xml_node& node, SvgElement element, bool root, Paint& paint) {
    const std::size_t faults_before = document_.faults();
    const auto attributes = node.attributes();
    if (std::distance(attributes.begin(), attributes.end()) > kMostAttributes) {
        document_.refuse(node, "the element has more than 64 attributes");
        return false;
    }
    for (const pugi::xml_attribute& attribute : attributes) {
        const std::string_view name = attribute.name();
        const std::string_view value = attribute.value();
        // The size in the root is the author's preview; the block says how large art is set.
        const bool size = root && (name == "viewBox" || name == "width" || name == "height");
        if (node.attribute(attribute.name()) != attribute) {
            document_.refuse(node, attribute, "the attribute " + quoted(name) + " is given twice");
        } else if (is_paint_attribute(name)) {
            if (const auto fault = apply_paint(name, value, paint)) document_.refuse(node, attribute, *fault);
        } else if (!size && !is_geometry(element, name) && !is_silent(name, value)) {
            document_.refuse(node, attribute, "the attribute " + quoted(name) + " is not supported in art",
                             svg_hint(name));
        }
    }
    return document_.faults() == faults_before;
}

void SvgReader::read_shape(const pugi::xml_node& node, SvgElement element, const Paint& paint) {
    // A shape without paint is drawn as well and thrown away: its faults are still faults.
    Pen pen(paint.transform, kMostSteps - steps_);
    if (!draw_shape(document_, node, element, pen)) return;
    if (auto trouble = pen_trouble(pen)) return document_.refuse(node, *std::move(trouble));
    model::ArtPath path{paint.ink, paint.even_odd, pen.take()};
    if (!paint.painted || path.steps.empty()) return;
    check_colour(node, paint);
    steps_ += path.steps.size();
    extend(bounds_, path.steps);
    art_.paths.push_back(std::move(path));
}

void SvgReader::check_colour(const pugi::xml_node& node, const Paint& paint) {
    const auto [row, added] = ink_colours_.emplace(paint.ink, paint.colour);
    if (added || row->second == paint.colour) return;
    document_.refuse(node,
                     "two colours, " + row->second + " and " + paint.colour + ", would both print as the ink " +
                         quoted(paint.ink.empty() ? "ink" : paint.ink),
                     "give the shapes of one colour a class of their own, for example class=\"tone\"");
}

}  // namespace

std::optional<model::VectorArt> read_svg(const std::string& text, diag::SourceId source,
                                         diag::Diagnostics& diagnostics) {
    SvgDocument document(text, source, diagnostics);
    const pugi::xml_node root = document.parse();
    if (!root) return std::nullopt;
    return SvgReader(document).read(root);
}

}  // namespace handbill::art
