#include "law/periods/objection_to_the_result_is_in_time.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::objection_to_the_result_is_in_time() {
    return {
        .rule = "objection_to_the_result_is_in_time",
        .sentence = {"对依法必须招标项目评标结果的异议，在中标候选人公示期间提出。",
                     "An objection to the result of a compulsory tender is raised while the candidates are posted."},
        .editions = {implementing_regulation("第五十四条")},
        .use = Use::prevent,
        .also_named = {"objector_has_a_bid_in_the_list"}};
}

Findings objection_to_the_result_is_in_time(AwardingFacts const& facts) {
    auto const card = cards::objection_to_the_result_is_in_time();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.result_objection_at || !facts.posted_from || !facts.posted_until) return silent(card);
    return verdict(
        card, *facts.posted_from <= *facts.result_objection_at && *facts.result_objection_at < *facts.posted_until,
        "/resultObjectionAt", {{"from", facts.posted_from->to_string()}, {"until", facts.posted_until->to_string()}});
}

} // namespace haihe::law
