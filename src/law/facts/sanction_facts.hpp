#pragma once

// Bans, fines and how they come into force.

#include "kernel/date.hpp"
#include "kernel/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct SanctionFacts {
    bool compulsory = true;
    std::string ground{};                 ///< collusion | fraud | breach | agency | expert_favours | expert_misconduct
    std::optional<std::int64_t> months{}; ///< of the ban; 0: for good
    bool bribed_to_win = false;
    bool forged = false;
    std::int64_t times_in_3_years = 0; ///< collusions, or uses of another's name
    kernel::Money loss{};
    bool otherwise_serious = false;
    bool especially_serious = false;
    std::optional<bool> repeated_within_3_years{}; ///< of the end of the last ban
    bool licence_revoked = false;
    bool membership_cancelled = false;
    std::optional<kernel::Date> effective_on{};
    std::optional<kernel::Date> served_on{};
    bool heard = false; ///< told of it, and of the right to state and defend
    bool legally_reviewed = false;
    std::optional<kernel::Date> decided_on{};
    std::optional<kernel::Date> announced_on{}; ///< as a violation on record
    std::optional<kernel::Date> shown_on{};     ///< on-line, as a decision
    std::string article{};                      ///< that the fine rests on: see fine_is_within_its_range
    std::optional<kernel::Money> fine{};
    kernel::Money amount{};                         ///< of the tender or contract
    std::optional<kernel::Money> contract_amount{}; ///< of the project, as the base taken for a loser that colluded
    std::optional<kernel::Money> base_taken{};
};

} // namespace haihe::law
