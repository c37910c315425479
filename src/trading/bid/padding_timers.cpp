#include "trading/bid/padding_timers.hpp"

#include "trading/bid/bid_views.hpp"
#include "trust/digest.hpp"

#include <array>
#include <cmath>
#include <memory>

namespace haihe::trading {

namespace {

constexpr std::int64_t kMeanGapMinutes = 30;
constexpr std::uint8_t kEntriesMax = 3; ///< at one moment

/// When next: gaps as of independent events, so that a gap tells nothing of the one before.
class Padding {
public:
    explicit Padding(std::function<node::Desk&()> desk) : desk_(std::move(desk)) {}

    std::optional<kernel::Instant> turn() {
        auto& desk = desk_();
        auto const open = [&] {
            auto views = desk.ledger.reads().lease();
            return next_deadline(*views).has_value();
        }();
        auto const now = desk.clock.now();
        if (!open) return next_ = std::nullopt;
        if (!next_) return next_ = now + gap();
        if (now < *next_) return next_;
        write(desk);
        return next_ = now + gap();
    }

private:
    static kernel::Duration gap() {
        std::array<std::uint8_t, 4> bytes{};
        trust::fill_random(bytes);
        std::uint32_t drawn = 0;
        for (auto const byte : bytes) drawn = drawn << 8 | byte;
        auto const share = (static_cast<long double>(drawn) + 1) / 4294967296.0L;
        auto const minutes = -std::log(share) * static_cast<long double>(kMeanGapMinutes);
        return kernel::seconds(static_cast<std::int64_t>(minutes * 60) + 1);
    }
    static void write(node::Desk& desk) {
        desk.ledger.submit(
            {desk.clock.now(), {"timer", desk.settings.code, ""}, "", {}, [](ledger::States&, ledger::Context const&) {
                 std::array<std::uint8_t, 1> many{};
                 trust::fill_random(many);
                 ledger::Decision decision;
                 for (int i = 0; i <= many[0] % kEntriesMax; ++i)
                     decision.record("padding/0", PaddingEvent{PaddingWritten{trust::hex(trust::random_salt())}});
                 return decision;
             }});
    }

    std::function<node::Desk&()> desk_;
    std::optional<kernel::Instant> next_;
};

} // namespace

void mount_padding_timers(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.keep_time([padding = std::make_shared<Padding>(desk)] { return padding->turn(); });
}

} // namespace haihe::trading
