#pragma once

// Strong indices into tables: an Id<Tag> of one table cannot be used in another by mistake.

#include <compare>
#include <cstdint>
#include <functional>

namespace handbill::base {

template <class Tag>
struct Id {
    std::uint32_t value = 0;
    friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace handbill::base

template <class Tag>
struct std::hash<handbill::base::Id<Tag>> {
    std::size_t operator()(handbill::base::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
