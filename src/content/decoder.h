#pragma once

// The decoding kit: one mapping of the spanned tree is asked for the keys that its reader knows. What was not asked
// for is unknown and is reported when the reader lets go of it, with the nearest known key; what was needed and is not
// there too. Every fault is collected; nothing is thrown.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/values.h"

namespace handbill::content {

class Mapping {
public:
    /// `what` says in messages what is being read: "a theme", "style 'lead'". Reports if `node` is no mapping; all keys
    /// are absent then and none is reported missing.
    Mapping(const SourceNode& node, std::string what, diag::Diagnostics& diagnostics);
    ~Mapping();
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    /// The value of a key that may be there; null if it is not.
    [[nodiscard]] const SourceNode* find(std::string_view key);
    /// The value of a key that must be there; null (and reported) if it is not.
    [[nodiscard]] const SourceNode* need(std::string_view key);
    /// Whether a key is there, without making it a known one.
    [[nodiscard]] bool has(std::string_view key) const;

    /// Says better what is being read, once that is known.
    void call(std::string what) { what_ = std::move(what); }
    /// Whether the key was asked for.
    [[nodiscard]] bool is_known(std::string_view key) const;
    /// Reports no more unknown and missing keys: the mapping as a whole is at fault and that is said already.
    void accept_all() { silent_ = true; }

    /// Reads the value of an optional key into `into` (a value or an optional). True if it is there and good.
    template <class Value, class Read>
    bool take(std::string_view key, Value& into, Read read) {
        return put(find(key), key, into, read);
    }
    /// The same for a key that must be there.
    template <class Value, class Read>
    bool need(std::string_view key, Value& into, Read read) {
        return put(need(key), key, into, read);
    }

    [[nodiscard]] diag::Diagnostics& diagnostics() { return diagnostics_; }
    [[nodiscard]] const SourceNode& node() const { return node_; }
    [[nodiscard]] diag::Span span() const { return node_.span; }

private:
    template <class Value, class Read>
    bool put(const SourceNode* value, std::string_view key, Value& into, Read& read) {
        if (!value) return false;
        auto good = read(*value, key, diagnostics_);
        if (!good) return false;
        into = std::move(*good);
        return true;
    }
    [[nodiscard]] const model::SourceEntry* entry(std::string_view key) const;
    void report_unknown(const model::SourceEntry& entry);

    const SourceNode& node_;
    std::string what_;
    diag::Diagnostics& diagnostics_;
    std::vector<std::string_view> known_;  ///< keys are literals of the reader
    std::vector<std::string_view> missing_;
    bool silent_ = false;
};

/// A file says its own id under `key`; it must be the file's name, so that people find it.
void take_file_id(Mapping& map, std::string_view key, const std::string& id);

/// Calls `visit(entry)` for each entry of a mapping whose keys are names that the author chose; bare truth values
/// among the keys are reported and left out.
template <class Visit>
void each_entry(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics, Visit visit) {
    if (node.kind != SourceNode::Kind::mapping) return report_wrong_type(node, name, "a mapping", diagnostics);
    for (const model::SourceEntry& entry : node.entries) {
        if (!report_bare_boolean(entry.key, entry.key_quoted, entry.key_span, diagnostics)) visit(entry);
    }
}

/// Calls `visit(item)` for each item of a list.
template <class Visit>
void each_item(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics, Visit visit) {
    if (node.kind != SourceNode::Kind::sequence) return report_wrong_type(node, name, "a list", diagnostics);
    for (const SourceNode& item : node.items) visit(item);
}

/// The keys of a map as a list, for suggestions.
template <class Map>
std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) keys.push_back(key);
    return keys;
}

}  // namespace handbill::content
