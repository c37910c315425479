#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

#include <string_view>

namespace haihe::law {

/// 国有资金占控股或者主导地位的依法必须进行招标的项目，招标人应当确定排名第一的中标候选人为中标人 (条例第五十五条).
/// Another only on one of its grounds.
Findings first_candidate_wins(TenderFacts const& facts);
/// ‡: compulsory, and state funds control or lead.
bool first_candidate_must_win(bool compulsory, std::string_view fund_source);
/// Whether it is a ground of 条例第五十五条: gave_up | force_majeure | no_bond | unlawful_conduct | other (等情形, with
/// reasons).
bool passes_over_the_first(std::string_view ground);

namespace cards {
Card first_candidate_wins();
}

} // namespace haihe::law
