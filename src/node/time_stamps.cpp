#include "node/time_stamps.hpp"

#include "edge/log/log.hpp"
#include "exchange/time_stamped_head.hpp"
#include "ledger/event_in.hpp"
#include "json/codec.hpp"

#include <charconv>
#include <memory>
#include <optional>
#include <variant>

namespace haihe::node {

namespace {

using edge::http::Request;
using edge::http::Response;
using edge::http::Transport;

struct TimeStampRecorded {
    static constexpr char const* kEventName = "time-stamp.recorded";
    trust::SignedHead head;
    std::string certificate; ///< PEM of the key that signed the head
    trust::TimeStamp stamp;
};
BOOST_DESCRIBE_STRUCT(TimeStampRecorded, (), (head, certificate, stamp))
using TimeStampEvent = std::variant<TimeStampRecorded>;

struct StampLine {
    std::int64_t size = 0; ///< of the ledger under the head
    kernel::Instant time;
    std::int64_t accuracyMilliseconds = 0;
    kernel::Digest authority;
    std::int64_t position = 0; ///< of the entry that holds it
};
BOOST_DESCRIBE_STRUCT(StampLine, (), (size, time, accuracyMilliseconds, authority, position))

struct StampList {
    std::vector<StampLine> items;
};
BOOST_DESCRIBE_STRUCT(StampList, (), (items))

constexpr std::size_t kAnswerBytesMax = std::size_t{64} << 10;
constexpr std::int64_t kListedMax = 100;

TimeStampRecorded recorded_at(ledger::Ledger& ledger, std::int64_t position) {
    return json::read<TimeStampRecorded>(ledger.entry(position).what).value();
}

/// Size that is stamped and position of the stamp, of the latest.
std::optional<std::pair<std::int64_t, std::int64_t>> latest(edge::sql::Connection& views) {
    auto query = views.query("SELECT size, position FROM time_stamps ORDER BY size DESC LIMIT 1");
    if (!query.next()) return std::nullopt;
    return std::pair{query.integer(0), query.integer(1)};
}

class StampInquiry {
public:
    explicit StampInquiry(std::function<Desk&()> desk) : desk_(std::move(desk)) {}

    /// A failure is tried again after a tenth of the interval.
    bool turn(Transport& outside) {
        auto& desk = desk_();
        if (!desk.settings.time_stamps) return false;
        auto const& settings = *desk.settings.time_stamps;
        if (!due_) begin(desk, settings);
        auto const now = desk.clock.now();
        if (now < *due_) return false;
        due_ = now + settings.every;
        auto const head = desk.ledger.head();
        if (is_covered(desk, head.head)) return false;
        if (desk.ledger.certificate().digest().to_string() != head.head.keyId)
            return false; // signed by a key before it
        auto const stamp = stamp_of(desk, settings, head.head, outside);
        desk.metrics.gauge("haihe_time_stamp_is_had", "1 while the authority's last answer was a good time stamp")
            .set(stamp ? 1 : 0);
        if (!stamp) {
            fail(desk, stamp.error());
            due_ = now + kernel::Duration{settings.every.milliseconds / 10};
            return false;
        }
        failed_.clear();
        record(desk, head, *stamp);
        return true;
    }

private:
    /// After a start, as if there had been none: the interval goes on from the last stamp.
    void begin(Desk& desk, Settings::TimeStamps const& settings) {
        auto const certificates = trust::Certificate::parse_bundle(settings.certificate);
        if (!certificates) throw std::runtime_error("[time_stamps] certificate: " + certificates.error().text.en);
        trusted_ = *certificates;
        auto views = desk.ledger.reads().lease();
        auto const last = latest(*views);
        due_ = last ? desk.ledger.entry(last->second).where.instant + settings.every : kernel::Instant{};
    }
    /// Nothing has come since the last stamp but the stamp itself.
    static bool is_covered(Desk& desk, trust::TreeHead const& head) {
        auto views = desk.ledger.reads().lease();
        auto const last = latest(*views);
        return head.size == 0 ||
               (last && (head.size == last->first || (last->second == last->first && head.size == last->first + 1)));
    }
    [[nodiscard]] kernel::Result<trust::TimeStamp> stamp_of(Desk& desk, Settings::TimeStamps const& settings,
                                                            trust::TreeHead const& head, Transport& outside) const {
        Request request;
        request.method = "POST";
        request.headers["content-type"] = "application/timestamp-query";
        request.body = trust::ask_time_stamp(json::write(head), trust::random_salt());
        auto const from = desk.clock.now();
        auto const answer = outside.send(settings.authority_url, request);
        if (!answer) return std::unexpected(answer.error());
        if (answer->status != 200 || answer->body.size() > kAnswerBytesMax)
            return kernel::refuse(kernel::RefusalKind::unavailable, "time_stamp_is_granted",
                                  {"时间戳机构没有给出时间戳。", "The authority grants no time stamp."});
        return trust::read_time_stamp(answer->body, request.body, trusted_, {from, desk.clock.now()});
    }
    static void record(Desk& desk, trust::SignedHead const& head, trust::TimeStamp const& stamp) {
        auto const certificate = desk.ledger.certificate().to_pem();
        desk.ledger.submit({desk.clock.now(),
                            {"timer", desk.settings.code, ""},
                            "",
                            {},
                            [&](ledger::States& states, ledger::Context const&) {
                                ledger::Decision decision;
                                auto const last = latest(states.views()); // another node of the platform was first
                                if (!last || last->first < head.head.size)
                                    decision.record("time-stamps/" + desk.settings.code,
                                                    TimeStampEvent{TimeStampRecorded{head, certificate, stamp}});
                                return decision;
                            }});
    }
    /// An alarm: once for each kind of failure until it is good again.
    void fail(Desk& desk, kernel::Refusal const& refusal) {
        desk.metrics
            .counter("haihe_time_stamp_failures_total", "Time stamps that were not had, or not believed",
                     {{"rule", refusal.rule}})
            .add();
        if (failed_ != refusal.rule) edge::log::error("time_stamp_failed", {{"rule", refusal.rule}});
        failed_ = refusal.rule;
    }

