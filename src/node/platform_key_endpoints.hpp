#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::node {

/// GET /platform-key (which key signs, which may take its place, whether the hub knows), POST /platform-key/changes
/// (the platform's operator: another key signs from here on), GET /proofs/keys (exchange::KeyHistory).
void mount_platform_key(Plan& plan, std::function<Desk&()> const& desk);

} // namespace haihe::node
