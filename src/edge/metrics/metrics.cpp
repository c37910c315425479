#include "edge/metrics/metrics.hpp"

#include <stdexcept>

namespace haihe::edge::metrics {
namespace {

bool is_name(std::string const& name) {
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
    for (char const c : name) {
        bool const fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (!fits) return false;
    }
    return true;
}

std::string escaped(std::string const& text, bool quotes) {
    std::string result;
    for (char const c : text) {
        if (c == '\\')
            result += "\\\\";
        else if (c == '\n')
            result += "\\n";
        else if (c == '"' && quotes)
            result += "\\\"";
        else
            result += c;
    }
    return result;
}

std::string label_text(Labels const& labels) {
    std::string result;
    for (auto const& [name, value] : labels) {
        if (!is_name(name) || name == "le") throw std::logic_error("metric label name " + name);
        if (!result.empty()) result += ',';
        result += name + "=\"" + escaped(value, true) + '"';
    }
    return result;
}

std::string braced(std::string const& labels) { return labels.empty() ? "" : '{' + labels + '}'; }

/// Microseconds as decimal seconds without floating point: 2500 -> 0.0025.
std::string seconds_text(std::uint64_t microseconds) {
    auto fraction = std::to_string(microseconds % 1'000'000);
    fraction.insert(0, 6 - fraction.size(), '0');
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    auto result = std::to_string(microseconds / 1'000'000);
    return fraction.empty() ? result : result + '.' + fraction;
}

} // namespace

void Histogram::observe_microseconds(std::uint64_t microseconds) {
    std::size_t index = 0;
    while (index < kBoundCount && microseconds > kBounds[index]) ++index;
    buckets_[index].fetch_add(1, std::memory_order_relaxed);
    sum_microseconds_.fetch_add(microseconds, std::memory_order_relaxed);
}

std::uint64_t Histogram::count() const {
    std::uint64_t total = 0;
    for (auto const& bucket : buckets_) total += bucket.load(std::memory_order_relaxed);
    return total;
}

Registry::Family& Registry::family(std::string const& name, std::string const& help, Kind kind) {
    if (!is_name(name)) throw std::logic_error("metric name " + name);
    auto const [place, fresh] = families_.try_emplace(name);
    if (fresh) {
        place->second.kind = kind;
        place->second.help = help;
    } else if (place->second.kind != kind) {
        throw std::logic_error("metric " + name + " is already of another kind");
    }
    return place->second;
}

Counter& Registry::counter(std::string const& name, std::string const& help, Labels const& labels) {
    std::lock_guard const lock(mutex_);
    auto& slot = family(name, help, Kind::counter).counters[label_text(labels)];
    if (!slot) slot = std::make_unique<Counter>();
    return *slot;
}

Gauge& Registry::gauge(std::string const& name, std::string const& help, Labels const& labels) {
    std::lock_guard const lock(mutex_);
    auto& slot = family(name, help, Kind::gauge).gauges[label_text(labels)];
    if (!slot) slot = std::make_unique<Gauge>();
    return *slot;
}

Histogram& Registry::histogram(std::string const& name, std::string const& help, Labels const& labels) {
    std::lock_guard const lock(mutex_);
    auto& slot = family(name, help, Kind::histogram).histograms[label_text(labels)];
    if (!slot) slot = std::make_unique<Histogram>();
    return *slot;
}

std::string Registry::text() const {
    std::lock_guard const lock(mutex_);
    std::string out;
    for (auto const& [name, family] : families_) {
        char const* const kinds[] = {"counter", "gauge", "histogram"};
        out += "# HELP " + name + ' ' + escaped(family.help, false) + '\n';
        out += "# TYPE " + name + ' ' + kinds[static_cast<int>(family.kind)] + '\n';
        for (auto const& [labels, counter] : family.counters) {
            out += name + braced(labels) + ' ' + std::to_string(counter->value()) + '\n';
        }
        for (auto const& [labels, gauge] : family.gauges) {
            out += name + braced(labels) + ' ' + std::to_string(gauge->value()) + '\n';
        }
        for (auto const& [labels, histogram] : family.histograms) {
            auto const prefix = labels.empty() ? std::string() : labels + ',';
            std::uint64_t total = 0;
            for (std::size_t i = 0; i <= Histogram::kBoundCount; ++i) {
                total += histogram->buckets_[i].load(std::memory_order_relaxed);
                auto const bound = i < Histogram::kBoundCount ? seconds_text(Histogram::kBounds[i]) : "+Inf";
                out.append(name).append("_bucket{").append(prefix).append("le=\"").append(bound).append("\"} ");
                out.append(std::to_string(total)).append("\n");
            }
            auto const sum = histogram->sum_microseconds_.load(std::memory_order_relaxed);
            out += name + "_sum" + braced(labels) + ' ' + seconds_text(sum) + '\n';
            out += name + "_count" + braced(labels) + ' ' + std::to_string(total) + '\n';
        }
    }
    return out;
}

} // namespace haihe::edge::metrics
