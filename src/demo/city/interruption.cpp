#include "demo/city/interruption.hpp"

#include <ctime>

#include <signal.h>

namespace haihe::demo {

namespace {

constexpr long kLookNanoseconds = 100'000'000;

sigset_t the_signals() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interruption::Interruption() {
    auto const signals = the_signals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    listener_ = std::jthread([this, signals](std::stop_token const& enough) {
        timespec const look{0, kLookNanoseconds};
        while (!enough.stop_requested())
            if (::sigtimedwait(&signals, nullptr, &look) > 0) source_.request_stop();
    });
}

Interruption::~Interruption() {
    listener_.request_stop();
    listener_.join();
    auto const signals = the_signals();
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace haihe::demo
