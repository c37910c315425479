#include "node/node.hpp"

#include "access/shared_clock.hpp"
#include "edge/clock/machine_clock.hpp"
#include "edge/log/log.hpp"
#include "node/exchange_endpoints.hpp"
#include "node/hub_epoch_messages.hpp"
#include "node/may_sign.hpp"
#include "node/node_endpoints.hpp"
#include "node/outgoing.hpp"
#include "node/platform_epoch_endpoints.hpp"
#include "node/platform_epoch_messages.hpp"
#include "node/platform_key_endpoints.hpp"
#include "node/platform_key_messages.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace haihe::node {

namespace {

constexpr int kFeedWaitSeconds = 25;
constexpr std::chrono::milliseconds kHeartbeat{2000}; ///< a line with nothing to do looks again after this
constexpr std::chrono::milliseconds kClockMayJump{20};
constexpr std::chrono::milliseconds kInquiryPause{1000};
constexpr std::chrono::milliseconds kPause{100}; ///< after a failure, or while an addressee's patience runs

/// What nodes other than the hub mirror of its registry: the same values in the same tables.
template <class Value>
void mirror(Plan& plan) {
    plan.project_message(Value::kType,
                         [](edge::sql::Connection& views, exchange::Message const& message, std::int64_t position) {
                             access::Directory::put(views, exchange::payload_of<Value>(message), position);
                         });
}

void mount_directory(Plan& plan) {
    access::Directory::mount_views(plan.book);
    mirror<exchange::PlatformRegistered>(plan);
    mirror<exchange::EntityRegistered>(plan);
    mirror<exchange::CertificateBound>(plan);
    mirror<exchange::TrustListPublished>(plan);
    mirror<exchange::RevocationPublished>(plan);
}

exchange::Catalogue load_catalogue(std::string const& directory) {
    auto catalogue = exchange::Catalogue::load(directory);
    if (!catalogue) throw std::runtime_error(catalogue.error().rule + ": " + catalogue.error().text.en);
    return std::move(*catalogue);
}

access::GuardOptions guard_options(Settings const& settings, edge::Clock const& clock) {
    access::GuardOptions options;
    options.origin = settings.url;
    if (edge::sql::names_a_server(settings.database)) options.steady_now = access::SharedClock{settings.database};
    // Whoever drives a virtual clock may set it forward by months between two requests.
    if (dynamic_cast<edge::VirtualClock const*>(&clock)) options.freshness = kernel::days(400);
    return options;
}

std::unique_ptr<ClockJudge> judge_of(edge::Clock const& clock, edge::metrics::Registry& metrics) {
    auto moved = edge::movement_of(clock);
    return moved ? std::make_unique<ClockJudge>(clock, std::move(moved), metrics) : nullptr;
}

} // namespace

struct Node::Implementation {
    Implementation(Settings given, std::vector<ledger::Signer> keys, edge::Clock const& time,
                   std::shared_ptr<edge::http::Transport> to_others, Mount const& mount,
                   std::shared_ptr<edge::http::Transport> to_outside)
        : settings(std::move(given)),
          transport(std::move(to_others)),
          outside(to_outside ? std::move(to_outside) : transport),
          catalogue(load_catalogue(settings.schemas)),
          plan(planned(
              settings.role, mount, [this]() -> Desk& { return desk; },
              [this] {
                  return ExchangeDesk{desk, incoming, feed, witness};
              })),
          ledger({settings.database,
                  settings.code,
                  keys.at(0).key,
                  keys.at(0).certificate,
                  settings.inline_commits,
                  {keys.begin() + 1, keys.end()}},
                 plan.book, time),
          directory(ledger.reads(), settings.revocation),
          judge(judge_of(time, metrics)),
          guard(directory, time, settings.authority, settings.code, settings.operators, guard_options(settings, time)),
          desk{settings,
               ledger,
               directory,
               guard,
               catalogue,
               metrics,
               time,
               [this](ledger::Entry const& entry) { return ledger::BookTables::publish(plan.book, entry); },
               MaySign{&outgoing, judge.get()}},
          incoming(plan, desk),
          witness(ledger),
          feed(ledger),
          outgoing(desk, incoming, witness, transport) {
        ledger.on_commit([this](std::int64_t position) {
            feed.wake();
            {
                std::lock_guard const lock(mutex);
                ++commits;
            }
            committed.notify_all();
            if (notify) notify(position);
        });
    }
    ~Implementation() { stop(); }

