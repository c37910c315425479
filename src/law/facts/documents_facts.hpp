#pragma once

// 招标文件 and the terms on which they are to be had.

#include "kernel/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct DocumentsFacts {
    bool compulsory = true;
    std::string category{}; ///< works | goods | services | survey_and_design
    std::optional<kernel::Money> price{};
    std::optional<kernel::Money> cost{}; ///< of printing and postage
    std::optional<bool> maximum_price_used{};
    bool maximum_price_stated = false; ///< the price, or how it is computed
    std::optional<kernel::Money> deposit{};
    std::int64_t stages = 1;
    std::int64_t deposit_stage = 0; ///< in which of the two stages a deposit is asked; 0: in none
    /// Of 条例 第三十二条: unequal_information | condition_beyond_the_contract | regional_or_sector_award |
    /// unequal_review | named_brand_or_supplier | form_of_ownership | other
    std::optional<std::vector<std::string>> restrictive_terms{};
    std::optional<bool> follow_the_standard_text{};
    bool found_unlawful = false; ///< so as to affect the result or those who would bid
    bool tendered_again = false; ///< after they were amended
    std::optional<bool> consortium_acceptance_stated{};
    std::optional<bool> obtained_without_registration{};
    std::optional<bool> state_what_is_required{}; ///< technical demands, criteria, price and main terms of the contract
    std::optional<std::int64_t> site_visitors{};  ///< who was led over the site, of
    std::int64_t bidders_to_lead = 0;             ///< who may bid
    std::optional<bool> provisional_sums_tendered{};
};

} // namespace haihe::law
