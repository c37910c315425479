#pragma once

// Where a draw stands at an instant, and who is awaited. Time alone moves it too: what was not said in its window is
// not said any more.

#include "hub/draw/draw.hpp"
#include "kernel/refusal.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

enum class DrawStage {
    unknown,
    requested, ///< the department makes the list; the hub freezes it
    frozen,    ///< the department countersigns
    committing,
    escrowing,
    accepting,
    failed, ///< not all three accepted in time: the department makes the list of another attempt
    revealing,
    recovering, ///< somebody fell silent: the others release what they hold of it
    selecting,
    seated, ///< replacements; after the winner is determined, the result
    published,
    given_up, ///< a value could not be had within a day after the reveals
};
BOOST_DESCRIBE_ENUM(DrawStage, unknown, requested, frozen, committing, escrowing, accepting, failed, revealing,
                    recovering, selecting, seated, published, given_up)

inline constexpr kernel::Duration kRecoveryMax = kernel::days(1);
inline constexpr std::int64_t kHubParty = 1, kDepartmentParty = 2, kHostParty = 3;

DrawStage stage_of(Draw const& draw, kernel::Instant now);
std::string name_of(DrawStage stage);

/// Somebody has to say something.
struct Awaited {
    std::string part; ///< of draw::Part; `list`: the department makes it
    std::int64_t i = 0;
    std::int64_t from = 0;
    std::optional<kernel::Instant> by{}; ///< too late from then on
    friend bool operator==(Awaited const&, Awaited const&) = default;
};
BOOST_DESCRIBE_STRUCT(Awaited, (), (part, i, from, by))

/// In the parties' order. A seated draw awaits replacements and its result from nobody in particular by no instant.
std::vector<Awaited> awaited(Draw const& draw, kernel::Instant now);

/// May party i say this now? Refusals: `draw_is_known` (absent), `draw_awaits_this_step` (conflict, fact `stage`),
/// `party_speaks_once` (conflict).
kernel::Result<void> may_speak(Draw const& draw, std::string const& part, std::int64_t i, std::int64_t from,
                               kernel::Instant now);
/// May the department hand in the list of another attempt? The same refusals.
kernel::Result<void> may_list(Draw const& draw, kernel::Instant now);

/// Seats that the draw fills or is still to fill, in stratum s. A draw that was given up fills none.
std::int64_t seats_taken(Draw const& draw, std::size_t stratum, kernel::Instant now);

} // namespace haihe::hub
