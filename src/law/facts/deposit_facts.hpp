#pragma once

// 投标保证金: from whom, for whom, and back.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct ReturnFacts {
    std::string bidder;
    std::optional<kernel::Instant> returned_at{};
    bool with_interest = false;
};

struct DepositFacts {
    kernel::Instant now{};
    bool compulsory = true;
    std::optional<bool> paid_in_money{}; ///< cash or cheque of a domestic bidder
    bool from_the_basic_account = true;
    std::optional<bool> used_by_the_tenderee{};
    std::optional<kernel::Instant> withdrawn_at{}; ///< the bid, before the deadline
    std::optional<kernel::Instant> returned_after_withdrawal_at{};
    std::optional<kernel::Instant> contract_signed_at{};
    std::vector<ReturnFacts> returns{}; ///< of winner and losers
    std::optional<bool> kept{};         ///< by the tenderee
    std::string kept_because{};         ///< revoked | gave_up | no_bond
};

} // namespace haihe::law
