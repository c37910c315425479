#include "app/virtual_time.hpp"

#include "node/node_endpoints.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

namespace haihe::app {

namespace {

using edge::http::Request;
using edge::http::Response;

constexpr std::int64_t kRateMax = 1'000'000;

struct SetClock {
    kernel::Instant now;
    std::int64_t rate = 1;
};
BOOST_DESCRIBE_STRUCT(SetClock, (), (now, rate))

Response set_clock(Request const& request, edge::VirtualClock& clock, node::Desk const& desk) {
    auto const asked = json::read<SetClock>(request.body);
    if (!asked) return edge::http::problem(asked.error(), request);
    if (asked->rate < 0 || asked->rate > kRateMax)
        return edge::http::problem({kernel::RefusalKind::unacceptable,
                                    "clock_rate_is_in_range",
                                    {"时钟速率为0至1000000的整数。", "The rate of the clock is 0 to 1000000."},
                                    "/rate"},
                                   request);
    clock.set(asked->now, static_cast<double>(asked->rate));
    return node::about(desk);
}

} // namespace

kernel::Result<VirtualTime> VirtualTime::make(std::string const& start, std::int64_t rate) {
    if (start.empty()) return VirtualTime(std::make_shared<edge::SystemClock>());
    auto const at = kernel::Instant::parse(start);
    if (!at)
        return kernel::refuse(kernel::RefusalKind::malformed, "virtual_clock_is_an_instant",
                              {"--virtual-clock 应为形如 2026-03-03T01:00:00.000Z 的时刻。",
                               "--virtual-clock is an instant like 2026-03-03T01:00:00.000Z."});
    return VirtualTime(std::make_shared<edge::VirtualClock>(*at, static_cast<double>(rate)));
}

void VirtualTime::mount(node::Plan& plan, std::function<node::Desk&()> const& desk) const {
    auto const clock = std::dynamic_pointer_cast<edge::VirtualClock>(clock_);
    if (!clock) return;
    plan.router.add("POST", "/clock",
                    [clock, desk](Request const& request) { return set_clock(request, *clock, desk()); });
}

} // namespace haihe::app