    static Plan planned(std::string const& role, Mount const& mount, std::function<Desk&()> const& desk,
                        std::function<ExchangeDesk()> const& exchange_desk) {
        Plan plan;
        Witness::mount_tables(plan.book);
        Outgoing::mount_tables(plan.book);
        if (role != "hub") mount_directory(plan);
        mount_platform_keys(plan, role, desk);
        mount_platform_epochs(plan, role, desk);
        if (role != "hub") mount_hub_epochs(plan, desk);
        mount(plan, desk);
        mount_node(plan, desk);
        mount_platform_key(plan, desk);
        mount_exchange(plan.router, role == "hub", exchange_desk);
        if (role == "hub")
            mount_platform_epoch(plan.router, desk);
        else
            mount_hub_epoch(plan.router, desk);
        mount_received(plan.book,
                       [projections = plan.projections_](edge::sql::Connection& views, exchange::Message const& message,
                                                         std::int64_t position) {
                           auto const [first, last] = projections.equal_range(message.type);
                           for (auto one = first; one != last; ++one) one->second(views, message, position);
                       });
        return plan;
    }

    /// Runs `turn` until stopped: again at once while it moves, else after a commit or a pause.
    void run_line(std::function<bool()> const& turn, std::function<std::chrono::milliseconds()> const& pause) {
        std::unique_lock lock(mutex);
        while (!stopping) {
            auto const seen = commits;
            lock.unlock();
            bool moved = false;
            try {
                moved = turn();
            } catch (std::exception const& fault) {
                edge::log::error("line_broke", {{"fault", fault.what()}});
            }
            lock.lock();
            if (!moved) committed.wait_for(lock, pause(), [&] { return stopping || commits != seen; });
        }
    }

    /// True if anything was recorded.
    bool keep_time() {
        if (refuse_by_clock(desk)) return false; // a deadline that has not come would be taken for past
        auto const before = ledger.size();
        next_due.reset();
        for (auto const& timer : plan.timers_)
            if (auto const next = timer(); next && (!next_due || *next < *next_due)) next_due = next;
        return ledger.size() != before;
    }

    /// True if anything was recorded.
    bool inquire() {
        if (refuse_by_clock(desk)) return false;
        bool moved = false;
        for (auto const& inquiry : plan.inquiries_) moved = inquiry(*outside) || moved;
        return moved;
    }

    /// A virtual clock may jump at any moment; another comes to the next instant by itself.
    [[nodiscard]] std::chrono::milliseconds time_to_next() const {
        if (dynamic_cast<edge::VirtualClock const*>(&desk.clock)) return kClockMayJump;
        if (!next_due) return kHeartbeat;
        auto const wait = next_due->milliseconds - desk.clock.now().milliseconds;
        return std::clamp(std::chrono::milliseconds{wait}, std::chrono::milliseconds{0}, kHeartbeat);
    }

    void run_clock() {
        std::unique_lock lock(mutex);
        while (!stopping) {
            auto const seen = commits;
            lock.unlock();
            try {
                keep_time();
            } catch (std::exception const& fault) {
                edge::log::error("timer_broke", {{"fault", fault.what()}});
            }
            lock.lock();
            committed.wait_for(lock, time_to_next(), [&] { return stopping || commits != seen; });
        }
    }

    /// Until the clock is confirmed nothing is accepted here: then the next exchange must not be waited for.
    [[nodiscard]] std::chrono::milliseconds heartbeat() const { return refuse_by_clock(desk) ? kPause : kHeartbeat; }

