#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须进行招标的项目的招标公告,应当通过国家指定的媒介发布 (法第十六条).
Findings announcement_is_in_a_designated_medium(TenderFacts const& facts);

namespace cards {
Card announcement_is_in_a_designated_medium();
}

} // namespace haihe::law
