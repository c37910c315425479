#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 未中标的违法投标人，罚款以招标项目合同金额为基数 (条例第六十七条、条例第六十八条).
Findings fine_of_a_losing_colluder_rests_on_the_contract_amount(SanctionFacts const& facts);

namespace cards {
Card fine_of_a_losing_colluder_rests_on_the_contract_amount();
}

} // namespace haihe::law
