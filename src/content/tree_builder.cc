#include "content/tree_builder.h"

#include <algorithm>
#include <istream>
#include <map>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "content/open_node.h"
#include "content/scalar_extent.h"
#include "content/syntax_faults.h"
#include "content/text_rules.h"
#include "content/view_buffer.h"

namespace handbill::content {
namespace {

using model::SourceEntry;
using model::SourceNode;

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kMostFaults = 100;  // in one file; a reader of the report needs no more

/// Thrown through the parser once reading on makes no sense; what is wrong is already reported.
struct Stop {};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, diag::SourceId source, std::uint32_t offset, diag::Diagnostics& diagnostics)
        : text_(text),
          source_(source),
          offset_(offset),
          diagnostics_(diagnostics),
          errors_(diagnostics.error_count()) {}

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    void report_syntax(const YAML::Exception& fault);
    std::optional<SourceNode> take_result();

private:
    [[nodiscard]] std::size_t position(const YAML::Mark& mark) const;
    [[nodiscard]] diag::Span span(std::size_t begin, std::size_t end) const;
    diag::Diagnostic& error(diag::Code code, diag::Span span, std::string message);
    void check_tags(std::size_t begin, std::size_t end);
    void check_colon(const SourceEntry& entry);
    [[nodiscard]] SourceNode null_node(std::size_t at);
    void charge(ReadingCost cost, diag::Span span);
    void open(SourceNode::Kind kind, std::size_t at, YAML::anchor_t anchor, bool flow);
    void close();
    void deliver(SourceNode node, YAML::anchor_t anchor, ReadingCost before, std::size_t height);
    void place(SourceNode node);
    void place_key(OpenNode& frame, SourceNode node);

    std::string_view text_;
    diag::SourceId source_;
    std::uint32_t offset_;
    diag::Diagnostics& diagnostics_;
    std::size_t errors_;
    std::size_t documents_ = 0;
    std::size_t cursor_ = 0;  ///< one past the node read last
    ReadingCost spent_;
    std::vector<OpenNode> open_;
    std::map<YAML::anchor_t, Anchored> anchors_;
    std::optional<SourceNode> result_;
};

std::size_t TreeBuilder::position(const YAML::Mark& mark) const {
    return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
}

diag::Span TreeBuilder::span(std::size_t begin, std::size_t end) const {
    // A place guessed at the very end of the text (a document that begins there) still lies within it.
    const auto inside = [this](std::size_t at) {
        return offset_ + static_cast<std::uint32_t>(std::min(at, text_.size()));
    };
    return {source_, inside(begin), inside(end)};
}

diag::Diagnostic& TreeBuilder::error(diag::Code code, diag::Span span, std::string message) {
    if (diagnostics_.error_count() - errors_ >= kMostFaults) throw Stop{};
    return diagnostics_.error(code, span, std::move(message));
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (documents_++ == 0) return;
    const std::size_t at = position(mark);
    const std::size_t marker = text_.rfind("\n---", at);
    const std::size_t begin = marker == std::string_view::npos ? at : marker + 1;
    error(diag::codes::yaml_several_documents, span(begin, begin + 3), "a second document begins here")
        .notes.push_back({"one file holds one document; delete the '---' or make another file", {}});
    throw Stop{};
}

/// Tags between a node's mark and the node itself would change how others read the file; we refuse them all.
void TreeBuilder::check_tags(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (text_[at] == '#')
            at = std::min(text_.find('\n', at), end);
        else if (text_[at] == '&')
            at = property_end(text_, at) - 1;
        else if (text_[at] == '!') {
            const std::size_t tag_end = property_end(text_, at);
            error(diag::codes::yaml_tag, span(at, tag_end), "tags are not used")
                .notes.push_back({"delete it; put the value in quotes if it must be text", {}});
            at = tag_end - 1;
        }
    }
}

/// yaml-cpp takes a last line without a colon for a key without a value.
void TreeBuilder::check_colon(const SourceEntry& entry) {
    const std::size_t after = text_.find_first_not_of(" \t", entry.key_span.end - offset_);
    if (after != std::string_view::npos && text_[after] == ':') return;
    error(diag::codes::yaml_syntax, entry.key_span, "this line has no colon")
        .notes.push_back({"write 'key: value'; a text that goes on from the line above must be indented", {}});
}

