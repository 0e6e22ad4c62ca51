#include "content/plain_yaml.h"

#include "content/plain_reader.h"
#include "content/tree_builder.h"

namespace handbill::content {

using model::SourceEntry;
using model::SourceNode;

namespace {

constexpr std::size_t kMostEntries = 256;  // of one mapping; duplicates are searched from the start

}  // namespace

void PlainReader::next_line(std::size_t from) {
    for (at_ = from; !at_end(); ++at_) {
        line_ = at_;
        skip_blanks();
        if (here() != '\n' && here() != '#') return;
        at_ = std::min(text_.find('\n', at_), text_.size());
    }
    at_ = text_.size();
    line_ = at_;
}

bool PlainReader::finish_line() {
    const bool blank_before = here() == ' ';
    skip_blanks();
    if (here() != '\n' && !(here() == '#' && blank_before)) return false;
    next_line(std::min(text_.find('\n', at_), text_.size()) + 1);
    return true;
}

/// A list or a mapping that begins here; other nodes on lines of their own are left to yaml-cpp.
bool PlainReader::block(SourceNode& node, std::size_t least_column, std::size_t depth) {
    if (at_end() || column() < least_column || depth > kMostDepth || !count()) return false;
    const bool marker = column() == 0 && (text_.substr(at_, 3) == "---" || text_.substr(at_, 3) == "...");
    if (marker) return false;
    return at_item() ? sequence(node, depth) : mapping(node, depth);
}

bool PlainReader::mapping(SourceNode& node, std::size_t depth) {
    const std::size_t own = column();
    node.kind = SourceNode::Kind::mapping;
    node.span = span(at_, at_);
    while (!at_end() && column() == own && !at_item()) {
        const bool marker = own == 0 && (text_.substr(at_, 3) == "---" || text_.substr(at_, 3) == "...");
        SourceEntry entry;
        if (marker || !key(entry) || !value_after_key(entry, own, depth) || !add(node, std::move(entry))) return false;
        if (!at_end() && column() > own) return false;  // a text that goes on, or a slip of indentation
    }
    node.span.end = static_cast<std::uint32_t>(last_);
    return true;
}

bool PlainReader::add(SourceNode& node, SourceEntry entry) {
    if (node.entries.size() == kMostEntries) return false;
    for (const SourceEntry& other : node.entries) {
        if (other.key == entry.key) return false;
    }
    node.entries.push_back(std::move(entry));
    return true;
}

/// A key on one line, up to and with its colon, which a blank or the line's end must follow.
bool PlainReader::key(SourceEntry& entry) {
    SourceNode word;
    const std::size_t begin = at_;
    if (here() == '\'' || here() == '"') {
        if (!quoted(word)) return false;
    } else {
        if (kNoPlainStart.find(here()) != std::string_view::npos || here() == '-') return false;
        while (here() != '\n' && !(here() == ':' && (here(1) == ' ' || here(1) == '\n'))) {
            if (here() == ' ' && here(1) == '#') return false;
            ++at_;
        }
        if (here() != ':' || text_[at_ - 1] == ' ') return false;
        put_plain(word, begin, at_);
    }
    if (here() != ':' || (here(1) != ' ' && here(1) != '\n') || word.kind != SourceNode::Kind::scalar || !count())
        return false;
    if (at_ - begin > 1000) return false;  // YAML 1.2, 7.4.2: a key has 1024 characters at most
    entry.key = std::move(word.scalar);
    entry.key_span = word.span;
    entry.key_quoted = word.quoted;
    last_ = word.span.end;
    ++at_;
    return true;
}

bool PlainReader::value_after_key(SourceEntry& entry, std::size_t own, std::size_t depth) {
    const std::size_t colon_end = at_;
    skip_blanks();
    const bool comment = here() == '#' && at_ > colon_end;
    if (here() != '\n' && !comment) {
        const bool good = here() == '{' || here() == '['    ? flow(entry.value, own, depth + 1)
                          : here() == '\'' || here() == '"' ? quoted(entry.value) && count()
                                                            : plain(entry.value);
        return good && finish_line();
    }
    next_line(std::min(text_.find('\n', at_), text_.size()) + 1);
    const bool deeper = !at_end() && column() > own;
    if (deeper && (here() == '{' || here() == '[')) return flow(entry.value, own, depth + 1) && finish_line();
    if (deeper || (!at_end() && column() == own && at_item())) return block(entry.value, own, depth + 1);
    entry.value.span = entry.key_span;
    return count();
}

bool PlainReader::sequence(SourceNode& node, std::size_t depth) {
    const std::size_t own = column();
    node.kind = SourceNode::Kind::sequence;
    node.span = span(at_, at_);
    while (!at_end() && column() == own && at_item()) {
        node.items.emplace_back();
        if (!item(node.items.back(), own, depth)) return false;
        if (!at_end() && column() > own) return false;
    }
    node.span.end = static_cast<std::uint32_t>(last_);
    return true;
}

bool PlainReader::item(SourceNode& node, std::size_t own, std::size_t depth) {
    ++at_;
    skip_blanks();
    if (here() == '\n' || here() == '#') {
        next_line(std::min(text_.find('\n', at_), text_.size()) + 1);
        return block(node, own + 1, depth + 1);
    }
    if (here() == '{' || here() == '[') return flow(node, own, depth + 1) && finish_line();
    if (at_item()) return false;
    if (begins_mapping()) return block(node, own + 1, depth + 1);
    const bool good = here() == '\'' || here() == '"' ? quoted(node) && count() : plain(node);
    return good && finish_line();
}

/// Whether an unquoted text on this line is a key.
bool PlainReader::begins_mapping() const {
    if (here() == '\'' || here() == '"') return false;
    for (std::size_t i = 0; here(i) != '\n'; ++i) {
        if (here(i) == ':' && (here(i + 1) == ' ' || here(i + 1) == '\n')) return true;
        if (here(i) == ' ' && here(i + 1) == '#') return false;
    }
    return false;
}

std::optional<SourceNode> read_plain(std::string_view text, diag::SourceId source) {
    if (text.find_first_of("\t\r") != std::string_view::npos) return std::nullopt;
    SourceNode root;
    PlainReader reader(text, source);
    return reader.document(root) ? std::optional(std::move(root)) : std::nullopt;
}

}  // namespace handbill::content
