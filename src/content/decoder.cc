#include "content/decoder.h"

#include <algorithm>

namespace handbill::content {

Mapping::Mapping(const SourceNode& node, std::string what, diag::Diagnostics& diagnostics)
    : node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
    if (node.kind == SourceNode::Kind::mapping) return;
    diagnostics.error(diag::codes::wrong_type, node.span, what_ + " must be a mapping")
        .notes.push_back({"write 'key: value' lines, or {key: value, …}", {}});
}

Mapping::~Mapping() {
    if (node_.kind != SourceNode::Kind::mapping || silent_) return;
    for (const model::SourceEntry& entry : node_.entries) {
        if (!is_known(entry.key)) report_unknown(entry);
    }
    for (const std::string_view key : missing_) {
        diagnostics_.error(diag::codes::missing_key, node_.span, what_ + " lacks '" + std::string(key) + "'")
            .notes.push_back({"add '" + std::string(key) + ":' with its value", {}});
    }
}

/// A key that is a slip for a missing one is reported once, as the slip.
void Mapping::report_unknown(const model::SourceEntry& entry) {
    std::vector<std::string> known, absent;
    for (const std::string_view key : known_) (has(key) ? known : absent).emplace_back(key);
    const auto slip = diag::nearest_name(entry.key, absent);
    if (slip) std::erase(missing_, *slip);
    if (!slip) absent.insert(absent.begin(), known.begin(), known.end());
    report_unknown_name(entry.key_span, "key", entry.key, absent, diagnostics_, diag::codes::unknown_key);
}

const model::SourceEntry* Mapping::entry(std::string_view key) const {
    const auto found = std::find_if(node_.entries.begin(), node_.entries.end(),
                                    [&](const model::SourceEntry& candidate) { return candidate.key == key; });
    return found == node_.entries.end() ? nullptr : &*found;
}

bool Mapping::has(std::string_view key) const { return entry(key) != nullptr; }

bool Mapping::is_known(std::string_view key) const {
    return std::find(known_.begin(), known_.end(), key) != known_.end();
}

const SourceNode* Mapping::find(std::string_view key) {
    if (!is_known(key)) known_.push_back(key);
    const model::SourceEntry* found = entry(key);
    return found ? &found->value : nullptr;
}

const SourceNode* Mapping::need(std::string_view key) {
    const SourceNode* value = find(key);
    if (!value && node_.kind == SourceNode::Kind::mapping) missing_.push_back(key);
    return value;
}

void take_file_id(Mapping& map, std::string_view key, const std::string& id) {
    const SourceNode* node = map.need(key);
    const auto said = node ? as_id(*node, key, map.diagnostics()) : std::nullopt;
    if (!said || *said == id) return;
    map.diagnostics()
        .error(diag::codes::bad_value, node->span,
               "'" + std::string(key) + "' is '" + *said + "', but the file is named '" + id + "'")
        .notes.push_back({"give both the same name", {}});
}

}  // namespace handbill::content
