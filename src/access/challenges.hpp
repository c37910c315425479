#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace haihe::access {

using SteadyTime = std::chrono::steady_clock::time_point;

/// The texts handed out for signing, each good for one answer within a minute of real time. Bounded in all, and for
/// each certificate, so that nobody's asking pushes out another's; the oldest goes. Thread-safe.
class Challenges {
public:
    static constexpr std::chrono::seconds kAgeMax{60};
    static constexpr std::size_t kChallengesMax = 4096;
    static constexpr std::size_t kPerCertificateMax = 8;

    void keep(std::string text, std::string certificate, SteadyTime now);
    /// The digest of the certificate for which this very text was made; it is gone afterwards.
    std::optional<std::string> take(std::string const& text, SteadyTime now);
    [[nodiscard]] std::size_t size() const;

private:
    struct Outstanding {
        std::string text;
        std::string certificate;
        SteadyTime made;
    };
    void forget_old(SteadyTime now);

    mutable std::mutex mutex_;
    std::deque<Outstanding> outstanding_; ///< in the order made
};

} // namespace haihe::access
