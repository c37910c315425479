#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace haihe::edge::http {

/// How many requests one client may make: a bucket that holds `burst` and fills again by `per_second`. Thread-safe.
class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Allowance {
        bool granted = true;
        int remaining = 0;     ///< of the burst
        int seconds_until = 0; ///< refused: until the next is granted; granted: until the bucket is full again
    };

    /// Both at least 1. `unlimited`: addresses that are not counted, such as a proxy that limits by itself.
    RateLimit(int per_second, int burst, std::vector<std::string> const& unlimited);

    [[nodiscard]] bool counts(std::string const& address) const;
    Allowance take(std::string const& address, Time now);
    [[nodiscard]] int burst() const { return burst_; }
    [[nodiscard]] int seconds_to_fill() const { return (burst_ + per_second_ - 1) / per_second_; }

    /// Whoever has an address of IPv6 has 2^64 of them: they are one client.
    static std::string client_of(std::string_view address);
    static constexpr std::size_t kClientsMax = 65'536; ///< whoever comes when there are more shares one bucket

private:
    static constexpr std::size_t kShards = 16;
    struct Bucket {
        double tokens = 0;
        Time seen;
    };
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, Bucket> buckets;
        Time swept; ///< of those who have rested; seldom, or strangers would keep it busy
    };
    Bucket& bucket_of(Shard& shard, std::string client, Time now);
    [[nodiscard]] double filled(Bucket const& bucket, Time now) const;

    int per_second_;
    int burst_;
    std::unordered_set<std::string> unlimited_;
    std::array<Shard, kShards> shards_;
};

} // namespace haihe::edge::http
