#pragma once

// 评标委员会.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct MemberFacts {
    std::string person;
    bool expert = true;
    bool represents_the_tenderee = false;
    bool drawn = true;
    std::int64_t years_in_the_field = 8;
    bool senior_title = true; ///< or an equal level
    bool related_to_a_bidder = false;
    bool supervises_the_tender = false;
    bool replaced = false;
    bool conclusions_stand = false; ///< of a replaced member
};

struct CommitteeFacts {
    bool compulsory = true;
    std::vector<MemberFacts> members{};
    std::string special_because{}; ///< why experts are named; empty: they are not
    std::optional<kernel::Instant> names_told_at{};
    std::optional<kernel::Instant> winner_determined_at{};
    std::optional<bool> replaced_for_cause{};
};

} // namespace haihe::law
