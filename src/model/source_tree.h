#pragma once

// YAML as it was written: lists, maps in file order and scalars, each with its place. Nothing is interpreted.
// Promise: no duplicate keys, bounded depth and size, valid UTF-8, aliases already replaced by what they name.

#include <string>
#include <vector>

#include "diag/diagnostics.h"

namespace handbill::model {

struct SourceEntry;

struct SourceNode {
    enum class Kind : std::uint8_t { scalar, sequence, mapping, null };

    Kind kind = Kind::null;
    bool quoted = false;  ///< a scalar in quotes or a block scalar: never taken for a boolean or a number
    diag::Span span;
    std::string scalar;  ///< of a null: the word that was written ("~"), or nothing if the value was left out
    std::vector<SourceNode> items;      ///< sequence
    std::vector<SourceEntry> entries;   ///< mapping, in file order
};

struct SourceEntry {
    std::string key;
    diag::Span key_span;
    bool key_quoted = false;
    SourceNode value;
};

}  // namespace handbill::model