SourceNode TreeBuilder::null_node(std::size_t at) {
    SourceNode node;
    node.scalar = null_word(text_, at);
    node.span = span(at, at + node.scalar.size());
    if (!node.scalar.empty() || open_.empty()) return node;
    // Left out: the parser marks the next token, so point at the key or the dash instead.
    const OpenNode& frame = open_.back();
    if (frame.has_key) {
        node.span = frame.entry.key_span;
        if (!frame.flow && !frame.drop_value) check_colon(frame.entry);
    } else if (const std::size_t dash = text_.substr(0, at).rfind('-'); dash != std::string_view::npos) {
        node.span = span(dash, dash + 1);
    }
    return node;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t begin = position(mark);
    const std::size_t at = after_properties(text_, begin);
    SourceNode node = null_node(at);
    if (!node.scalar.empty()) check_tags(begin, at), cursor_ = at + node.scalar.size();
    deliver(std::move(node), anchor, spent_, 1);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                           const std::string& value) {
    const std::size_t begin = position(mark);
    const std::size_t at = after_properties(text_, begin);
    if (at != begin) check_tags(begin, at);
    SourceNode node;
    node.kind = SourceNode::Kind::scalar;
    node.quoted = is_quoted(text_, at);
    cursor_ = scalar_end(text_, at, value);
    if (cursor_ == std::string_view::npos) {  // yaml-cpp lets the end of the file close it
        error(diag::codes::yaml_syntax, span(at, at + 1), "this quotation is not closed")
            .notes.push_back(
                {"close it with the same quote mark; inside single quotes write '' for an apostrophe", {}});
        throw Stop{};
    }
    node.span = span(at, cursor_);
    const bool escaped = at < text_.size() && text_[at] == '"' && cursor_ - at != value.size() + 2;
    if (escaped) check_escaped(value, node.span, diagnostics_);
    node.scalar = value;
    deliver(std::move(node), anchor, spent_, 1);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t at = position(mark);
    cursor_ = property_end(text_, at);
    const diag::Span here = span(at, cursor_);
    const auto named = anchors_.find(anchor);
    if (named == anchors_.end()) {
        error(diag::codes::yaml_alias, here, "this alias stands inside the value that it names")
            .notes.push_back({"write the value out", {}});
        throw Stop{};
    }
    if (!open_.empty() && open_.back().node.kind == SourceNode::Kind::mapping && !open_.back().has_key) {
        SourceNode no_key;
        no_key.span = here;
        return deliver(std::move(no_key), 0, spent_, 1);
    }
    if (open_.size() + named->second.height > kMostDepth) {
        error(diag::codes::yaml_too_deep, here, "lists and mappings are nested too deeply")
            .notes.push_back({"64 levels are allowed, those of aliases included", {}});
        throw Stop{};
    }
    const ReadingCost before = spent_;
    charge(named->second.cost, here);
    deliver(named->second.node, 0, before, named->second.height);
}

