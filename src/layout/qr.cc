#include "layout/qr.h"

#include <algorithm>
#include <array>
#include <qrcodegen/qrcodegen.hpp>

namespace handbill::layout {
namespace {

struct Kept {
    std::string payload;
    std::shared_ptr<const QrSymbol> symbol;
};

std::shared_ptr<const QrSymbol> encode(const std::string& payload) {
    try {
        const auto code = qrcodegen::QrCode::encodeText(payload.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        auto symbol = std::make_shared<QrSymbol>();
        symbol->modules = code.getSize();
        symbol->dark.reserve(static_cast<std::size_t>(symbol->modules) * static_cast<std::size_t>(symbol->modules));
        for (int y = 0; y < symbol->modules; ++y) {
            for (int x = 0; x < symbol->modules; ++x) symbol->dark.push_back(code.getModule(x, y));
        }
        return symbol;
    } catch (const qrcodegen::data_too_long&) {
        return nullptr;
    }
}

}  // namespace

std::shared_ptr<const QrSymbol> make_qr(const std::string& payload) {
    thread_local std::array<Kept, 4> kept;
    thread_local std::size_t oldest = 0;
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const Kept& one) { return one.symbol && one.payload == payload; });
    if (found != kept.end()) return found->symbol;
    std::shared_ptr<const QrSymbol> symbol = encode(payload);
    if (symbol) {
        kept[oldest] = {payload, symbol};
        oldest = (oldest + 1) % kept.size();
    }
    return symbol;
}

}  // namespace handbill::layout
