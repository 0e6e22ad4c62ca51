#include "art/svg_document.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace handbill::art {
namespace {

constexpr std::size_t kMostBytes = 256 * 1024;
constexpr std::size_t kMostFaults = 20;
constexpr std::size_t kMostUnderlined = 40;

/// Escapes stay as they are written, so that offsets hold. Everything that could change the drawing unseen becomes a
/// node, to be refused.
constexpr unsigned kParseFlags = pugi::parse_pi | pugi::parse_cdata | pugi::parse_doctype | pugi::parse_trim_pcdata;

}  // namespace

SvgDocument::SvgDocument(const std::string& text, diag::SourceId source, diag::Diagnostics& diagnostics)
    : buffer_(text), source_(source), diagnostics_(diagnostics), document_(std::make_unique<pugi::xml_document>()) {}

SvgDocument::~SvgDocument() = default;

bool SvgDocument::had_enough() const { return faults_ >= kMostFaults; }

std::uint32_t SvgDocument::offset_of(const char* place, std::uint32_t otherwise) const {
    const std::less<const char*> before;
    const char* begin = buffer_.data();
    if (place == nullptr || before(place, begin) || before(begin + buffer_.size(), place)) return otherwise;
    return static_cast<std::uint32_t>(place - begin);
}

diag::Span SvgDocument::span_of(const pugi::xml_node& node) const {
    const char* shown = node.name()[0] != '\0' ? node.name() : node.value();
    const std::uint32_t begin = offset_of(shown, 0);
    const std::size_t length = std::min(std::string_view(shown).size(), kMostUnderlined);
    return {source_, begin, begin + static_cast<std::uint32_t>(length)};
}

void SvgDocument::refuse_at(diag::Span span, std::string message, std::string_view hint) {
    if (had_enough()) return;
    ++faults_;
    auto& entry = diagnostics_.error(diag::codes::bad_art, span, std::move(message));
    if (!hint.empty()) entry.notes.push_back({std::string(hint), std::nullopt});
    if (had_enough()) entry.notes.push_back({"further faults of this file are not listed", std::nullopt});
}

void SvgDocument::refuse_file(std::string message, std::string_view hint) {
    refuse_at({source_, 0, 0}, std::move(message), hint);
}

void SvgDocument::refuse(const pugi::xml_node& node, std::string message, std::string_view hint) {
    refuse_at(span_of(node), std::move(message), hint);
}

void SvgDocument::refuse(const pugi::xml_node& node, const pugi::xml_attribute& attribute, std::string message,
                         std::string_view hint) {
    const std::uint32_t begin = offset_of(attribute.name(), span_of(node).begin);
    const std::size_t length = std::min(std::string_view(attribute.name()).size(), kMostUnderlined);
    refuse_at({source_, begin, begin + static_cast<std::uint32_t>(length)}, std::move(message), hint);
}

void SvgDocument::refuse(const pugi::xml_node& node, const pugi::xml_attribute& attribute, const ValueFault& fault) {
    const std::uint32_t value = offset_of(attribute.value(), span_of(node).begin);
    const std::size_t end = std::min(fault.end, fault.begin + kMostUnderlined);
    refuse_at({source_, value + static_cast<std::uint32_t>(fault.begin), value + static_cast<std::uint32_t>(end)},
              std::string(attribute.name()) + ": " + fault.message, {});
}

bool SvgDocument::readable() {
    if (buffer_.size() > kMostBytes) {
        refuse_file("the drawing is larger than 256 KiB", "simplify its paths, or use a picture instead");
        return false;
    }
    // The parser would take a NUL for the end of the file and keep silent about the rest.
    if (const std::size_t nul = buffer_.find('\0'); nul != std::string::npos) {
        const auto at = static_cast<std::uint32_t>(nul);
        refuse_at({source_, at, at + 1}, "the drawing has a NUL byte; it is not a text file", {});
        return false;
    }
    const auto size = static_cast<std::ptrdiff_t>(buffer_.size());
    const auto result =
        document_->load_buffer_inplace(buffer_.data(), buffer_.size(), kParseFlags, pugi::encoding_utf8);
    if (result) return true;
    const auto at = static_cast<std::uint32_t>(std::clamp<std::ptrdiff_t>(result.offset, 0, size));
    refuse_at({source_, at, at}, "the file is not well-formed XML", result.description());
    return false;
}

pugi::xml_node SvgDocument::parse() {
    if (!readable()) return {};
    const pugi::xml_node root = document_->document_element();
    for (const pugi::xml_node& node : document_->children()) {
        if (node == root) continue;
        if (node.type() == pugi::node_doctype) {
            // Definitions inside the file could add attributes; a mere name of the DTD changes nothing.
            if (std::string_view(node.value()).find('[') == std::string_view::npos) continue;
            refuse(node, "a document type with definitions of its own is not supported");
        } else {
            refuse(node, "one svg element is expected in the file and nothing beside it");
        }
    }
    if (std::string_view(root.name()) != "svg") {
        refuse(root, "the file is not an SVG drawing: its first element is not svg");
        return {};
    }
    return root;
}

}  // namespace handbill::art