void TreeBuilder::charge(ReadingCost cost, diag::Span span) {
    spent_.nodes += cost.nodes;
    spent_.bytes += cost.bytes;
    if (spent_.nodes <= kMostNodes && spent_.bytes <= kMostExpandedBytes) return;
    error(diag::codes::yaml_too_many_nodes, span, "the file grows too large, aliases written out")
        .notes.push_back({"200,000 values and 8 MiB of text are allowed", {}});
    throw Stop{};
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
    open(SourceNode::Kind::sequence, position(mark), anchor, style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
    open(SourceNode::Kind::mapping, position(mark), anchor, style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::open(SourceNode::Kind kind, std::size_t at, YAML::anchor_t anchor, bool flow) {
    const std::size_t begin = after_properties(text_, at);
    if (begin != at) check_tags(at, begin);
    if (open_.size() == kMostDepth) {
        error(diag::codes::yaml_too_deep, span(begin, begin + 1), "lists and mappings are nested too deeply")
            .notes.push_back({"64 levels are allowed", {}});
        throw Stop{};
    }
    OpenNode frame;
    frame.node.kind = kind;
    frame.node.span = span(begin, begin);
    frame.anchor = anchor;
    frame.flow = flow;
    frame.before = spent_;
    open_.push_back(std::move(frame));
    cursor_ = flow ? begin + 1 : begin;
}

void TreeBuilder::close() {
    OpenNode frame = std::move(open_.back());
    open_.pop_back();
    if (frame.flow) cursor_ = flow_end(text_, cursor_);
    frame.node.span.end = std::max(offset_ + static_cast<std::uint32_t>(cursor_), frame.node.span.begin);
    deliver(std::move(frame.node), frame.anchor, frame.before, frame.height);
}

/// Counts a finished node, keeps it if it is anchored, and puts it where it belongs.
void TreeBuilder::deliver(SourceNode node, YAML::anchor_t anchor, ReadingCost before, std::size_t height) {
    charge({1, node.scalar.size()}, node.span);
    if (anchor != 0) {
        anchors_[anchor] = {node, {spent_.nodes - before.nodes, spent_.bytes - before.bytes}, height};
    }
    if (!open_.empty()) open_.back().height = std::max(open_.back().height, height + 1);
    place(std::move(node));
}

void TreeBuilder::place(SourceNode node) {
    if (open_.empty()) {
        result_ = std::move(node);
        return;
    }
    OpenNode& frame = open_.back();
    if (frame.node.kind == SourceNode::Kind::sequence) {
        frame.node.items.push_back(std::move(node));
    } else if (!frame.has_key) {
        place_key(frame, std::move(node));
    } else {
        frame.has_key = false;
        frame.entry.value = std::move(node);
        if (!frame.drop_value) frame.node.entries.push_back(std::move(frame.entry));
        frame.entry = {};
    }
}

void TreeBuilder::place_key(OpenNode& frame, SourceNode node) {
    frame.has_key = true;
    frame.entry.key = std::move(node.scalar);
    frame.entry.key_span = node.span;
    frame.entry.key_quoted = node.quoted;
    frame.drop_value = node.kind != SourceNode::Kind::scalar;
    if (frame.drop_value) {
        error(diag::codes::yaml_key_not_text, node.span, "a key must be a plain word")
            .notes.push_back({"lists, mappings, aliases and nothing at all cannot be keys", {}});
        return;
    }
    if (const auto first = frame.first_given(frame.entry.key)) {
        frame.drop_value = true;
        error(diag::codes::yaml_duplicate_key, node.span, "the key '" + frame.entry.key + "' is already there")
            .notes.push_back({"first given here", *first});
    } else {
        frame.remember(frame.entry.key, node.span);
    }
}

void TreeBuilder::report_syntax(const YAML::Exception& fault) {
    std::size_t at = position(fault.mark);
    const bool past_end = text_.find_first_not_of(kBlanks, at) == std::string_view::npos;
    if (past_end) at = text_.find_last_not_of(kBlanks) + 1;  // show the last line with text; npos + 1 is 0
    const std::size_t line = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
    const std::string_view before = text_.substr(line, at - line);
    const std::size_t tab = before.substr(0, before.find_first_not_of(" \t")).find('\t');
    if (tab != std::string_view::npos) {
        diagnostics_
            .error(diag::codes::yaml_syntax, span(line + tab, line + tab + 1), "a tab stands in the indentation")
            .notes.push_back({"indent with blanks", {}});
        return;
    }
    SyntaxFault explained = explain_syntax_fault(fault.msg, before);
    diag::Diagnostic& entry = diagnostics_.error(explained.code, span(at, at), std::move(explained.message));
    if (!open_.empty() && open_.back().flow) {
        const std::uint32_t opened = open_.back().node.span.begin - offset_;
        entry.notes.push_back({"this bracket is open", span(opened, opened + 1)});
        const std::string_view rest = text_.substr(opened, text_.find('\n', opened) - opened);
        if (rest.find(" #") != std::string_view::npos)
            explained.hint = "a bare '#' begins a comment; put the value in quotes";
    }
    if (!explained.hint.empty()) entry.notes.push_back({std::move(explained.hint), {}});
}

std::optional<SourceNode> TreeBuilder::take_result() {
    const bool nothing = !result_ || (result_->kind == SourceNode::Kind::null);
    if (diagnostics_.error_count() == errors_ && nothing) {
        error(diag::codes::yaml_empty, span(0, 0), "the file says nothing")
            .notes.push_back({"write its first key, or delete it", {}});
    }
    return diagnostics_.error_count() == errors_ ? std::move(result_) : std::nullopt;
}

}  // namespace

std::optional<SourceNode> build_tree(std::string_view text, diag::SourceId source, std::uint32_t offset,
                                     diag::Diagnostics& diagnostics) {
    TreeBuilder builder(text, source, offset, diagnostics);
    try {
        ViewBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception& fault) {
        builder.report_syntax(fault);
    } catch (const Stop&) {
        // Already reported.
    }
    return builder.take_result();
}

}  // namespace handbill::content
