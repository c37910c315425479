#include "law/periods/deposits_go_back_with_interest.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::deposits_go_back_with_interest() {
    return {.rule = "deposits_go_back_with_interest",
            .sentence = {"退还投标保证金，一并退还银行同期存款利息。",
                         "Deposits go back with the bank's interest for the time."},
            .editions = {implementing_regulation("第五十七条")},
            .also_named = {"interest_is_not_negative"}};
}

Findings deposits_go_back_with_interest(DepositFacts const& facts) {
    auto const card = cards::deposits_go_back_with_interest();
    if (facts.returns.empty()) return silent(card);
    auto const bare = std::ranges::find_if(
        facts.returns, [](ReturnFacts const& one) { return one.returned_at && !one.with_interest; });
    if (bare == facts.returns.end()) return verdict(card, true, "");
    return verdict(card, false, "/returns/" + std::to_string(bare - facts.returns.begin()), {{"bidder", bare->bidder}});
}

} // namespace haihe::law
