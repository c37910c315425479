#pragma once

#include "kernel/legal_calendar.hpp"
#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须进行招标的项目，招标人应当自确定中标人之日起十五日内，向有关行政监督部门提交招标投标情况的书面报告
/// (法第四十七条).
Findings written_report_follows_within_15_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card written_report_follows_within_15_days();
}

} // namespace haihe::law
