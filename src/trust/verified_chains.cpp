#include "proof/archive/verified_chains.hpp"

#include <algorithm>

namespace haihe::proof {

kernel::Result<void> VerifiedChains::accept(trust::Certificate const& certificate, kernel::Instant at) {
    auto const digest = certificate.digest();
    {
        std::lock_guard const lock(mutex_);
        auto const known = verified_.find(digest);
        if (known != verified_.end() && known->second.from <= at && at < known->second.until) return {};
    }
    auto const chain = list_.chain(certificate, at);
    if (!chain) return std::unexpected(chain.error());
    std::lock_guard const lock(mutex_);
    verified_.insert_or_assign(digest, period_of(*chain));
    return {};
}

VerifiedChains::Period VerifiedChains::period_of(trust::Chain const& chain) const {
    auto const& own = chain.certificates.front();
    Period period{own.not_before(), own.not_after()};
    for (auto const& one : chain.certificates) {
        period.from = std::max(period.from, one.not_before());
        period.until = std::min(period.until, one.not_after());
    }
    if (expires_at_) period.until = std::min(period.until, *expires_at_);
    return period;
}

} // namespace haihe::proof
