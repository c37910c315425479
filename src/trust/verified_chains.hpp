#pragma once

#include "trust/certificate.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace haihe::trust {

/// Whose chains a trust list has verified, and over which time: thousands of signatures are by few signers, and what a
/// chain's signatures say does not change. Safe to share between threads.
class VerifiedChains {
public:
    static constexpr std::size_t kKept = 10'000;
    /// From the certificate to the root; empty when it does not verify.
    using Chain = std::vector<Certificate>;

    /// The chain under an authority of the list, as it was found before for a period that `at` is in; else what
    /// `verify` finds, remembered for as long as all of its certificates are in force.
    Chain find(std::size_t authority, Certificate const& certificate, kernel::Instant at,
               std::function<Chain()> const& verify);

private:
    struct Verified {
        Chain chain;
        kernel::Instant from, until; ///< the last is out of it
    };
    static Verified verified(Chain chain);

    std::mutex mutex_;
    std::map<std::pair<std::size_t, kernel::Digest>, Verified> verified_; ///< by authority and certificate
};

} // namespace haihe::trust
