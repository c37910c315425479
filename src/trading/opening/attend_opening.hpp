#pragma once

// 签到. Taken from the fixed list to the signed record and at no other time: before the list even an entry that nobody
// can read would tell the ledger's length, and with it who has bid (招标投标法 第二十二条、第三十五条).

#include "kernel/refusal.hpp"
#include "trading/opening/opening.hpp"

#include <string>

namespace haihe::trading {

/// Who says that it is there.
struct Attendant {
    std::string entity;
    std::string name;
    std::string role; ///< public | bidder (of the list) | host | custodian
};

/// Refusals: `hall_is_open` (naming the deadline), the same for everybody whether it has bid or not;
/// `caller_takes_part`; `attendance_is_recorded_once`.
kernel::Result<OpeningAttended> attend(Opening const& opening, Attendant const& who, kernel::Instant bid_deadline,
                                       kernel::Instant now);

} // namespace haihe::trading
