#pragma once

#include <cstdint>

namespace haihe::simulation {

/// From now on every random byte of this process — keys, salts, nonces of signatures, the platforms' own padding —
/// comes from this number: the same run is the same to the last byte. For simulations only, and nothing in src knows of
/// it.
void draw_all_randomness_from(std::uint64_t seed);

} // namespace haihe::simulation
