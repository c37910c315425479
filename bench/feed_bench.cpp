// A thousand items of the hub's feed as another platform asks for them, from anywhere in ten million, beside the first
// ones: the node's own endpoint with its signed request, proofs and JSON. The rows are written straight into the
// ledger's tables as the feed reads them; what it does not read (salts, other entries) is left out, and no proof holds.

#include "series.hpp"
#include "told_hub.hpp"

#include "exchange/message.hpp"
#include "ledger/tables.hpp"
#include "node/incoming_events.hpp"
#include "json/codec.hpp"

#include <cstdlib>
#include <random>
#include <stdexcept>
#include <thread>

namespace haihe::bench {

constexpr std::int64_t kPage = 1000, kBatch = 500;
constexpr int kPagesOfRound = 20;
constexpr char const* kPlace = "7777777777"; ///< where a message's sequence goes

/// An entry's body in the three parts between which its sequence stands, as an SQL expression.
std::string body_of(std::string const& origin) {
    exchange::Message const message{origin,
                                    1,
                                    std::atoll(kPlace),
                                    "announcement.published",
                                    1,
                                    origin + "000001001",
                                    {},
                                    {},
                                    json::Raw{R"({"text":")" + std::string(120, 'x') + "\"}"},
                                    {}};
    node::MessageReceived const event{
        origin, 1, std::atoll(kPlace), json::write(message), {}, true, {}, node::Route::batch, {}};
    auto body = "'" + json::write(event) + "'";
    for (auto at = body.find(kPlace); at != std::string::npos; at = body.find(kPlace, at))
        body.replace(at, std::string(kPlace).size(), "'||sequence||'");
    return body;
}

/// Two origins take turns, batch by batch.
void write_messages(edge::sql::Connection& database, ToldHub const& hub, std::int64_t first, std::int64_t count) {
    auto const& [one, other] = hub.origins();
    auto const from = std::to_string(first);
    auto const rows = "WITH RECURSIVE numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < " +
                      std::to_string(count) + "), rows AS (SELECT " + from +
                      " + i AS position, i / 500 % 2 AS turn, i / 1000 * 500 + i % 500 AS sequence FROM numbers) ";
    auto const origin = "CASE turn WHEN 0 THEN '" + one.code + "' ELSE '" + other.code + "' END";
    auto const closes = [](std::string const& leaf) {
        return "zeroblob(32 * (SELECT level FROM temp.levels WHERE bit = ((" + leaf + " + 1) & -(" + leaf + " + 1))))";
    };
    database.execute("CREATE TEMP TABLE levels(bit INTEGER PRIMARY KEY, level INTEGER NOT NULL);");
    for (std::int64_t level = 0; level < 40; ++level)
        database.query("INSERT INTO temp.levels(bit, level) VALUES(?,?)")
            .bind(std::int64_t{1} << level)
            .bind(level)
            .run();
    database.execute("INSERT INTO entries " + rows + "SELECT position, 'messages/'||" + origin +
                     "||'/1', sequence + 1, 'message.received', 0, '{}', x'', '{}', x'', CASE turn WHEN 0 THEN " +
                     body_of(one.code) + " ELSE " + body_of(other.code) + " END, x'', zeroblob(32), " +
                     closes("position") + " FROM rows");
    database.execute("INSERT INTO received_messages " + rows + "SELECT position, " + origin +
                     ", 1, sequence, 'announcement.published', " + origin +
                     "||printf('%06d', sequence / 6)||'001', 1, 0, zeroblob(32), " + closes("sequence") +
                     ", 1, 0 FROM rows");
}

/// A head for each batch, and one over the whole ledger, so that it opens.
void write_heads(edge::sql::Connection& database, ToldHub const& hub, std::int64_t count) {
    auto const now = hub.clock().now();
    for (auto const& origin : hub.origins()) {
        auto head = trust::sign_head(origin.self.key, trust::kOutboxHeadLabel,
                                     {origin.code, 1, 0, {}, now, origin.self.certificate.digest().to_string()});
        for (auto size = kBatch; size <= count / 2; size += kBatch) {
            head.head.size = size;
            auto const text = json::write(head);
            database.query("INSERT INTO received_heads(origin, epoch, size, head) VALUES(?,1,?,?)")
                .bind(origin.code)
                .bind(size)
                .bind(text)
                .run();
        }
    }
    auto const log = ledger::frontier_of_entries(database);
    auto const size = static_cast<std::int64_t>(log.size());
    auto const head = json::write(
        trust::sign_head(hub.self().key, trust::kTreeHeadLabel,
                         {ToldHub::kCode, 1, size, log.root(), now, hub.self().certificate.digest().to_string()}));
    database.query(ledger::kInsertHead).bind(1).bind(size).bind(size).bind(head).run();
}

/// Returns the position of the first of them.
std::int64_t write_feed(ToldHub& hub, std::int64_t count) {
    hub.close();
    edge::sql::Connection database(hub.database(), edge::sql::Mode::read_write);
    database.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000;");
    database.begin();
    auto const first = static_cast<std::int64_t>(ledger::frontier_of_entries(database).size());
    write_messages(database, hub, first, count);
    write_heads(database, hub, count);
    database.commit();
    return first;
}

std::string page(ToldHub& hub, std::int64_t after) {
    auto const answer = hub.open().handle(hub.signed_request(
        "GET", "/exchange/feed?after=" + std::to_string(after) + "&limit=" + std::to_string(kPage), "", hub.reader()));
    if (answer.status != 200) throw std::runtime_error(answer.body);
    return answer.body;
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    std::int64_t const count = argc > 2 ? std::atoll(argv[2]) : 10'000'000;
    ToldHub hub;
    std::int64_t first = 0;
    auto const taken = seconds_of([&] { first = write_feed(hub, count); });
    std::printf("%lld messages of two origins written in %.0f s; pages of %lld items, %u cores\n",
                static_cast<long long>(count), taken, static_cast<long long>(kPage),
                std::thread::hardware_concurrency());
    std::mt19937_64 chance(5);
    std::uniform_int_distribution<std::int64_t> anywhere(kPagesOfRound, count / kPage - 1);
    for (auto const after : {first - 1, first + count / 2})
        if (json::read<exchange::FeedPage>(page(hub, after)).value().items.size() != kPage)
            throw std::runtime_error("a page is not full");
    Series series;
    Series::print_heading("items/s from any depth, from the start");
    for (int round = 0; round < rounds; ++round) {
        double deep = 0, start = 0;
        for (std::int64_t number = 0; number < kPagesOfRound; ++number) {
            auto const anywhere_in_it = first + anywhere(chance) * kPage - 1;
            deep += seconds_of([&] { (void)page(hub, anywhere_in_it); });
            start += seconds_of([&] { (void)page(hub, first + number * kPage - 1); });
        }
        series.add(kPage * kPagesOfRound / deep, kPage * kPagesOfRound / start);
    }
    series.print_json("feed", "items/s", "the same from the start");
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench feed: %s\n", fault.what());
        return 1;
    }
}
