#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人的投标文件载明的项目管理成员为同一人的，视为串通投标 (条例第四十条).
Findings project_staff_are_of_one_bid(BidsFacts const& facts);

namespace cards {
Card project_staff_are_of_one_bid();
}

} // namespace haihe::law
