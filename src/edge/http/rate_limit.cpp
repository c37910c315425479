#include "edge/http/rate_limit.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace haihe::edge::http {

RateLimit::RateLimit(int per_second, int burst, std::vector<std::string> const& unlimited)
    : per_second_(per_second), burst_(burst), unlimited_(unlimited.begin(), unlimited.end()) {}

std::string RateLimit::client_of(std::string_view address) {
    boost::system::error_code fault;
    auto const parsed = boost::asio::ip::make_address(std::string(address), fault);
    if (fault || parsed.is_v4()) return std::string(address);
    auto const v6 = parsed.to_v6();
    if (v6.is_v4_mapped()) return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
    auto const bytes = v6.to_bytes();
    return {bytes.begin(), bytes.begin() + 8};
}

/// An address of IPv4 may come in the clothes of IPv6, where a platform listens to both.
bool RateLimit::counts(std::string const& address) const {
    return !unlimited_.contains(address) && !unlimited_.contains(client_of(address));
}

double RateLimit::filled(Bucket const& bucket, Time now) const {
    auto const seconds = std::chrono::duration<double>(now - bucket.seen).count();
    return std::min<double>(burst_, bucket.tokens + std::max(0.0, seconds) * per_second_);
}

RateLimit::Bucket& RateLimit::bucket_of(Shard& shard, std::string client, Time now) {
    auto& buckets = shard.buckets;
    if (auto const found = buckets.find(client); found != buckets.end()) return found->second;
    if (buckets.size() >= kClientsMax / kShards && now - shard.swept >= std::chrono::seconds(1)) {
        shard.swept = now;
        std::erase_if(buckets, [&](auto const& one) { return filled(one.second, now) >= burst_; });
    }
    if (buckets.size() >= kClientsMax / kShards) client.clear();
    return buckets.try_emplace(std::move(client), Bucket{static_cast<double>(burst_), now}).first->second;
}

RateLimit::Allowance RateLimit::take(std::string const& address, Time now) {
    auto client = client_of(address);
    auto& shard = shards_[std::hash<std::string>{}(client) % kShards];
    std::scoped_lock const lock(shard.mutex);
    auto& bucket = bucket_of(shard, std::move(client), now);
    bucket.tokens = filled(bucket, now);
    bucket.seen = std::max(bucket.seen, now);
    auto const seconds = [&](double tokens) { return static_cast<int>(std::ceil(tokens / per_second_)); };
    if (bucket.tokens < 1) return {false, 0, std::max(1, seconds(1 - bucket.tokens))};
    bucket.tokens -= 1;
    return {true, static_cast<int>(bucket.tokens), seconds(burst_ - bucket.tokens)};
}

} // namespace haihe::edge::http
