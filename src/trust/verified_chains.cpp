#include "trust/verified_chains.hpp"

#include <algorithm>

namespace haihe::trust {

VerifiedChains::Chain VerifiedChains::find(std::size_t authority, Certificate const& certificate, kernel::Instant at,
                                           std::function<Chain()> const& verify) {
    std::pair const name(authority, certificate.digest());
    {
        std::lock_guard const lock(mutex_);
        auto const known = verified_.find(name);
        if (known != verified_.end() && known->second.from <= at && at < known->second.until)
            return known->second.chain;
    }
    auto chain = verify(); // outside the lock: nobody waits for another's certificate
    if (chain.empty()) return chain;
    std::lock_guard const lock(mutex_);
    if (verified_.size() >= kKept) verified_.clear();
    verified_.insert_or_assign(name, verified(chain));
    return chain;
}

VerifiedChains::Verified VerifiedChains::verified(Chain chain) {
    auto from = chain.front().not_before(), until = chain.front().not_after();
    for (auto const& one : chain) {
        from = std::max(from, one.not_before());
        until = std::min(until, one.not_after());
    }
    return {std::move(chain), from, until};
}

} // namespace haihe::trust
