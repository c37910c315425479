#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 澄清或者修改的内容可能影响投标文件编制的,应当在投标截止时间至少15日前发出;不足15日的,应当顺延 (法第二十三条,
/// 条例第二十一条).
Findings clarification_is_15_days_before_the_deadline_or_moves_it(TenderFacts const& facts);
/// The date to which the rule moves the deadline; the current date where enough days remain.
kernel::Date deadline_after_amendment(kernel::Instant issued_at, kernel::Instant current_deadline);

namespace cards {
Card clarification_is_15_days_before_the_deadline_or_moves_it();
}

} // namespace haihe::law
