#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 公告、文件、投标、报告、通知书、合同等进行电子签名并归档 (办法第四十条). Known, not read: an option.
Findings documents_are_signed_and_archived(PlatformFacts const& facts);

namespace cards {
Card documents_are_signed_and_archived();
}

} // namespace haihe::law
