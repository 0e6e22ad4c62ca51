#pragma once

// The readers that a piece, or a rule about words, can be for.

#include "content/values.h"
#include "model/piece.h"

namespace handbill::content {

inline constexpr auto as_audience = one_of<model::Audience>({{"seeking-help", model::Audience::seeking_help},
                                                             {"public", model::Audience::everybody},
                                                             {"staff", model::Audience::staff},
                                                             {"facilitator", model::Audience::facilitator}});

}  // namespace handbill::content
