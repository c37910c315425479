#pragma once

#include "trading/failure/failure.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

inline constexpr kernel::Duration kExtensionMax = kernel::days(30);
inline constexpr std::size_t kReasonMax = 2000; ///< bytes

struct MoveDeadline {
    exchange::DeadlineChange change;
    trust::Signature signature;
    std::string signer;
};

/// No article grants it; it is our policy that nobody loses a bid by the platform's fault (decision 0010). On the
/// ground `hold`: while a suspension stands. On the ground `platform_failure`: one that the operator has certified,
/// that fell between the issue of the documents and the deadline, once for each tender, by no less than it lasted.
/// Refusals: of the lifecycle; `deadline_change_is_of_this_tender`, `deadline_changes_are_numbered_in_order`,
/// `deadline_has_not_passed`, `deadline_before_is_the_one_in_force`, `deadline_is_never_brought_forward`,
/// `extension_is_at_most_30_days`, `change_is_reasoned`, `ground_of_the_change_stands`, `failure_is_certified`,
/// `failure_touches_the_bidding`, `failure_moves_a_deadline_once`, `extension_makes_up_for_the_failure`.
kernel::Result<DeadlineMoved> decide(Tender const& tender, MoveDeadline const& command, Failures const& failures,
                                     kernel::Instant now);

} // namespace haihe::trading
