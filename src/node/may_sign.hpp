#pragma once

// What hinders a node from signing anything: Desk::may_sign as the node makes it.

#include "node/clock_judge.hpp"
#include "node/desk.hpp"
#include "node/outgoing.hpp"

#include <optional>

namespace haihe::node {

struct MaySign {
    Outgoing const* outgoing;
    ClockJudge* judge; ///< null: the clock is a virtual one, which its director answers for

    bool operator()() const { return !outgoing->is_behind_its_witness() && (!judge || judge->is_right()); }
};

/// Whether this node goes on with its hub (Outgoing::follows_its_hub).
bool follows_its_hub(Desk const& desk);
/// Null when nobody judges this node's clock.
ClockJudge* clock_judge_of(Desk const& desk);
/// `clock_is_right`, while this node's clock may not be believed.
std::optional<kernel::Refusal> refuse_by_clock(Desk const& desk);
/// `ledger_is_not_behind_its_witnesses` or `clock_is_right`.
std::optional<kernel::Refusal> refuse_to_sign(Desk const& desk);

} // namespace haihe::node
