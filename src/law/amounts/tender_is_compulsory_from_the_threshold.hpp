#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// Works, goods and services with budget or state funds from a threshold on must be tendered: 计委3号令第七条 until
/// 2018-05-31, 发改委16号令第五条 since (以上 includes the number).
Findings tender_is_compulsory_from_the_threshold(TenderFacts const& facts);

namespace cards {
Card tender_is_compulsory_from_the_threshold();
}

} // namespace haihe::law
