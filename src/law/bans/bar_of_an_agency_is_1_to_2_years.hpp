#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标代理机构泄密、串通情节严重的，禁止1至2年内代理依法必须招标的项目 (法第五十条、条例第六十五条).
Findings bar_of_an_agency_is_1_to_2_years(SanctionFacts const& facts);

namespace cards {
Card bar_of_an_agency_is_1_to_2_years();
}

} // namespace haihe::law
