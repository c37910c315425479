#include "node/clock_judge.hpp"

#include "edge/log/log.hpp"

#include <algorithm>
#include <cstdlib>

namespace haihe::node {

namespace {

constexpr std::int64_t kPromptMilliseconds = 2000; ///< an answer that took longer confirms nothing
constexpr std::chrono::seconds kWordStands{10};

bool is_off_by(std::int64_t milliseconds) { return std::abs(milliseconds) > ClockJudge::kMostMilliseconds; }

} // namespace

ClockJudge::ClockJudge(edge::Clock const& clock, std::function<std::int64_t()> moved, edge::metrics::Registry& metrics,
                       std::function<Steady::time_point()> steady)
    : clock_(clock), moves_(std::move(moved)), metrics_(metrics), steady_(std::move(steady)), moved_(moves_()) {
    metrics_.gauge("haihe_clock_is_right", "1 while the node's clock may be believed").set(1);
}

void ClockJudge::ask(std::string const& peer, kernel::Digest const& head) {
    std::lock_guard const lock(mutex_);
    auto const known = asked_.find(peer);
    if (known != asked_.end() && known->second.head == head) return; // the answer may be to the first asking
    asked_[peer] = {head, clock_.now(), moves_()};
}

void ClockJudge::hear(std::string const& peer, kernel::Digest const& head, kernel::Instant signed_at) {
    std::lock_guard const lock(mutex_);
    auto const asked = asked_.find(peer);
    if (asked == asked_.end() || asked->second.head != head) return;
    auto const [question, from, moved_then] = asked->second;
    asked_.erase(asked);
    auto const until = clock_.now();
    auto const moved_now = moves_();
    if (is_off_by(moved_now - moved_then)) return; // the clock was moved meanwhile
    std::int64_t off = 0;
    if (signed_at < from) off = (from - signed_at).milliseconds;
    if (signed_at > until) off = -(signed_at - until).milliseconds;
    heard_[peer] = {off, steady_()};
    if (was_moved_ && peers_agree() && !is_off_by(off) && (until - from).milliseconds <= kPromptMilliseconds) {
        was_moved_ = false;
        moved_ = moved_now;
    }
    auto const worst = std::max_element(heard_.begin(), heard_.end(), [](auto const& one, auto const& other) {
        return std::abs(one.second.off) < std::abs(other.second.off);
    });
    metrics_.gauge("haihe_clock_off_milliseconds", "By how much the clock is off a peer's at least; negative: behind")
        .set(worst->second.off);
    conclude(look());
}

bool ClockJudge::peers_agree() {
    std::erase_if(heard_, [now = steady_()](auto const& one) { return now - one.second.at > kWordStands; });
    auto const off =
        std::count_if(heard_.begin(), heard_.end(), [](auto const& one) { return is_off_by(one.second.off); });
    return off * 2 <= static_cast<std::ptrdiff_t>(heard_.size());
}

bool ClockJudge::look() {
    auto const moved = moves_();
    was_moved_ = is_off_by(moved - moved_);
    if (!was_moved_) moved_ = moved; // many small corrections are no step
    return !was_moved_ && peers_agree();
}

bool ClockJudge::is_right() {
    std::lock_guard const lock(mutex_);
    auto const right = look();
    conclude(right);
    return right;
}

bool ClockJudge::is_ahead_of_us(kernel::Instant at) const {
    return at - clock_.now() > kernel::Duration{kMostMilliseconds};
}

void ClockJudge::conclude(bool right) {
    if (right == was_right_) return;
    was_right_ = right;
    metrics_.gauge("haihe_clock_is_right", "1 while the node's clock may be believed").set(right ? 1 : 0);
    if (right) {
        edge::log::info("clock_is_right_again", {});
        return;
    }
    std::string peers;
    for (auto const& [peer, heard] : heard_)
        peers += (peers.empty() ? "" : " ") + peer + ':' + std::to_string(heard.off);
    edge::log::error("clock_is_wrong", {{"moved", moves_() - moved_}, {"off", peers}, {"most", kMostMilliseconds}});
}

kernel::Refusal clock_is_not_right() {
    return {
        kernel::RefusalKind::unavailable,
        "clock_is_right",
        {"本平台的时钟与其他平台不一致,暂停受理,以免误判截止时间。请稍后重试;急办事项请联系平台运营单位。",
         "This platform's clock does not agree with others'; nothing is accepted, so that no deadline is misjudged. "
         "Try again shortly, and tell the operator."},
        "",
        {},
        {}};
}

} // namespace haihe::node
