#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标截止前，不得向招标人及其代理以外的人泄露下载者的名称和数量 (办法第二十一条、办法第五十六条). Known, not read: an
/// option.
Findings takers_of_documents_stay_secret(PlatformFacts const& facts);

namespace cards {
Card takers_of_documents_stay_secret();
}

} // namespace haihe::law
