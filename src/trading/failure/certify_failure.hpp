#pragma once

#include "kernel/refusal.hpp"
#include "trading/failure/failure.hpp"

#include <string>

namespace haihe::trading {

inline constexpr kernel::Duration kFailureMax = kernel::days(30);
inline constexpr std::size_t kFailureWordsMax = 2000; ///< bytes

/// The rim has verified that the operator signed it. Refusals: `failure_is_of_this_platform`,
/// `failures_are_numbered_in_order`, `failure_has_ended`,
/// `failure_is_certified_once`, `failure_is_described`.
kernel::Result<FailureCertified> decide(Failures const& failures, exchange::PlatformFailure const& failure,
                                        trust::Signature const& signature, std::string const& platform,
                                        kernel::Instant now);

} // namespace haihe::trading
