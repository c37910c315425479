#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 罚款在所依据条款规定的幅度之内
/// (法第四十九条、法第五十条、法第五十一条、法第五十二条、法第五十三条、法第五十四条、法第五十六条、法第五十七条、法第五十八条、法第五十九条、条例第六十四条、条例第六十六条、条例第七十条、条例第七十二条、条例第七十三条、条例第七十四条、条例第七十五条、条例第七十六条).
Findings fine_is_within_its_range(SanctionFacts const& facts);

namespace cards {
Card fine_is_within_its_range();
}

} // namespace haihe::law
