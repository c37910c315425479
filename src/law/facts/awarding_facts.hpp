#pragma once

// From the candidates to the contract.

#include "kernel/instant.hpp"
#include "kernel/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct StepFacts {
    std::string step;
    kernel::Instant at;
};

struct PauseFacts {
    kernel::Instant from;
    std::optional<kernel::Instant> until{};
};

struct AwardingFacts {
    bool compulsory = true;
    std::string winner{};
    std::vector<std::string> candidates{};
    std::optional<kernel::Instant> winner_told_at{};
    std::optional<kernel::Instant> others_told_at{};
    std::optional<bool> negotiated{}; ///< on price or substance, before the award
    std::optional<bool> candidate_changed{};
    bool examined_again = false; ///< by the committee that evaluated
    std::optional<bool> gone_back_on{};
    std::vector<StepFacts> steps{};       ///< that lead on
    std::vector<PauseFacts> objections{}; ///< from raised to answered, those that suspend
    std::vector<PauseFacts> orders{};     ///< of a department, from suspended to lifted
    std::optional<kernel::Instant> posted_from{};
    std::optional<kernel::Instant> posted_until{};
    std::optional<kernel::Instant> result_objection_at{}; ///< one that was taken as in time
    std::optional<kernel::Money> bid_price{};
    std::optional<kernel::Money> contract_price{};
    bool contract_follows_documents = true; ///< subject, quality, period of performance …
    std::optional<bool> side_agreement{};
    std::optional<bool> whole_transferred{};
    std::optional<bool> main_work_subcontracted{};
    std::optional<bool> subcontracted_again{};
    std::vector<std::string> consortium{};
    std::vector<std::string> contract_signers{};
    bool award_void = false;
    bool put_right = false; ///< a new winner among the rest, or a new tender
    std::optional<bool> validity_eaten_up{};
    std::int64_t asked_to_extend = 0;
    std::int64_t bidders = 0;
    std::int64_t agreed_to_extend = 0;
    bool goes_on_after_extension = false;
    std::optional<kernel::Instant> terminated_at{};
    bool termination_told = false;
    bool fees_and_deposits_returned = false;
};

} // namespace haihe::law
