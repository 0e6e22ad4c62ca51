#pragma once

// A sheet as its maker sells it, cut or scored into equal pieces: where each piece lies. Coordinates from the top left
// of the sheet as it goes into the printer, y downwards.

#include <string>

#include "base/geometry.h"
#include "diag/diagnostics.h"

namespace handbill::model {

struct Stock {
    std::string id;    ///< "avery-5371"
    std::string name;  ///< "Avery 5371, 10 business cards on Letter"
    base::Size sheet;
    base::Size piece;  ///< the trim of one piece
    int columns = 1, rows = 1;
    base::Point first;   ///< top left of the first piece
    base::Point pitch;   ///< from one piece to the next, across and down
    bool cut = false;    ///< nothing is cut or scored yet: marks tell where to cut
    std::string source;  ///< where the figures were taken from
    diag::Span span;
};

}  // namespace handbill::model
