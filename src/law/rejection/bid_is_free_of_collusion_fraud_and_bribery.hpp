#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人有串通投标、弄虚作假、行贿等违法行为的，否决 (条例第五十一条、法第三十二条、法第三十三条、条例第七十一条).
Findings bid_is_free_of_collusion_fraud_and_bribery(BidsFacts const& facts);

namespace cards {
Card bid_is_free_of_collusion_fraud_and_bribery();
}

} // namespace haihe::law
