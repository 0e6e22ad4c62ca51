#pragma once

// The reader behind read_plain: a place in the text that moves on, a node at a time. See plain_yaml.h for what it
// reads.

#include <algorithm>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/source_tree.h"

namespace handbill::content {

/// Characters that cannot begin a text without quotes, or that would need a second look.
inline constexpr std::string_view kNoPlainStart = "?:,[]{}#&*!|>'\"%@`";

/// Every member function gives false as soon as the text leaves the subset; the reader is of no use then.
class PlainReader {
public:
    PlainReader(std::string_view text, diag::SourceId source) : text_(text), source_(source) {}

    bool document(model::SourceNode& root) {
        next_line(0);
        return block(root, 0, 1) && at_end();
    }

private:
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] char here(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
    }
    [[nodiscard]] std::size_t column() const { return at_ - line_; }
    [[nodiscard]] bool at_item() const { return here() == '-' && (here(1) == ' ' || here(1) == '\n'); }
    [[nodiscard]] diag::Span span(std::size_t begin, std::size_t end) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    void skip_blanks() {
        while (here() == ' ') ++at_;
    }
    /// Goes to the first character of the first line from `from` that is not blank and not a comment.
    void next_line(std::size_t from);
    /// After a value: only blanks and a comment may stand before the line ends. Goes to the next line.
    bool finish_line();

    bool block(model::SourceNode& node, std::size_t column, std::size_t depth);
    bool mapping(model::SourceNode& node, std::size_t depth);
    bool sequence(model::SourceNode& node, std::size_t depth);
    bool value_after_key(model::SourceEntry& entry, std::size_t column, std::size_t depth);
    bool item(model::SourceNode& node, std::size_t column, std::size_t depth);
    [[nodiscard]] bool begins_mapping() const;
    bool key(model::SourceEntry& entry);

    bool flow(model::SourceNode& node, std::size_t column, std::size_t depth);
    bool flow_value(model::SourceNode& node, std::size_t column, std::size_t depth);
    bool flow_entry(model::SourceNode& node, std::size_t column, std::size_t depth);
    bool flow_blanks(std::size_t column);
    bool flow_plain(model::SourceNode& node);

    bool quoted(model::SourceNode& node);
    bool plain(model::SourceNode& node);
    void put_plain(model::SourceNode& node, std::size_t begin, std::size_t end);
    bool count();
    static bool add(model::SourceNode& node, model::SourceEntry entry);

    std::string_view text_;
    diag::SourceId source_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;  ///< where the line of `at_` begins
    std::size_t last_ = 0;  ///< one past the value or key read last
    std::size_t nodes_ = 0;
};

}  // namespace handbill::content
