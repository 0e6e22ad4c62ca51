#pragma once

// SHA-256 (FIPS 180-4), by Nettle: already in the process through libqpdf, and with the processor's own instructions.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace handbill::base {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// Feeds any number of pieces, then gives one digest.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(std::string_view bytes);
    [[nodiscard]] Sha256Digest finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] Sha256Digest sha256(std::string_view bytes);

/// Lower-case hexadecimal, two characters a byte.
[[nodiscard]] std::string to_hex(const std::uint8_t* bytes, std::size_t count);
[[nodiscard]] std::string to_hex(const Sha256Digest& digest);

}  // namespace handbill::base
