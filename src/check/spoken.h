#pragma once

// What a file says to somebody who listens: its text in the order of the structure tree.

#include "check/read_back.h"

#include <string>

namespace handbill::check {

/// The text of one marked-content sequence: its ActualText, else what its glyphs map to.
[[nodiscard]] std::string sequence_text(const ReadPage& page, const Sequence& sequence);

/// What the glyphs of a sequence map to, ActualText or not.
[[nodiscard]] std::string painted_text(const ReadPage& page, const Sequence& sequence);

/// An element's own marked content in order, without the elements in it.
[[nodiscard]] std::string own_text(const ReadDocument& document, const ReadElement& element);

/// An element and all below it; its ActualText wins over what it holds. Blocks are parted by line feeds.
[[nodiscard]] std::string spoken_text(const ReadDocument& document, const ReadElement& element);

}  // namespace handbill::check
