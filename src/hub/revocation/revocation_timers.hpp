#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// Fetches lists and asks responders, as often as the settings say; what is new is recorded, and how it went is kept
/// (hub/revocation/asked_sources_views).
void mount_revocation_inquiry(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
