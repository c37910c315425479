#pragma once

// 资格预审, as far as rules look at it. What is not known stays absent, and no rule speaks of it.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct PrequalificationAmendment {
    kernel::Instant issued_at;
    bool affects_applications = false;
    kernel::Instant deadline_before;
    kernel::Instant deadline_after;
};

struct PrequalificationFacts {
    std::optional<kernel::Instant> application_deadline{}; ///< absent: there is no prequalification
    kernel::Instant objection_until{};
    std::vector<PrequalificationAmendment> amendments{};
    std::optional<std::int64_t> passed{};          ///< applicants that passed, once it has ended
    bool goes_on = false;                          ///< bids are invited from those that passed
    std::optional<bool> results_told{};            ///< every applicant was told its result
    std::optional<bool> judged_by_its_documents{}; ///< by the criteria and methods that its documents state
};

} // namespace haihe::law
