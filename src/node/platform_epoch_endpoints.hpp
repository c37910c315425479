#pragma once

#include "edge/http/router.hpp"
#include "node/desk.hpp"

#include <functional>

namespace haihe::node {

/// At the hub, for the platform that asks: GET /exchange/held (exchange::HeldLogs), and POST /exchange/epochs/checks
/// (whether the hub would take this declaration; nothing is recorded).
void mount_platform_epoch(edge::http::Router& router, std::function<Desk&()> const& desk);

/// At a platform, for its hub, which asks while it is stopped and perhaps without the key by which it is known here:
/// anybody may. GET /exchange/held (exchange::HeldOfHub), and POST /exchange/epochs/checks (whether this platform would
/// go on with the hub in this epoch; nothing is recorded).
void mount_hub_epoch(edge::http::Router& router, std::function<Desk&()> const& desk);

} // namespace haihe::node
