#pragma once

// Rounds of ours and a peer in turn, and the line of JSON that they end in.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace haihe::bench {

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline double spread(std::vector<double> const& values) {
    auto const [least, most] = std::minmax_element(values.begin(), values.end());
    return *most - *least;
}

template <class Work>
double seconds_of(Work const& work) {
    auto const begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Both as rates: more is better, and so is a larger ratio.
struct Series {
    std::vector<double> ours, peer, ratios;

    static void print_heading(char const* unit) {
        std::printf("%5s %14s %14s %8s  %s\n", "round", "ours", "peer", "ratio", unit);
    }
    void add(double our_rate, double peer_rate) {
        ours.push_back(our_rate);
        peer.push_back(peer_rate);
        ratios.push_back(our_rate / peer_rate);
        std::printf("%5zu %14.0f %14.0f %8.3f\n", ours.size(), our_rate, peer_rate, ratios.back());
        std::fflush(stdout);
    }
    void print_json(char const* bench, char const* unit, char const* peer_name) const {
        std::printf("{\"bench\":\"%s\",\"ours\":%.0f,\"peer\":%.0f,\"ratio\":%.3f,\"unit\":\"%s\",\"peerName\":\"%s\","
                    "\"rounds\":%zu,\"spread\":%.3f}\n",
                    bench, median(ours), median(peer), median(ratios), unit, peer_name, ratios.size(), spread(ratios));
    }
};

/// Seconds, each at most the limit.
struct Limited {
    std::vector<double> seconds;
    double limit = 0;

    [[nodiscard]] bool holds() const { return median(seconds) < limit; }
    /// `more`: further members, each with a comma before it.
    void print_json(char const* bench, char const* more = "") const {
        std::printf("{\"bench\":\"%s\",\"ours\":%.4f,\"limit\":%.1f,\"ratio\":%.3f,\"unit\":\"s\",\"rounds\":%zu,"
                    "\"spread\":%.4f%s}\n",
                    bench, median(seconds), limit, limit / median(seconds), seconds.size(), spread(seconds), more);
    }
};

} // namespace haihe::bench
