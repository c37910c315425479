#pragma once

#include "demo/stage.hpp"

#include <string>

namespace haihe::demo {

/// What a supervisor orders, and why.
struct OrderPlan {
    std::string supervisor; ///< word
    std::string act;        ///< suspend | resume
    std::string reason;
    std::string basis;
};

/// The supervisor prepares, signs and issues the order; measures in real time how long the trading platform takes to
/// acknowledge it; waits until the hub shows it.
void play_order(Stage& stage, std::string const& tender, OrderPlan const& plan);

} // namespace haihe::demo
