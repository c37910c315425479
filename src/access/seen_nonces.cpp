#include "access/seen_nonces.hpp"

#include "trust/digest.hpp"

#include <algorithm>

namespace haihe::access {

SeenNonces::Verdict SeenNonces::remember(std::string const& key, std::string const& nonce, std::int64_t created,
                                         std::int64_t forget_before) {
    auto const name = trust::sm3(key + '\n' + nonce);
    std::lock_guard const lock(mutex_);
    auto const forget_first = [this] {
        seen_.erase(by_creation_.begin()->second);
        by_creation_.erase(by_creation_.begin());
    };
    while (!by_creation_.empty() && by_creation_.begin()->first < forget_before) forget_first();
    if (created <= fresh_after_) return Verdict::too_old;
    if (!seen_.insert(name).second) return Verdict::repeated;
    by_creation_.emplace(created, name);
    while (by_creation_.size() > nonces_max_) {
        fresh_after_ = std::max(fresh_after_, by_creation_.begin()->first);
        forget_first();
    }
    return Verdict::fresh;
}

std::size_t SeenNonces::size() const {
    std::lock_guard const lock(mutex_);
    return seen_.size();
}

} // namespace haihe::access
