#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 资格预审申请文件的递交、开启、评审适用投标、开标、评标的规定 (办法第二十八条、办法第三十八条). Known, not read: an
/// option.
Findings applications_are_treated_as_bids(PlatformFacts const& facts);

namespace cards {
Card applications_are_treated_as_bids();
}

} // namespace haihe::law
