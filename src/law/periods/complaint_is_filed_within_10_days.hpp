#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投诉自知道或者应当知道之日起10日内提出；先行异议的答复期间不计算在内 (条例第六十条).
Findings complaint_is_filed_within_10_days(ComplaintFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card complaint_is_filed_within_10_days();
}

} // namespace haihe::law
