#pragma once

#include "edge/http/router.hpp"
#include "node/desk.hpp"

#include <functional>

namespace haihe::node {

/// At the hub, for the platform that asks: GET /exchange/held (exchange::HeldLogs), and POST /exchange/epochs/checks
/// (whether the hub would take this declaration; nothing is recorded).
void mount_platform_epoch(edge::http::Router& router, std::function<Desk&()> const& desk);

} // namespace haihe::node
