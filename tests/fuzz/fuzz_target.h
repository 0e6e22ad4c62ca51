#pragma once

// The one function that every fuzz_*.cc defines: libFuzzer calls it with bytes of its own making, replay.cc with seeds.

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
