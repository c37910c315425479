#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 对投标人采取相同的资格审查和评标标准 (条例第三十二条、法第十八条、法第二十条).
Findings all_bidders_are_reviewed_alike(DocumentsFacts const& facts);

namespace cards {
Card all_bidders_are_reviewed_alike();
}

} // namespace haihe::law
