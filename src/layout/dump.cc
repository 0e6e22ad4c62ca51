#include "layout/dump.h"

#include <array>

#include "layout/unicode.h"

namespace handbill::layout {
namespace {

constexpr std::array<const char*, 25> kRoles = {
    "document", "section",   "note",          "heading1",   "heading2",  "heading3", "heading4",
    "heading5", "heading6",  "paragraph",     "list",       "list-item", "label",    "list-body",
    "table",    "table-row", "table-header",  "table-data", "figure",    "link",     "span",
    "form",     "contents",  "contents-item", "reference"};

constexpr std::array<const char*, 6> kArtifacts = {"background", "layout", "pagination", "page", "head", "foot"};

std::string points(base::Length length) { return base::to_points_text(length); }
std::string text_of(const base::Rect& rect) {
    return points(rect.x) + "," + points(rect.y) + " " + points(rect.width) + "x" + points(rect.height);
}
std::string text_of(base::Point point) { return points(point.x) + "," + points(point.y); }

std::string text_of(const model::Colour& colour) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string out = "#";
    for (const unsigned byte : {unsigned{colour.red}, unsigned{colour.green}, unsigned{colour.blue}}) {
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return out;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string text_of(const model::Mark& mark) {
    if (const auto* node = std::get_if<model::NodeId>(&mark)) return "node " + std::to_string(node->value);
    return kArtifacts[static_cast<std::size_t>(std::get<model::Artifact>(mark))];
}

class Dumper {
public:
    Dumper(const model::PageSet& pages, const text::FontLibrary& fonts) : pages_(pages), fonts_(fonts) {}

    std::string run() {
        line("document " + pages_.document + " " + pages_.sheet + " " + pages_.localized->language->tag + " " +
             quoted(pages_.title));
        for (const model::LaidPage& page : pages_.pages) {
            line("page " + points(page.trim.width) + "x" + points(page.trim.height) + " bleed " + points(page.bleed));
            inside(page.items);
            for (const model::LinkArea& link : page.links) {
                line("  link " + text_of(link.rect) + " node " + std::to_string(link.node.value) + " " + target(link) +
                     " " + quoted(link.description));
            }
        }
        line("structure");
        if (!pages_.structure.nodes.empty()) node(model::NodeId{0}, 1);
        line("expectations");
        for (const auto& channel : pages_.expectations.channels) line("  channel " + quoted(channel.display));
        for (const auto& payload : pages_.expectations.qr_payloads) line("  qr " + payload);
        return std::move(out_);
    }

    void operator()(const model::TextItem& item) {
        std::string head = item.artifact ? kArtifacts[static_cast<std::size_t>(*item.artifact)]
                                         : "node " + std::to_string(item.node.value);
        if (item.continues) head += " continues";
        if (!item.actual_text.empty()) head += " says " + quoted(to_utf8(item.actual_text));
        for (const model::PlacedRun& run : item.runs) {
            std::string text = "text " + head + " " + item.language + " ";
            text += fonts_.face(run.font).postscript_name() + " " + points(run.size) + " " + text_of(run.colour);
            if (!run.glyphs.empty()) {
                const model::PlacedGlyph& first = run.right_to_left ? run.glyphs.back() : run.glyphs.front();
                text += " at " + text_of(base::Point{first.x, first.y});
            }
            if (run.right_to_left) text += " rtl";
            line(indent() + text + " " + std::to_string(run.glyphs.size()) + " glyphs " + quoted(to_utf8(run.text)));
        }
    }
    void operator()(const model::FillItem& item) {
        std::string radius;
        for (const base::Length each : item.radius) radius += (radius.empty() ? " radius " : ",") + points(each);
        const bool round = item.radius != std::array<base::Length, 4>{};
        line(indent() + "fill " + text_of(item.mark) + " " + text_of(item.rect) + " " + text_of(item.colour) +
             (round ? radius : ""));
    }
    void operator()(const model::StrokeItem& item) {
        line(indent() + "stroke " + text_of(item.mark) + " " + text_of(item.from) + " to " + text_of(item.to) +
             " weight " + points(item.weight) + " dash " + points(item.dash) + " " + text_of(item.colour));
    }
    void operator()(const model::ArtItem& item) {
        std::string colours;
        for (const model::Colour& colour : item.colours) colours += " " + text_of(colour);
        line(indent() + "art " + text_of(item.mark) + " " + item.art->id + " " + text_of(item.rect) + colours +
             (item.mirrored ? " mirrored" : ""));
    }
    void operator()(const model::ImageItem& item) {
        line(indent() + "image " + text_of(item.mark) + " " + item.art->id + " " + text_of(item.rect));
    }
    void operator()(const model::ModulesItem& item) {
        line(indent() + "modules " + text_of(item.mark) + " " + text_of(item.rect) + " " +
             std::to_string(item.modules) + " " + text_of(item.colour) + " " + item.payload);
    }
    void operator()(const model::GroupItem& item) {
        line(indent() + "group turned " + std::to_string(item.quarter_turns) + " at " + text_of(item.origin));
        inside(item.items);
    }

private:
    static std::string target(const model::LinkArea& link) {
        if (!link.destination) return link.uri;
        return "page " + std::to_string(link.destination->page + 1) + " at " + points(link.destination->y);
    }
    void line(const std::string& text) { out_ += text + "\n"; }
    [[nodiscard]] std::string indent() const { return std::string(depth_ * 2, ' '); }
    void inside(const std::vector<model::PageItem>& items) {
        ++depth_;
        for (const model::PageItem& item : items) std::visit(*this, item);
        --depth_;
    }
    void node(model::NodeId id, std::size_t depth) {
        const model::StructureNode& node = pages_.structure.nodes[id.value];
        std::string text =
            std::string(depth * 2, ' ') + std::to_string(id.value) + " " + kRoles[static_cast<std::size_t>(node.role)];
        if (!node.language.empty()) text += " lang " + node.language;
        if (node.ordered_list) text += " ordered";
        if (node.unmarked_list) text += " unmarked";
        if (node.column_header) text += " column";
        if (node.row_header) text += " row";
        if (node.column_span != 1) text += " span " + std::to_string(node.column_span);
        if (!node.alt.empty()) text += " alt " + quoted(node.alt);
        if (!node.actual_text.empty()) text += " says " + quoted(node.actual_text);
        if (!node.text.empty()) text += " " + quoted(node.text);
        line(text);
        for (const model::NodeId child : node.children) this->node(child, depth + 1);
    }

    const model::PageSet& pages_;
    const text::FontLibrary& fonts_;
    std::string out_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const model::PageSet& pages, const text::FontLibrary& fonts) { return Dumper(pages, fonts).run(); }

}  // namespace handbill::layout
