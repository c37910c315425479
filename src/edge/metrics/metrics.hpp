#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace haihe::edge::metrics {

/// Only grows. Thread-safe.
class Counter {
public:
    void add(std::uint64_t n = 1) { value_.fetch_add(n, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> value_{0};
};

/// Goes up and down. Thread-safe.
class Gauge {
public:
    void set(std::int64_t n) { value_.store(n, std::memory_order_relaxed); }
    void add(std::int64_t n) { value_.fetch_add(n, std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> value_{0};
};

/// Counts observations in microseconds below fixed bounds; shown in seconds. Thread-safe.
class Histogram {
public:
    void observe_microseconds(std::uint64_t microseconds);
    [[nodiscard]] std::uint64_t count() const;

    static constexpr std::uint64_t kBounds[] = {100,       250,       500,       1'000,      2'500,     5'000,
                                                10'000,    25'000,    50'000,    100'000,    250'000,   500'000,
                                                1'000'000, 2'500'000, 5'000'000, 10'000'000, 30'000'000};
    static constexpr std::size_t kBoundCount = sizeof(kBounds) / sizeof(kBounds[0]);

private:
    friend class Registry;
    std::atomic<std::uint64_t> buckets_[kBoundCount + 1]{};
    std::atomic<std::uint64_t> sum_microseconds_{0};
};

using Labels = std::vector<std::pair<std::string, std::string>>;

/// Named measures of one process; asking for the same name and labels again gives the same object.
/// Throws std::logic_error for a name or label that Prometheus refuses, or a name used as two kinds.
class Registry {
public:
    Counter& counter(std::string const& name, std::string const& help, Labels const& labels = {});
    Gauge& gauge(std::string const& name, std::string const& help, Labels const& labels = {});
    Histogram& histogram(std::string const& name, std::string const& help, Labels const& labels = {});
    /// Prometheus text format 0.0.4, families in name order.
    [[nodiscard]] std::string text() const;

private:
    enum class Kind { counter, gauge, histogram };
    struct Family {
        Kind kind;
        std::string help;
        std::map<std::string, std::unique_ptr<Counter>> counters;
        std::map<std::string, std::unique_ptr<Gauge>> gauges;
        std::map<std::string, std::unique_ptr<Histogram>> histograms;
    };
    Family& family(std::string const& name, std::string const& help, Kind kind);

    mutable std::mutex mutex_;
    std::map<std::string, Family> families_;
};

} // namespace haihe::edge::metrics
