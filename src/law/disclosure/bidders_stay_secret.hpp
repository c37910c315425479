#pragma once

#include "law/card.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得向他人透露已获取招标文件的潜在投标人的名称、数量以及可能影响公平竞争的其他情况 (法第二十二条、办法第二十一条).
Findings bidders_stay_secret(SecrecyFacts const& facts);

namespace cards {
Card bidders_stay_secret();
}

} // namespace haihe::law
