#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须进行招标的项目,招标人自行办理招标事宜的,应当向有关行政监督部门备案 (法第十二条).
Findings self_organised_tender_is_filed(TenderFacts const& facts);

namespace cards {
Card self_organised_tender_is_filed();
}

} // namespace haihe::law
