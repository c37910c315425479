#pragma once

// 项目: approval, money and what is bought, as far as they decide whether and how to tender.

#include "kernel/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct PurchaseFacts {
    std::string category; ///< works | goods | services
    kernel::Money estimated_price;
};

struct ProjectFacts {
    bool compulsory = true; ///< as the tenderee holds
    bool tendered = true;
    std::optional<bool> in_scope{};        ///< infrastructure, state money or foreign loans: 法 第三条
    std::optional<kernel::Money> budget{}; ///< state money
    std::optional<kernel::Money> investment{};
    bool state_enterprise_controls = false;
    std::vector<PurchaseFacts> mergeable{}; ///< purchases of one kind and project that could be made together
    std::optional<bool> split{};            ///< what belongs together was taken apart
    std::string exemption{}; ///< of 法 第六十六条, 条例 第九条: see exemption_has_its_ground; empty: none
    std::optional<std::string> approved_method{};
    std::string method{}; ///< open | invited
    std::optional<std::string> approved_form{};
    std::string form{}; ///< agency | self_organised
    std::optional<bool> scope_is_as_approved{};
    bool state_funds_lead = false;
    std::string invitation_ground{}; ///< few_bidders | cost_of_open_tender
    bool invitation_approved = false;
    std::int64_t failures = 0; ///< tenders of it that failed for want of bidders
    bool given_without_tender = false;
    bool released_by_approver = false;    ///< an approved project: the approving department agreed
    bool needs_approval = true;           ///< the project was approved or authorised
    std::optional<bool> agency_is_free{}; ///< nobody chose the agency for the tenderee
};

} // namespace haihe::law
