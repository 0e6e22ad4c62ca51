#include "layout/qr.h"

#include <qrcodegen/qrcodegen.hpp>

namespace handbill::layout {

std::optional<QrSymbol> make_qr(const std::string& payload) {
    try {
        const auto code = qrcodegen::QrCode::encodeText(payload.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        QrSymbol symbol;
        symbol.modules = code.getSize();
        symbol.dark.reserve(static_cast<std::size_t>(symbol.modules) * static_cast<std::size_t>(symbol.modules));
        for (int y = 0; y < symbol.modules; ++y) {
            for (int x = 0; x < symbol.modules; ++x) symbol.dark.push_back(code.getModule(x, y));
        }
        return symbol;
    } catch (const qrcodegen::data_too_long&) {
        return std::nullopt;
    }
}

}  // namespace handbill::layout
