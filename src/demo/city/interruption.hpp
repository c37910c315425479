#pragma once

#include <stop_token>
#include <thread>

namespace haihe::demo {

/// Ctrl-C and SIGTERM as a stop token. Make it before any other thread: those born later leave the signals to it.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(Interruption const&) = delete;
    Interruption& operator=(Interruption const&) = delete;

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    std::stop_source source_;
    std::jthread listener_;
};

} // namespace haihe::demo
