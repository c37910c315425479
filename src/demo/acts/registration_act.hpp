#pragma once

#include "demo/cast/credentials.hpp"
#include "demo/stage.hpp"

namespace haihe::demo {

/// The hub's operator puts both authorities on the trust list and registers platforms, entities and people's
/// certificates; it is over when every platform knows the whole cast.
void play_registration(Stage& stage, Credentials const& credentials);

} // namespace haihe::demo
