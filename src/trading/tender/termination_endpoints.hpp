#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// PUT /tenders/{code}/termination drafts the notice (host, handler), POST signs exactly that (host, signer, another
/// person); GET: to everybody the notice once it is signed, to the host the draft before.
void mount_terminations(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
