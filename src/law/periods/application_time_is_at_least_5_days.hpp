#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须进行招标的项目提交资格预审申请文件的时间,自资格预审文件停止发售之日起不得少于5日 (条例第十七条).
Findings application_time_is_at_least_5_days(TenderFacts const& facts);

namespace cards {
Card application_time_is_at_least_5_days();
}

} // namespace haihe::law
