#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 开标记录向社会公众公布，依法应当保密的除外 (办法第三十二条). Known, not read: an option.
Findings opening_record_is_published(OpeningFacts const& facts);

namespace cards {
Card opening_record_is_published();
}

} // namespace haihe::law
