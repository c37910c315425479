#include "demo/city/platform_process.hpp"

#include "demo/city/child_process.hpp"

#include <chrono>
#include <system_error>

#include <signal.h>

namespace haihe::demo {

namespace {

constexpr std::chrono::seconds kStopMax{10};
/// One that ends by itself this many times without living this long between cannot live. Who is killed is another
/// matter.
constexpr int kEarlyDeathsMax = 5;
constexpr std::chrono::seconds kLife{1};
constexpr int kKilled = 128 + SIGKILL;

} // namespace

PlatformProcess::PlatformProcess(std::function<std::vector<std::string>()> command, std::string log,
                                 std::function<void(int)> on_death)
    : command_(std::move(command)),
      log_(std::move(log)),
      on_death_(std::move(on_death)),
      keeper_([this] { keep_alive(); }) {}

PlatformProcess::~PlatformProcess() { stop(); }

bool PlatformProcess::started() {
    std::lock_guard const lock(mutex_);
    if (stopping_) return false;
    try {
        child_ = start_child(command_(), log_);
    } catch (std::system_error const&) { // no memory, no file: it cannot live here
        gave_up_ = true;
        return false;
    }
    return true;
}

bool PlatformProcess::ended(int status) {
    {
        std::lock_guard const lock(mutex_);
        child_ = 0;
        changed_.notify_all();
        if (stopping_) return true;
    }
    on_death_(status);
    return false;
}

void PlatformProcess::keep_alive() {
    int early_deaths = 0;
    while (started()) {
        auto const since = std::chrono::steady_clock::now();
        auto const status = wait_for_child(child_);
        if (ended(status)) return;
        if (status == kKilled) continue;
        early_deaths = std::chrono::steady_clock::now() - since < kLife ? early_deaths + 1 : 0;
        if (early_deaths == kEarlyDeathsMax) {
            gave_up_ = true;
            return;
        }
    }
}

void PlatformProcess::stop() {
    {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        if (child_ > 0) {
            ::kill(child_, SIGTERM);
            if (!changed_.wait_for(lock, kStopMax, [this] { return child_ == 0; })) ::kill(child_, SIGKILL);
        }
    }
    if (keeper_.joinable()) keeper_.join();
}

} // namespace haihe::demo
