#pragma once

// What the samples speak of.

namespace haihe::exchange {

inline constexpr char const* kProject = "A1201000001000001";
inline constexpr char const* kTender = "A1201000001000001001";
inline constexpr char const* kLot = "A1201000001000001001001";

} // namespace haihe::exchange
