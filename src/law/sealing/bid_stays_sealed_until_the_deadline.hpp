#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 在投标截止时间前，任何人不得开启、解密或者提取投标文件 (法第二十八条、法第三十六条、条例第四十一条、办法第二十七条).
Findings bid_stays_sealed_until_the_deadline(OpeningFacts const& facts);

namespace cards {
Card bid_stays_sealed_until_the_deadline();
}

} // namespace haihe::law
