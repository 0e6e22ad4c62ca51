#include "check/inflate.h"

#include "check/qpdf_headers.h"

#include <exception>

namespace handbill::check {

std::optional<std::string> inflate(std::string_view data) {
    constexpr unsigned kPiece = 1U << 14U;
    std::string out;
    out.reserve(data.size() * 4);
    bool damaged = false;
    try {
        Pl_String sink("decoded", nullptr, out);
        Pl_Flate pipe("flate", &sink, Pl_Flate::a_inflate, kPiece);
        pipe.setWarnCallback([&damaged](const char*, int) { damaged = true; });
        // libqpdf takes bytes as unsigned char.
        pipe.write(reinterpret_cast<const unsigned char*>(data.data()), data.size());
        pipe.finish();
    } catch (const std::exception&) {
        damaged = true;
    }
    return damaged ? std::nullopt : std::optional(std::move(out));
}

}  // namespace handbill::check
