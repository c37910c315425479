#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 公共服务平台支持不同电子认证证书互认 (办法第四十四条). Known, not read: an option.
Findings hub_recognises_certificates_of_others(PlatformFacts const& facts);

namespace cards {
Card hub_recognises_certificates_of_others();
}

} // namespace haihe::law
