#pragma once

#include "demo/stage.hpp"

#include <cstdint>

namespace haihe::demo {

/// The city lives on: a virtual day a minute divided by `speed`, on working days a new tender, now and then a
/// clarification or an order. Ends by Interrupted only; an act that fails is shown, and life goes on.
[[noreturn]] void live_on(Stage& stage, std::uint64_t seed, double speed);

} // namespace haihe::demo
