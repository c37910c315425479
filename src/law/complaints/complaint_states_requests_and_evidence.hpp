#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投诉有明确的请求和必要的证明材料 (条例第六十条).
Findings complaint_states_requests_and_evidence(ComplaintFacts const& facts);

namespace cards {
Card complaint_states_requests_and_evidence();
}

} // namespace haihe::law
