#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标项目的所有投标被否决的，重新招标 (法第四十二条).
Findings all_bids_rejected_leads_to_a_new_tender(EvaluationFacts const& facts);

namespace cards {
Card all_bids_rejected_leads_to_a_new_tender();
}

} // namespace haihe::law
