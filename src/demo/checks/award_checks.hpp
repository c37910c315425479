#pragma once

#include "demo/cast/credentials.hpp"
#include "demo/stage.hpp"

namespace haihe::demo {

/// The hub publishes each award as it was made: winner, price and rank.
Finding awards_are_published(Stage& stage);
/// Each archive proves all that it states with the hub's certificate and the authorities alone; with a byte changed
/// something fails.
Finding archives_verify(Stage& stage, Credentials const& credentials);

} // namespace haihe::demo
