#pragma once

#include "bidder/platform.hpp"
#include "demo/visitor.hpp"

namespace haihe::demo {

/// The line of somebody's own tool to a platform. One that was killed is starting again: it is asked for half a minute.
class Line {
public:
    explicit Line(Platform const& platform)
        : platform_(client_, platform.url, platform.url.substr(platform.url.find("//") + 2), kAttempts) {}
    bidder::Platform& operator*() { return platform_; }

private:
    static constexpr int kAttempts = 120;
    edge::http::Client client_;
    bidder::Platform platform_;
};

} // namespace haihe::demo
