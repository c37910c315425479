#pragma once

// Who may know what, and when; and what supervision makes public.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct SecrecyFacts {
    std::optional<bool> bidders_kept_secret{}; ///< who took documents, asked, paid or bid, from all but the tenderee
    std::optional<bool> all_told_alike{};      ///< no bidder has information that another lacks
    std::optional<std::int64_t> took_documents{};
    std::int64_t clarification_reached = 0; ///< of them
    bool base_price_used = false;
    std::optional<kernel::Instant> base_price_known_at{}; ///< to anybody outside
    kernel::Instant opening_at{};
    std::optional<bool> decisions_published{};
    std::optional<bool> supervisors_kept_secrets{};
};

} // namespace haihe::law
