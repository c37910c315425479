#include "law/electronic/applications_are_treated_as_bids.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::applications_are_treated_as_bids() {
    return {.rule = "applications_are_treated_as_bids",
            .sentence = {"资格预审申请文件的递交、开启、评审适用投标、开标、评标的规定。",
                         "Applications are sealed, opened and judged as bids are."},
            .editions = {electronic_tendering_measures("第二十八条")},
            .besides = {electronic_tendering_measures("第三十八条")},
            .source = Source::known,
            .waits_for = {"资格预审", "prequalification"}};
}

Findings applications_are_treated_as_bids(PlatformFacts const& facts) {
    auto const card = cards::applications_are_treated_as_bids();
    return verdict(card, facts.applications_treated_as_bids, "/applicationsTreatedAsBids");
}

} // namespace haihe::law
