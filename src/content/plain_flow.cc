// Flow collections and scalars of the plain subset.

#include "content/plain_reader.h"
#include "content/tree_builder.h"

namespace handbill::content {

using model::SourceEntry;
using model::SourceNode;

/// Blanks, line ends and comments between the parts of a flow collection; its lines stay inside their block.
bool PlainReader::flow_blanks(std::size_t own) {
    for (;;) {
        const bool blank_before = here() == ' ';
        skip_blanks();
        if (at_end()) return false;
        if (here() == '#' && !blank_before) return false;
        if (here() != '\n' && here() != '#') return true;
        next_line(std::min(text_.find('\n', at_), text_.size()) + 1);
        return !at_end() && column() > own;
    }
}

bool PlainReader::flow(SourceNode& node, std::size_t own, std::size_t depth) {
    if (depth > kMostDepth || !count()) return false;
    const bool is_mapping = here() == '{';
    const char close = is_mapping ? '}' : ']';
    node.kind = is_mapping ? SourceNode::Kind::mapping : SourceNode::Kind::sequence;
    const std::size_t begin = at_++;
    if (!flow_blanks(own)) return false;
    while (here() != close) {
        if (is_mapping ? !flow_entry(node, own, depth) : !flow_value(node.items.emplace_back(), own, depth))
            return false;
        if (!flow_blanks(own)) return false;
        if (here() == close) break;
        if (here() != ',') return false;
        ++at_;
        if (!flow_blanks(own)) return false;
    }
    ++at_;
    last_ = at_;
    node.span = span(begin, at_);
    return true;
}

bool PlainReader::flow_value(SourceNode& node, std::size_t own, std::size_t depth) {
    if (here() == '{' || here() == '[') return flow(node, own, depth + 1);
    if (here() == '\'' || here() == '"') return quoted(node) && count() && here() != ':';
    return flow_plain(node) && count() && here() != ':';
}

bool PlainReader::flow_entry(SourceNode& node, std::size_t own, std::size_t depth) {
    SourceNode word;
    const bool good = here() == '\'' || here() == '"' ? quoted(word) : flow_plain(word);
    if (!good || here() != ':' || here(1) != ' ' || word.kind != SourceNode::Kind::scalar || !count()) return false;
    ++at_;
    SourceEntry entry{std::move(word.scalar), word.span, word.quoted, {}};
    last_ = entry.key_span.end;
    if (!flow_blanks(own)) return false;
    if (here() == ',' || here() == '}') {
        entry.value.span = entry.key_span;
        if (!count()) return false;
    } else if (!flow_value(entry.value, own, depth)) {
        return false;
    }
    return add(node, std::move(entry));
}

/// A text without quotes up to a comma, a bracket or the colon after a key. It must end on its line.
bool PlainReader::flow_plain(SourceNode& node) {
    const bool lone_dash = here() == '-' && std::string_view(" ,[]{}\n").find(here(1)) != std::string_view::npos;
    if (kNoPlainStart.find(here()) != std::string_view::npos || lone_dash) return false;
    const std::size_t begin = at_;
    while (std::string_view(",]}\n").find(here()) == std::string_view::npos) {
        if (std::string_view("[{?#").find(here()) != std::string_view::npos) return false;
        if (here() == ':') {
            if (here(1) != ' ') return false;
            break;
        }
        ++at_;
    }
    if (here() == '\n') return false;
    std::size_t end = at_;
    while (text_[end - 1] == ' ') --end;
    if (here() == ':' && end != at_) return false;
    put_plain(node, begin, end);
    last_ = end;
    return true;
}

/// A quotation on one line without escapes; '' is an apostrophe in single quotes.
bool PlainReader::quoted(SourceNode& node) {
    const char quote = here();
    const std::size_t begin = at_++;
    std::string value;
    for (;; ++at_) {
        if (here() == '\n' || (quote == '"' && here() == '\\')) return false;
        if (here() == quote) {
            if (quote == '"' || here(1) != quote) break;
            ++at_;
        }
        value += here();
    }
    ++at_;
    node.kind = SourceNode::Kind::scalar;
    node.quoted = true;
    node.scalar = std::move(value);
    node.span = span(begin, at_);
    last_ = at_;
    return true;
}

/// A text without quotes up to the line's end or a comment.
bool PlainReader::plain(SourceNode& node) {
    if (kNoPlainStart.find(here()) != std::string_view::npos || at_item() || !count()) return false;
    const std::size_t begin = at_;
    for (; here() != '\n'; ++at_) {
        if (here() == ':' && (here(1) == ' ' || here(1) == '\n')) return false;
        if (here() == ' ' && here(1) == '#') break;
    }
    std::size_t end = at_;
    while (text_[end - 1] == ' ') --end;
    at_ = end;
    put_plain(node, begin, end);
    last_ = end;
    return true;
}

bool PlainReader::count() { return ++nodes_ <= kMostNodes; }

void PlainReader::put_plain(SourceNode& node, std::size_t begin, std::size_t end) {
    const std::string_view value = text_.substr(begin, end - begin);
    const bool nothing = value == "~" || value == "null" || value == "Null" || value == "NULL";
    node.kind = nothing ? SourceNode::Kind::null : SourceNode::Kind::scalar;
    node.scalar = value;
    node.span = span(begin, end);
}

}  // namespace handbill::content
