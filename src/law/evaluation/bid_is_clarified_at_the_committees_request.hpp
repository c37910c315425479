#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标文件的澄清由评标委员会提出要求，不接受投标人主动提出的澄清 (法第三十九条、条例第五十二条).
Findings bid_is_clarified_at_the_committees_request(EvaluationFacts const& facts);

namespace cards {
Card bid_is_clarified_at_the_committees_request();
}

} // namespace haihe::law
