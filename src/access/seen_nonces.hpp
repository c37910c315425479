#pragma once

#include "kernel/digest.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>

namespace haihe::access {

/// Which signed requests have been accepted, as long as they could be accepted again. Bounded: when full, the earliest
/// created is forgotten and nothing created as early is fresh any more, so forgetting never admits a repetition.
/// Thread-safe.
class SeenNonces {
public:
    explicit SeenNonces(std::size_t nonces_max = std::size_t{1} << 18) : nonces_max_(nonces_max) {}

    enum class Verdict { fresh, repeated, too_old };
    /// Seconds. What was created before `forget_before` can no longer be accepted and is forgotten.
    Verdict remember(std::string const& key, std::string const& nonce, std::int64_t created,
                     std::int64_t forget_before);
    [[nodiscard]] std::size_t size() const;

private:
    std::size_t nonces_max_;
    mutable std::mutex mutex_;
    std::set<kernel::Digest> seen_;
    std::multimap<std::int64_t, kernel::Digest> by_creation_;
    std::int64_t fresh_after_ = INT64_MIN;
};

} // namespace haihe::access
