#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 运营机构为法人，配备专业人员，建立运行和安全管理制度 (办法第十一条、办法第十二条). Known, not read: an option.
Findings operator_is_a_legal_person(PlatformFacts const& facts);

namespace cards {
Card operator_is_a_legal_person();
}

} // namespace haihe::law
