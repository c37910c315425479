#include "demo/city/director.hpp"

#include <boost/describe.hpp>

#include <stdexcept>

namespace haihe::demo {

namespace {

struct SetClock {
    kernel::Instant now;
    std::int64_t rate = 1;
};
BOOST_DESCRIBE_STRUCT(SetClock, (), (now, rate))

} // namespace

Director::Director(std::vector<Platform> platforms, kernel::Instant start, Visitor& visitor)
    : platforms_(std::move(platforms)), clock_(start), visitor_(&visitor) {}

void Director::go_to(kernel::Instant at) {
    if (at <= now()) return;
    clock_.set(at, 1);
    for (auto const& platform : platforms_) tell(platform);
}

void Director::tell(Platform const& platform) {
    if (auto const answer = visitor_->ask(platform, {"POST", "/clock", json::write(SetClock{now(), 1}), {}}); !answer)
        throw std::runtime_error(platform.word + " does not take the time: " + answer.error().text.en);
}

} // namespace haihe::demo
