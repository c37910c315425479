#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 交易记录和电子档案的保存期限不少于15年（涵盖各项规定） (政府采购法第四十二条、DA/T 103、39号令第十七条). Known, not
/// read: an option.
Findings records_are_kept_15_years(PlatformFacts const& facts);

namespace cards {
Card records_are_kept_15_years();
}

} // namespace haihe::law
