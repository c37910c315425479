#include "trust/sm3_lanes.hpp"

#include <bit>
#include <cstring>
#include <vector>

// Vectors are returned by functions that are always made part of their caller: they never pass between two of them.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace haihe::trust {

namespace {

constexpr std::size_t kRounds = 64;
constexpr std::size_t kBlockWords = 16;
constexpr std::array<std::uint32_t, 8> kInitial{0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600,
                                                0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e};

/// A word of each lane.
using Word [[gnu::vector_size(Sm3Lanes::kCount * sizeof(std::uint32_t))]] = std::uint32_t;
using State = std::array<std::array<std::uint32_t, Sm3Lanes::kCount>, 8>;

[[gnu::always_inline]] inline Word rotated(Word const& word, int bits) { return word << bits | word >> (32 - bits); }

[[gnu::always_inline]] inline void read_words(std::array<Word, kBlockWords>& words, Sm3Lanes::Blocks const& blocks) {
    alignas(64) std::array<std::array<std::uint32_t, Sm3Lanes::kCount>, kBlockWords> turned;
    for (std::size_t lane = 0; lane < Sm3Lanes::kCount; ++lane)
        for (std::size_t i = 0; i < kBlockWords; ++i) {
            std::uint32_t word;
            std::memcpy(&word, blocks[lane] + i * sizeof word, sizeof word);
            turned[i][lane] = std::endian::native == std::endian::big ? word : __builtin_bswap32(word);
        }
    std::memcpy(words.data(), turned.data(), sizeof turned);
}

/// §5.3.3, with the letters of the standard. Words beyond the sixteenth are made when they are near, in the place of
/// those that nobody reads again.
[[gnu::always_inline]] inline void compress_all(State& state, Sm3Lanes::Blocks const& blocks) {
    std::array<Word, kBlockWords> w;
    read_words(w, blocks);
    std::array<Word, 8> before;
    std::memcpy(before.data(), state.data(), sizeof before);
    auto [a, b, c, d, e, f, g, h] = before;
#pragma GCC unroll 64
    for (std::size_t j = 0; j < kRounds; ++j) {
        bool const early = j < 16;
        auto const constant = std::rotl(early ? 0x79cc4519U : 0x7a879d8aU, static_cast<int>(j % 32));
        Word const word = w[j % 16], word4 = w[(j + 4) % 16];
        Word const a12 = rotated(a, 12);
        Word const ss1 = rotated(a12 + e + constant, 7);
        Word const tt1 = (early ? a ^ b ^ c : (a & b) | ((a | b) & c)) + d + (ss1 ^ a12) + (word ^ word4);
        Word const tt2 = (early ? e ^ f ^ g : ((f ^ g) & e) ^ g) + h + ss1 + word;
        if (j + 16 < kRounds + 4) {
            Word const mixed = word ^ w[(j + 7) % 16] ^ rotated(w[(j + 13) % 16], 15);
            w[j % 16] =
                mixed ^ rotated(mixed, 15) ^ rotated(mixed, 23) ^ rotated(w[(j + 3) % 16], 7) ^ w[(j + 10) % 16];
        }
        d = c;
        c = rotated(b, 9);
        b = a;
        a = tt1;
        h = g;
        g = rotated(f, 19);
        f = e;
        e = tt2 ^ rotated(tt2, 9) ^ rotated(tt2, 17);
    }
    std::array<Word, 8> const after{before[0] ^ a, before[1] ^ b, before[2] ^ c, before[3] ^ d,
                                    before[4] ^ e, before[5] ^ f, before[6] ^ g, before[7] ^ h};
    std::memcpy(state.data(), after.data(), sizeof after);
}

} // namespace

struct Sm3Lanes::Compression {
#if defined(__x86_64__)
    [[gnu::target("avx512f")]] static void of_512(State& state, Blocks const& blocks) { compress_all(state, blocks); }
    [[gnu::target("avx2")]] static void of_256(State& state, Blocks const& blocks) { compress_all(state, blocks); }
    static std::vector<Width> known_here() {
        if (__builtin_cpu_supports("avx512f")) return {Width::any, Width::of_256, Width::of_512};
        if (__builtin_cpu_supports("avx2")) return {Width::any, Width::of_256};
        return {Width::any};
    }
#else
    static constexpr auto of_512 = nullptr, of_256 = nullptr;
    static std::vector<Width> known_here() { return {Width::any}; }
#endif
    static void anywhere(State& state, Blocks const& blocks) { compress_all(state, blocks); }
};

std::span<Sm3Lanes::Width const> Sm3Lanes::widths() {
    static std::vector<Width> const known = Compression::known_here();
    return known;
}

Sm3Lanes::Sm3Lanes(Width width)
    : compress_(width == Width::of_512   ? Compression::of_512
                : width == Width::of_256 ? Compression::of_256
                                         : Compression::anywhere) {}

void Sm3Lanes::begin(std::size_t lane) {
    for (std::size_t i = 0; i < state_.size(); ++i) state_[i][lane] = kInitial[i];
}

void Sm3Lanes::compress(Blocks const& blocks) { compress_(state_, blocks); }

kernel::Digest Sm3Lanes::digest(std::size_t lane) const {
    kernel::Digest digest;
    for (std::size_t i = 0; i < state_.size(); ++i)
        for (std::size_t byte = 0; byte < 4; ++byte)
            digest.bytes[4 * i + byte] = static_cast<std::uint8_t>(state_[i][lane] >> (24 - 8 * byte));
    return digest;
}

} // namespace haihe::trust
