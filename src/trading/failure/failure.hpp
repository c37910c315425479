#pragma once

// 平台故障: what the operator has certified of the platform's own faults. Stream `failures`. It is the ground on which
// a tenderee may move a deadline that has not come yet (decision 0010); after a deadline nothing is moved any more.

#include "exchange/messages/tender.hpp"

#include <boost/describe.hpp>

#include <variant>
#include <vector>

namespace haihe::trading {

struct FailureCertified {
    static constexpr char const* kEventName = "failure.certified";
    exchange::PlatformFailure failure;
    trust::Signature signature;
    kernel::Instant certifiedAt;
    friend bool operator==(FailureCertified const&, FailureCertified const&) = default;
};
BOOST_DESCRIBE_STRUCT(FailureCertified, (), (failure, signature, certifiedAt))

using FailureEvent = std::variant<FailureCertified>;

struct Failures {
    std::vector<FailureCertified> certified; ///< number n stands at n - 1

    [[nodiscard]] FailureCertified const* find(std::int64_t number) const;
};
void evolve(Failures& failures, FailureEvent const& event);

} // namespace haihe::trading
