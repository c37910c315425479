#pragma once

// The states of a tender as a table: it is exhaustively tested, draws the diagram and enables the buttons.

#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <array>
#include <optional>

namespace haihe::trading {

enum class Phase { unknown, registered, published, terminated };
BOOST_DESCRIBE_ENUM(Phase, unknown, registered, published, terminated)

/// `go_on`: a step of a later slice, from the bids to the contract.
enum class Step { register_tender, publish, clarify, move_deadline, place_hold, lift_hold, terminate, go_on, archive };
BOOST_DESCRIBE_ENUM(Step, register_tender, publish, clarify, move_deadline, place_hold, lift_hold, terminate, go_on,
                    archive)

struct Row {
    Phase from;
    Step step;
    Phase to;
    bool while_held; ///< allowed while a hold is in force: it does not advance the tender
};

inline constexpr std::array kLifecycle{
    Row{Phase::unknown, Step::register_tender, Phase::registered, false},
    Row{Phase::registered, Step::publish, Phase::published, false},
    Row{Phase::registered, Step::place_hold, Phase::registered, true},
    Row{Phase::registered, Step::lift_hold, Phase::registered, true},
    Row{Phase::published, Step::clarify, Phase::published, true},
    Row{Phase::published, Step::move_deadline, Phase::published, true},
    Row{Phase::published, Step::place_hold, Phase::published, true},
    Row{Phase::published, Step::lift_hold, Phase::published, true},
    Row{Phase::published, Step::terminate, Phase::terminated, false},
    Row{Phase::published, Step::go_on, Phase::published, false},
    Row{Phase::published, Step::archive, Phase::published, false},
    Row{Phase::terminated, Step::archive, Phase::terminated, false},
};

/// Refusals: `tender_is_registered` (absent), `tender_is_not_terminated` (conflict, 条例31),
/// `step_follows_the_lifecycle` (conflict), `tender_is_not_held` (conflict, 条例22, 54, 62).
kernel::Result<Phase> next(Phase from, Step step, bool held);

/// For what a hold does not hinder but the end of the tender does. Refusal `tender_is_not_terminated`.
kernel::Result<void> require_not_terminated(Phase phase);

} // namespace haihe::trading
