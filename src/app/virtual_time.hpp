#pragma once

#include "edge/clock/clock.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>
#include <memory>
#include <string>

namespace haihe::app {

/// The clock that a node runs by: the system's, or a virtual one that anybody may set by POST /clock.
class VirtualTime {
public:
    /// `start` empty = the system's clock. Refusal `virtual_clock_is_an_instant`.
    static kernel::Result<VirtualTime> make(std::string const& start, std::int64_t rate);

    [[nodiscard]] edge::Clock const& clock() const { return *clock_; }
    /// POST /clock {now, rate}, answered by what GET /about says; only on a virtual clock. It never goes backwards.
    void mount(node::Plan& plan, std::function<node::Desk&()> const& desk) const;

private:
    explicit VirtualTime(std::shared_ptr<edge::Clock> clock) : clock_(std::move(clock)) {}
    std::shared_ptr<edge::Clock> clock_;
};

} // namespace haihe::app
