#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标项目的文件违法、影响结果或者影响潜在投标人投标的，修改后重新招标 (条例第二十三条).
Findings unlawful_documents_are_amended_and_tendered_again(DocumentsFacts const& facts);

namespace cards {
Card unlawful_documents_are_amended_and_tendered_again();
}

} // namespace haihe::law
