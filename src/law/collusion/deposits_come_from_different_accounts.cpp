#include "law/collusion/deposits_come_from_different_accounts.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::deposits_come_from_different_accounts() {
    return {.rule = "deposits_come_from_different_accounts",
            .sentence = {"不同投标人的投标保证金从同一单位或者个人的账户转出的，视为串通投标。",
                         "Deposits paid from accounts of the same unit or person are deemed collusion."},
            .editions = {implementing_regulation("第四十条")},
            .use = Use::detect,
            .waits_for = {"保证金收取", "deposits received"}};
}

Findings deposits_come_from_different_accounts(BidsFacts const& facts) {
    auto const card = cards::deposits_come_from_different_accounts();
    if (facts.bids.empty()) return silent(card);
    for (std::size_t i = 0; i < facts.bids.size(); ++i)
        for (std::size_t j = i + 1; j < facts.bids.size(); ++j)
            if (!facts.bids[i].deposit_account.empty() &&
                facts.bids[i].deposit_account == facts.bids[j].deposit_account)
                return verdict(card, false, "/bids/" + std::to_string(j),
                               {{"bidder", facts.bids[i].bidder}, {"other", facts.bids[j].bidder}});
    return verdict(card, true, "");
}

} // namespace haihe::law
