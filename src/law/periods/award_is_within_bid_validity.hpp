#pragma once

#include "kernel/legal_calendar.hpp"
#include "law/card.hpp"
#include "law/rule.hpp"

#include <cstdint>

namespace haihe::law {

/// 投标有效期从提交投标文件的截止之日起算 (条例第二十五条): the end of its last day. Never shortened nor lengthened by
/// a holiday.
kernel::Instant bids_valid_until(kernel::Instant bid_deadline, std::int64_t days);

/// 评标和定标应当在投标有效期内完成 (评标委员会和评标方法暂行规定第四十条).
Findings award_is_within_bid_validity(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card award_is_within_bid_validity();
}

} // namespace haihe::law
