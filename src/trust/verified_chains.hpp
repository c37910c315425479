#pragma once

#include "kernel/refusal.hpp"
#include "trust/trust_list.hpp"

#include <map>
#include <mutex>
#include <optional>

namespace haihe::proof {

/// A trust list that remembers whose chains it has verified, and over which time: a thousand signatures are by few
/// signers. The list knows nothing of revocations beside its serials, so that its word on a certificate changes with
/// time only as the chain's periods of validity and its own expiry do. Safe to share between threads.
class VerifiedChains {
public:
    VerifiedChains(trust::TrustList list, std::optional<kernel::Instant> expires_at)
        : list_(std::move(list)), expires_at_(expires_at) {}

    /// As TrustList::accept.
    kernel::Result<void> accept(trust::Certificate const& certificate, kernel::Instant at);

private:
    /// From its first instant up to the last, which is out of it.
    struct Period {
        kernel::Instant from, until;
    };
    [[nodiscard]] Period period_of(trust::Chain const& chain) const;

    trust::TrustList list_;
    std::optional<kernel::Instant> expires_at_;
    std::mutex mutex_;
    std::map<kernel::Digest, Period> verified_; ///< by certificate
};

} // namespace haihe::proof
