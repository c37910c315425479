#pragma once

#include "law/card.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 澄清、修改以书面形式通知所有获取文件的潜在投标人 (法第二十三条、条例第二十一条).
Findings clarification_reaches_all_who_took_the_documents(SecrecyFacts const& facts);

namespace cards {
Card clarification_reaches_all_who_took_the_documents();
}

} // namespace haihe::law
