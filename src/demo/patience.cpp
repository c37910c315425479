#include "demo/patience.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

constexpr std::chrono::milliseconds kBreathMax{200};

} // namespace

Patience::Patience(std::stop_token stop, std::chrono::milliseconds most)
    : stop_(std::move(stop)), until_(std::chrono::steady_clock::now() + most) {}

void Patience::wait(std::chrono::milliseconds length) {
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    stopped.wait_for(lock, stop_, length, [] { return false; });
    if (stop_.stop_requested()) throw Interrupted{};
}

bool Patience::again() {
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(until_ - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    wait(std::min(breath_, left));
    breath_ = std::min(breath_ * 2, kBreathMax);
    return true;
}

void Patience::spend() {
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(until_ - std::chrono::steady_clock::now());
    if (left.count() > 0) wait(left);
}

} // namespace haihe::demo
