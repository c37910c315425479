#pragma once

// What every fuzz target gives. `./run fuzz NAME SECONDS` feeds it what libFuzzer thinks of; in `./run test` it is fed
// what was kept of earlier rounds (corpus/NAME).

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace haihe::fuzz {

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size}; // NOLINT: bytes are bytes
}

/// One of tests/fuzz, as it is.
inline std::string read_file(std::string const& place) {
    std::ifstream file(HAIHE_SOURCE_DIR "/tests/fuzz/" + place, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What must hold of every input: its breach is a finding.
inline void require(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: not so: %s\n", what);
    std::abort();
}

/// The part before the first zero byte, and what comes after it.
struct TwoTexts {
    std::string_view first, second;
};
inline TwoTexts two_texts(std::string_view input) {
    auto const cut = input.find('\0');
    if (cut == std::string_view::npos) return {input, {}};
    return {input.substr(0, cut), input.substr(cut + 1)};
}

} // namespace haihe::fuzz
