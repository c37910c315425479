#pragma once

// The opened bids of a lot, as facts about each and about pairs of them. Known only after the opening.

#include "kernel/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct OpenedBid {
    std::string bidder;
    bool stamped = true;
    bool signed_by_its_head = true;
    bool consortium = false;
    bool has_agreement = false;
    std::vector<std::string> members{}; ///< of the consortium
    std::vector<std::string> members_at_prequalification{};
    std::int64_t grade = 0; ///< of its qualification as claimed, 1 is the highest; 0: none is asked for
    std::vector<std::int64_t> member_grades{}; ///< of members of the same profession
    bool qualified = true;
    std::int64_t prices = 1;
    bool alternatives_invited = false;
    kernel::Money price{};
    bool below_cost = false;
    std::optional<kernel::Money> maximum_price{};
    bool responds = true;
    bool colluded_or_bribed = false;
    bool rejected = false;
    std::string rejected_on{}; ///< a ground of 条例 第五十一条, `documents`, or something else
    std::string head{};        ///< who is responsible for the bidder
    std::string controlled_by{};
    std::string drawn_up_by{};
    std::string handled_by{};
    std::vector<std::string> managers{};
    std::string deposit_account{};
    std::string mixed_with{}; ///< the bidder whose papers lie among this bid's
    bool change_told = true;  ///< of a merger, split or bankruptcy, if there was one
};

struct BidsFacts {
    std::vector<OpenedBid> bids{};
    std::optional<bool> alike_beyond_chance{};
    std::optional<bool> prices_in_a_pattern{};
    std::optional<bool> joint_action{};      ///< 条例 第三十九条
    std::optional<bool> host_takes_part{};   ///< 条例 第四十一条
    std::optional<bool> fraud{};             ///< 条例 第四十二条
    std::optional<bool> base_price_judged{}; ///< nearness to it was a condition, or deviation a ground to reject
};

} // namespace haihe::law
