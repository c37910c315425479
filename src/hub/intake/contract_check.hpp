#pragma once

// 合同订立情况, held against the award (招标投标法 第四十六条, 条例 第五十七条).

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Whether it comes in time is for departments to see. Faults: those of check_opened and check_held;
/// `contract_follows_the_award`, `contract_is_signed_once`, `contract_is_of_the_tenderee`,
/// `contract_is_with_the_winner`, `contract_price_is_the_awarded`, `contract_period_is_the_posted`,
/// `contract_names_its_award`, `contract_is_signed_after_the_award`.
Faults check(exchange::ContractSigned const& told, ToldTender const& tender);

} // namespace haihe::hub