    void start_lines() {
        if (!plan.timers_.empty()) lines.emplace_back([this] { run_clock(); });
        if (!plan.inquiries_.empty())
            lines.emplace_back([this] { run_line([this] { return inquire(); }, [] { return kInquiryPause; }); });
        if (settings.role == "hub") return;
        lines.emplace_back(
            [this] { run_line([this] { return outgoing.send_to_hub(); }, [this] { return heartbeat(); }); });
        lines.emplace_back([this] {
            run_line([this] { return outgoing.read_hub_feed(kFeedWaitSeconds); },
                     [this] { return outgoing.follows_its_hub() ? kPause : kHeartbeat; });
        });
        lines.emplace_back([this] { run_line([this] { return outgoing.deliver_directly(); }, [] { return kPause; }); });
    }

    void stop() {
        {
            std::lock_guard const lock(mutex);
            stopping = true;
        }
        committed.notify_all();
        feed.stop();
        transport->stop();
        outside->stop();
        for (auto& line : lines) line.join();
        lines.clear();
        ledger.stop();
    }

    Settings const settings;
    std::shared_ptr<edge::http::Transport> transport;
    std::shared_ptr<edge::http::Transport> outside;
    exchange::Catalogue catalogue;
    edge::metrics::Registry metrics;
    Plan plan;
    ledger::Ledger ledger;
    access::Directory directory;
    std::unique_ptr<ClockJudge> judge; ///< null for a virtual clock
    access::Guard guard;
    Desk desk;
    Incoming incoming;
    Witness witness;
    Feed feed;
    Outgoing outgoing;

    std::mutex mutex;
    std::condition_variable committed;
    std::int64_t commits = 0;
    std::optional<kernel::Instant> next_due; ///< touched by whoever keeps the time
    bool stopping = false;
    std::function<void(std::int64_t)> notify;
    std::vector<std::thread> lines;
};

Node::Node(Settings settings, trust::PrivateKey key, trust::Certificate certificate, edge::Clock const& clock,
           std::shared_ptr<edge::http::Transport> transport, Mount const& mount,
           std::shared_ptr<edge::http::Transport> outside)
    : Node(std::move(settings), {{std::move(key), std::move(certificate)}}, clock, std::move(transport), mount,
           std::move(outside)) {}
Node::Node(Settings settings, std::vector<ledger::Signer> keys, edge::Clock const& clock,
           std::shared_ptr<edge::http::Transport> transport, Mount const& mount,
           std::shared_ptr<edge::http::Transport> outside)
    : implementation_(std::make_unique<Implementation>(std::move(settings), std::move(keys), clock,
                                                       std::move(transport), mount, std::move(outside))) {}
Node::~Node() = default;

ledger::Book Node::book_of(std::string const& role, Mount const& mount) {
    return Implementation::planned(
               role, mount, []() -> Desk& { throw std::logic_error("a book has no desk"); },
               []() -> ExchangeDesk { throw std::logic_error("a book has no desk"); })
        .book;
}

Desk& Node::desk() { return implementation_->desk; }
edge::http::Router const& Node::router() const { return implementation_->plan.router; }
edge::http::Response Node::handle(edge::http::Request request) {
    return implementation_->plan.router.handle(std::move(request));
}
void Node::on_commit(std::function<void(std::int64_t)> notify) { implementation_->notify = std::move(notify); }
bool Node::send_to_hub() { return implementation_->outgoing.send_to_hub(); }
bool Node::read_hub_feed(int wait_seconds) { return implementation_->outgoing.read_hub_feed(wait_seconds); }
bool Node::deliver_directly() { return implementation_->outgoing.deliver_directly(); }
bool Node::keep_time() { return implementation_->keep_time(); }
bool Node::inquire() { return implementation_->inquire(); }
void Node::start_lines() { implementation_->start_lines(); }
void Node::stop() { implementation_->stop(); }

} // namespace haihe::node
