#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 对招标文件有异议的,应当在投标截止时间10日前提出 (条例第二十二条): the platform may not close the way earlier.
Findings objection_to_documents_stays_open_until_10_days_before(TenderFacts const& facts);

namespace cards {
Card objection_to_documents_stays_open_until_10_days_before();
}

} // namespace haihe::law
