#include "content/load.h"

#include "content/plain_yaml.h"
#include "content/text_rules.h"
#include "content/tree_builder.h"

namespace handbill::content {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::optional<model::SourceNode> read(diag::SourceId source, const diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    std::string_view text = sources.text(source);
    if (text.size() > kMostBytes) {
        diagnostics
            .error(diag::codes::yaml_too_large, diag::Span{source, 0, 0},
                   "the file has " + std::to_string(text.size()) + " bytes; " + std::to_string(kMostBytes) +
                       " are allowed")
            .notes.push_back({"split it", {}});
        return std::nullopt;
    }
    std::uint32_t offset = 0;
    if (text.starts_with(kByteOrderMark)) {
        offset = static_cast<std::uint32_t>(kByteOrderMark.size());
        text.remove_prefix(offset);
        diagnostics
            .error(diag::codes::yaml_byte_order_mark, diag::Span{source, 0, offset},
                   "the file begins with a byte-order mark")
            .notes.push_back({"save it as UTF-8 without a byte-order mark", {}});
    }
    const auto covered = cover_forbidden(text, source, offset, diagnostics);
    if (diagnostics.error_count() == errors) {
        if (auto tree = read_plain(text, source)) return tree;
    }
    auto tree = build_tree(covered ? *covered : text, source, offset, diagnostics);
    return diagnostics.error_count() == errors ? std::move(tree) : std::nullopt;
}

}  // namespace handbill::content
