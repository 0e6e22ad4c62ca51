#include "model/piece.h"

#include <algorithm>

namespace handbill::model {

bool Piece::is_made_in(const LanguageTag& tag) const {
    return languages.empty() || std::find(languages.begin(), languages.end(), tag) != languages.end();
}

}  // namespace handbill::model
