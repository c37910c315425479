#pragma once

// 投诉 and its handling.

#include "kernel/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct ComplaintFacts {
    kernel::Instant now{};
    std::optional<kernel::Instant> knew_at{};  ///< knew or should have known
    kernel::Duration reply_time{};             ///< of the objection that came first: not counted
    std::optional<kernel::Instant> filed_at{}; ///< and received by the department
    bool needs_objection = false; ///< a matter of 条例 第二十二条、第四十四条、第五十四条
    bool objection_made = false;
    std::optional<bool> states_requests{};
    std::optional<bool> has_evidence{};
    std::optional<bool> names_complainant{}; ///< with address and contact, signed
    std::optional<kernel::Instant> acceptance_decided_at{};
    bool accepted = false;
    std::optional<kernel::Instant> decided_at{};
    std::int64_t days_not_counted = 0;      ///< working days of inspection, appraisal, expert review
    std::vector<std::string> received_by{}; ///< departments, the first to receive it first
    std::string handled_by{};
    std::optional<bool> fabricated{};
    std::string outcome{}; ///< dismissed | upheld
    std::optional<bool> complainant_has_an_interest{};
    bool already_decided = false;
    bool in_reconsideration_or_suit = false;
    std::optional<bool> withdrawal_examined{};
    std::optional<bool> staff_kept_secrets{};
    std::optional<bool> handler_is_free{}; ///< of ties to the parties
};

} // namespace haihe::law
