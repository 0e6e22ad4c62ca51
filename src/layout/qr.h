#pragma once

// A channel's address as a QR symbol, error correction M or better. Refuses what no symbol can hold.

#include <memory>
#include <string>
#include <vector>

namespace handbill::layout {

struct QrSymbol {
    int modules = 0;         ///< per side
    std::vector<bool> dark;  ///< row by row
};

/// Light modules that must be left free on each side (ISO/IEC 18004, 9.1).
inline constexpr int kQuietZone = 4;

/// Null if the payload is too long. Weighing the eight masks takes longer than the rest of a page, and a run's
/// editions carry the same few addresses, so each thread keeps its last symbols; that changes time only.
[[nodiscard]] std::shared_ptr<const QrSymbol> make_qr(const std::string& payload);

}  // namespace handbill::layout
