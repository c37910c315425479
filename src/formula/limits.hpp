#pragma once

#include <cstddef>

namespace haihe::formula {

// spec/formula, 6. What is proved of a divisor rests on these.
inline constexpr std::size_t kCharactersMax = 1000;
inline constexpr int kDepthMax = 32;
inline constexpr int kNodesMax = 200;
inline constexpr int kBidsMax = 10'000;

} // namespace haihe::formula
