#pragma once

#include "access/caller.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// An operator of the hub itself: of this platform's configuration, or bound to an entity that is an operator. Refusal
/// of require_role and require_duty.
kernel::Result<void> require_keeper(access::Caller const& caller);
/// Keepers, and supervisors of departments. Refusal: `pool_is_not_public`.
kernel::Result<void> may_read_pool(access::Caller const& caller);

/// POST /experts (a keeper proposes), POST /experts/{number}/confirmation (another keeper), POST
/// /experts/{number}/suspension; GET /experts, GET /experts/{number}.
void mount_experts(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
