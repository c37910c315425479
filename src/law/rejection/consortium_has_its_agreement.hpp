#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标联合体没有提交共同投标协议的，否决 (条例第五十一条、法第三十一条、条例第三十七条、条例第七十一条).
Findings consortium_has_its_agreement(BidsFacts const& facts);

namespace cards {
Card consortium_has_its_agreement();
}

} // namespace haihe::law
