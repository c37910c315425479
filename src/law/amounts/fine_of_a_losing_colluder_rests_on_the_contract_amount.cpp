#include "law/amounts/fine_of_a_losing_colluder_rests_on_the_contract_amount.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::fine_of_a_losing_colluder_rests_on_the_contract_amount() {
    return {.rule = "fine_of_a_losing_colluder_rests_on_the_contract_amount",
            .sentence =
                {"未中标的违法投标人，罚款以招标项目合同金额为基数。",
                 "The fine of a colluder or deceiver that did not win rests on the contract amount of the project."},
            .editions = {implementing_regulation("第六十七条")},
            .besides = {implementing_regulation("第六十八条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings fine_of_a_losing_colluder_rests_on_the_contract_amount(SanctionFacts const& facts) {
    auto const card = cards::fine_of_a_losing_colluder_rests_on_the_contract_amount();
    if (!facts.contract_amount || !facts.base_taken) return silent(card);
    return verdict(card, *facts.contract_amount == *facts.base_taken, "/baseTaken",
                   {{"contractFen", std::to_string(facts.contract_amount->fen)}});
}

} // namespace haihe::law
