#pragma once

// A bid at the door: only what concerns this bidder. What compares bidders would tell who has bid.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct DoorFacts {
    bool compulsory = true;
    std::optional<kernel::Instant> arrived_at{}; ///< completely
    kernel::Instant deadline{};
    bool accepted = false;
    bool sealed = true;
    bool prequalified = true;               ///< true too where there is no prequalification
    std::optional<bool> banned{};           ///< a ban is in force on the day of arrival
    std::optional<bool> arrival_recorded{}; ///< instant and state of the seal
    std::optional<bool> receipt_given{};
    std::optional<kernel::Instant> change_asked_at{}; ///< to supplement, replace or withdraw
    bool change_taken = false;
    bool change_is_written = true;
    std::optional<bool> unrelated_to_tenderee{}; ///< no interest that may affect fairness
    std::optional<bool> is_agency{};             ///< of this tender; or bids or advises for another in it
    std::optional<bool> made_base_price{};       ///< or drafts or advises for one who bids
    std::optional<bool> runs_the_platform{};     ///< or is controlled or managed by its operator
    std::vector<std::string> comparisons{};      ///< with other bids, on which the answer at the door rests
};

} // namespace haihe::law
