#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 可靠的电子签名由签名人专有控制，签名和内容的改动能够被发现，与手写签名具有同等效力
/// (电子签名法第十三条、电子签名法第十四条).
Findings electronic_signature_is_reliable(PlatformFacts const& facts);

namespace cards {
Card electronic_signature_is_reliable();
}

} // namespace haihe::law
