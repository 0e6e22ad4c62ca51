#pragma once

// An SVG file as XML whose every element, attribute and value still knows its bytes in the source. Comes in: any
// bytes. Goes out: nodes to walk, and faults that point at them. Nothing is interpreted but the size of the file; no
// entity is resolved and no other file is opened.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "art/number_scanner.h"
#include "diag/diagnostics.h"

namespace pugi {
class xml_attribute;
class xml_document;
class xml_node;
}  // namespace pugi

namespace handbill::art {

class SvgDocument {
public:
    SvgDocument(const std::string& text, diag::SourceId source, diag::Diagnostics& diagnostics);
    ~SvgDocument();
    SvgDocument(const SvgDocument&) = delete;
    SvgDocument& operator=(const SvgDocument&) = delete;

    /// The one svg element, or an empty node after a fault.
    [[nodiscard]] pugi::xml_node parse();

    void refuse_file(std::string message, std::string_view hint = {});
    void refuse(const pugi::xml_node& node, std::string message, std::string_view hint = {});
    void refuse(const pugi::xml_node& node, const pugi::xml_attribute& attribute, std::string message,
                std::string_view hint = {});
    /// Points into the attribute's value.
    void refuse(const pugi::xml_node& node, const pugi::xml_attribute& attribute, const ValueFault& fault);

    [[nodiscard]] std::size_t faults() const { return faults_; }
    /// True once so much is wrong that more lines would not help anybody.
    [[nodiscard]] bool had_enough() const;

private:
    [[nodiscard]] bool readable();
    [[nodiscard]] std::uint32_t offset_of(const char* place, std::uint32_t otherwise) const;
    [[nodiscard]] diag::Span span_of(const pugi::xml_node& node) const;
    void refuse_at(diag::Span span, std::string message, std::string_view hint);

    std::string buffer_;  ///< parsed in place, so that each value's address is its place in the source
    diag::SourceId source_;
    diag::Diagnostics& diagnostics_;
    std::unique_ptr<pugi::xml_document> document_;
    std::size_t faults_ = 0;
};

}  // namespace handbill::art
