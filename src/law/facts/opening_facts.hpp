#pragma once

// 开标: from the closed box to the record.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct OpeningFacts {
    std::optional<std::int64_t> bidders{}; ///< at the deadline, a consortium counts as one
    bool opened = false;
    bool tendered_again = false;
    kernel::Instant deadline{};
    std::optional<kernel::Instant> first_read_at{}; ///< of any bid
    std::optional<std::int64_t> received{};         ///< in time, and not withdrawn or superseded
    std::int64_t read = 0;
    std::int64_t shut_with_cause = 0; ///< of the received: not opened, with the cause recorded
    bool base_price_used = false;
    std::optional<kernel::Instant> base_price_told_at{};
    kernel::Instant opening_at{};
    std::optional<bool> objections_answered_on_the_spot{};
    std::optional<bool> record_kept{};
    std::optional<bool> all_invited{};
    std::optional<bool> prompted_to_unlock{};
    std::optional<std::string> shut_by{}; ///< bidder | other: whose fault kept a bid shut
    std::string treated_as{};             ///< revoked | withdrawn
    std::optional<bool> record_published{};
};

} // namespace haihe::law
