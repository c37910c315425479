#pragma once

#include "demo/cast/credentials.hpp"
#include "demo/stage.hpp"

namespace haihe::demo {

/// The hub shows the notices that the cast published, under their titles, and no others.
Finding notices_match(Stage& stage);

/// Each notice's proof holds without asking anybody: from the two authorities' roots and the hub's certificate alone.
Finding notices_are_proven(Stage& stage, Credentials const& credentials);

} // namespace haihe::demo
