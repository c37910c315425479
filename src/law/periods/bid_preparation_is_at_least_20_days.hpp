#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 自招标文件开始发出之日起至投标人提交投标文件截止之日止,最短不得少于20日 (法第二十四条; compulsory tenders).
Findings bid_preparation_is_at_least_20_days(TenderFacts const& facts);
/// The date that the rule proposes: the earliest lawful day of the deadline, at any hour.
kernel::Date earliest_bid_deadline(TenderFacts const& facts);

namespace cards {
Card bid_preparation_is_at_least_20_days();
}

} // namespace haihe::law
