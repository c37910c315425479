#include "law/electronic/evaluation_is_online_and_closed.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::evaluation_is_online_and_closed() {
    return {
        .rule = "evaluation_is_online_and_closed",
        .sentence = {"评标在有效监控和保密环境下在线进行。", "The evaluation is on-line, watched and confidential."},
        .editions = {electronic_tendering_measures("第三十三条")},
        .source = Source::known,
        .also_named = {"caller_sits_on_the_committee", "committee_is_secret"}};
}

Findings evaluation_is_online_and_closed(PlatformFacts const& facts) {
    auto const card = cards::evaluation_is_online_and_closed();
    return verdict(card, facts.evaluation_is_closed, "/evaluationIsClosed");
}

} // namespace haihe::law
