#pragma once

// Ways to change a finished file on purpose. Bytes come in and go out; a change that finds nothing to change throws
// std::runtime_error, so that no break is a break in name only.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace handbill::conformance {

using Object = QPDFObjectHandle;
using Break = std::function<std::string(const std::string&)>;

/// The file with changed objects, written anew without compression, so that only the change tells it from the old one.
[[nodiscard]] Break objects(std::function<void(QPDF&)> change);
/// The same with something asked of the writer.
[[nodiscard]] std::string rewritten(const std::string& bytes, const std::function<void(QPDF&)>& change,
                                    const std::function<void(QPDFWriter&)>& ask);

[[nodiscard]] std::string stream_text(Object stream);
void replace_stream(Object stream, const std::string& text);
/// The first `from`.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);
void replace_in(Object stream, std::string_view from, std::string_view to);

[[nodiscard]] Object page(QPDF& file, std::size_t index = 0);
[[nodiscard]] Object content(QPDF& file, std::size_t index = 0);
[[nodiscard]] Object link(QPDF& file);            ///< the first page's first annotation
[[nodiscard]] Object structure_root(QPDF& file);  ///< StructTreeRoot
[[nodiscard]] Object metadata(QPDF& file);
[[nodiscard]] Object information(QPDF& file);

/// The structure element of a type, by its place among those of the type in the order of the tree.
[[nodiscard]] Object element(QPDF& file, const std::string& type, std::size_t index = 0);
/// K as an array, also where it is one kid.
[[nodiscard]] Object kids(Object element);
/// Takes an element out of its parent's kids.
void drop(Object element);

[[nodiscard]] std::vector<Object> fonts(QPDF& file);  ///< of the first page
[[nodiscard]] Object descendant(Object font);
[[nodiscard]] Object descriptor(Object font);

/// Throws if `found` is false.
void demand(bool found, const std::string& what);

}  // namespace handbill::conformance
