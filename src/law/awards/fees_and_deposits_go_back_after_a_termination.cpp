#include "law/awards/fees_and_deposits_go_back_after_a_termination.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::fees_and_deposits_go_back_after_a_termination() {
    return {.rule = "fees_and_deposits_go_back_after_a_termination",
            .sentence = {"终止招标的，及时退还收取的文件费用以及投标保证金和银行同期存款利息。",
                         "After a termination fees and deposits go back in time, with interest."},
            .editions = {implementing_regulation("第三十一条")},
            .also_named = {"deposit_is_owed", "returns_are_stated"}};
}

Findings fees_and_deposits_go_back_after_a_termination(AwardingFacts const& facts) {
    auto const card = cards::fees_and_deposits_go_back_after_a_termination();
    if (!facts.terminated_at) return silent(card);
    return verdict(card, facts.fees_and_deposits_returned, "/feesAndDepositsReturned");
}

} // namespace haihe::law
