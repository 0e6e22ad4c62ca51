#pragma once

// A channel's address as a QR symbol, error correction M or better. Refuses what no symbol can hold.

#include <optional>
#include <string>
#include <vector>

namespace handbill::layout {

struct QrSymbol {
    int modules = 0;         ///< per side
    std::vector<bool> dark;  ///< row by row
};

/// Light modules that must be left free on each side (ISO/IEC 18004, 9.1).
inline constexpr int kQuietZone = 4;

[[nodiscard]] std::optional<QrSymbol> make_qr(const std::string& payload);

}  // namespace handbill::layout