    std::function<Desk&()> desk_;
    std::vector<trust::Certificate> trusted_;
    std::optional<kernel::Instant> due_;
    std::string failed_; ///< rule of the last failure
};

void mount_views(ledger::Book& book) {
    book.views("time_stamps",
               "CREATE TABLE IF NOT EXISTS time_stamps(size INTEGER PRIMARY KEY, time INTEGER NOT NULL, "
               "accuracy INTEGER NOT NULL, authority TEXT NOT NULL, position INTEGER NOT NULL);",
               {"time_stamps"});
    book.project(TimeStampRecorded::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        auto const recorded = ledger::event_in<TimeStampRecorded>(entry);
        views
            .query("INSERT INTO time_stamps(size, time, accuracy, authority, position) VALUES(?, ?, ?, ?, ?) "
                   "ON CONFLICT(size) DO UPDATE SET time = excluded.time, accuracy = excluded.accuracy, "
                   "authority = excluded.authority, position = excluded.position")
            .bind(recorded.head.head.size)
            .bind(recorded.stamp.time.milliseconds)
            .bind(recorded.stamp.accuracyMilliseconds)
            .bind(recorded.stamp.authority.to_string())
            .bind(entry.index)
            .run();
    });
}

Response list(Desk& desk) {
    StampList stamps;
    auto views = desk.ledger.reads().lease();
    auto query =
        views->query("SELECT size, time, accuracy, authority, position FROM time_stamps ORDER BY size DESC LIMIT ?");
    query.bind(kListedMax);
    while (query.next())
        stamps.items.push_back({query.integer(0),
                                {query.integer(1)},
                                query.integer(2),
                                kernel::Digest::parse(query.view(3)).value_or(kernel::Digest{}),
                                query.integer(4)});
    return Response::json(json::write(stamps));
}

/// The first stamp that covers the ledger of this size.
Response covering(Desk& desk, Request const& request) {
    auto const text = request.captures.at("size");
    std::int64_t size = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    auto const position = [&]() -> std::optional<std::int64_t> {
        if (error != std::errc{} || end != text.data() + text.size() || size < 1) return std::nullopt;
        auto views = desk.ledger.reads().lease();
        auto query = views->query("SELECT position FROM time_stamps WHERE size >= ? ORDER BY size LIMIT 1");
        query.bind(size);
        return query.next() ? std::optional(query.integer(0)) : std::nullopt;
    }();
    if (!position)
        return edge::http::problem({kernel::RefusalKind::absent,
                                    "time_stamp_covers_the_ledger",
                                    {"账本的这一部分还没有时间戳。", "No time stamp covers the ledger that far yet."}},
                                   request);
    auto const recorded = recorded_at(desk.ledger, *position);
    return Response::json(
        json::write(exchange::TimeStampedHead{recorded.head, recorded.certificate, recorded.stamp, size,
                                              desk.ledger.consistency(size, recorded.head.head.size)}));
}

} // namespace

void mount_time_stamps(Plan& plan, std::function<Desk&()> const& desk) {
    mount_views(plan.book);
    plan.disclose(TimeStampRecorded::kEventName);
    plan.router.add("GET", "/time-stamps", [desk](Request const&) { return list(desk()); });
    plan.router.add("GET", "/time-stamps/{size}", [desk](Request const& request) { return covering(desk(), request); });
    plan.inquire(
        [inquiry = std::make_shared<StampInquiry>(desk)](Transport& outside) { return inquiry->turn(outside); });
}

} // namespace haihe::node
