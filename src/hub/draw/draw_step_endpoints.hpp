#pragma once

// POST /draws/{id}/countersignature, /commitment, /escrow, /acceptance, /reveal, /release, /replacement, /result: what
// a party says, signed. The hub says its own parts as soon as they are due, with the key of its platform.

#include "hub/draw/draw_stage.hpp"
#include "ledger/desk.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

void mount_draw_steps(node::Plan& plan, std::function<node::Desk&()> const& desk);

std::string draw_stream(std::string const& id);

/// Records what the hub has to say now, each part resting on those before; `draw` is what the decision has made of it
/// so far. What it cannot say, a wrap that does not open for it, it does not: the attempt then fails by time.
void speak_for_the_hub(node::Desk& desk, Draw draw, kernel::Instant now, ledger::Decision& decision);

} // namespace haihe::hub
