#include "access/challenges.hpp"

#include <algorithm>

namespace haihe::access {

void Challenges::forget_old(SteadyTime now) {
    while (!outstanding_.empty() && now - outstanding_.front().made >= kAgeMax) outstanding_.pop_front();
}

void Challenges::keep(std::string text, std::string certificate, SteadyTime now) {
    std::lock_guard const lock(mutex_);
    forget_old(now);
    auto const same = [&](Outstanding const& one) { return one.certificate == certificate; };
    if (std::count_if(outstanding_.begin(), outstanding_.end(), same) >= std::ptrdiff_t{kPerCertificateMax})
        outstanding_.erase(std::find_if(outstanding_.begin(), outstanding_.end(), same));
    if (outstanding_.size() >= kChallengesMax) outstanding_.pop_front();
    outstanding_.push_back({std::move(text), std::move(certificate), now});
}

std::optional<std::string> Challenges::take(std::string const& text, SteadyTime now) {
    std::lock_guard const lock(mutex_);
    forget_old(now);
    auto const found = std::find_if(outstanding_.begin(), outstanding_.end(),
                                    [&](Outstanding const& one) { return one.text == text; });
    if (found == outstanding_.end()) return std::nullopt;
    auto certificate = std::move(found->certificate);
    outstanding_.erase(found);
    return certificate;
}

std::size_t Challenges::size() const {
    std::lock_guard const lock(mutex_);
    return outstanding_.size();
}

} // namespace haihe::access
