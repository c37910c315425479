#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 资格预审文件或者招标文件的发售期不得少于5日 (条例第十六条): tender documents are on offer for at least five days.
Findings documents_are_on_offer_at_least_5_days(TenderFacts const& facts);
/// The earliest lawful day of their end, at any hour.
kernel::Date earliest_end_of_offer(TenderFacts const& facts);

namespace cards {
Card documents_are_on_offer_at_least_5_days();
}

} // namespace haihe::law
