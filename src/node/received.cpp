#include "node/received.hpp"

#include "exchange/catalogue.hpp"
#include "exchange/messages/supervision.hpp"
#include "ledger/event_in.hpp"
#include "ledger/tables.hpp"
#include "node/incoming_events.hpp"
#include "node/read_received.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <stdexcept>
#include <unordered_map>

namespace haihe::node {

namespace {

using edge::sql::Connection;
using ledger::Entry;
using trust::merkle::Hash;

// `sight` and `recipient` say who may read a message in the feed. `closes` as in the ledger's own tables: the interior
// nodes that the leaf completes; only for messages that came in batches, whose log is whole.
constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS received_messages(position INTEGER PRIMARY KEY, origin TEXT NOT NULL, epoch INTEGER NOT NULL,
  sequence INTEGER NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL, accepted INTEGER NOT NULL, sight INTEGER NOT NULL,
  leaf BLOB NOT NULL, closes BLOB, through_hub INTEGER NOT NULL, direct INTEGER NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS received_by_name ON received_messages(origin, epoch, sequence);
CREATE INDEX IF NOT EXISTS received_by_sight ON received_messages(sight, position);
CREATE INDEX IF NOT EXISTS received_by_subject ON received_messages(subject, position);
CREATE TABLE IF NOT EXISTS received_addressees(platform TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY(platform, position)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS received_heads(origin TEXT NOT NULL, epoch INTEGER NOT NULL, size INTEGER NOT NULL,
  head TEXT NOT NULL, PRIMARY KEY(origin, epoch, size)) WITHOUT ROWID;
)";

constexpr std::int64_t kSeenByNobody = -1; ///< refused ones

/// What a row says of its log's tree.
struct TreeRow {
    Hash leaf;
    std::string closes;

    [[nodiscard]] Hash node(unsigned level) const {
        if (level == 0) return leaf;
        auto const offset = (level - 1) * std::size_t{32};
        if (closes.size() < offset + 32) throw edge::sql::DatabaseError("a received log lacks interior nodes");
        return ledger::digest_from(std::string_view(closes).substr(offset, 32));
    }
};

TreeRow tree_row(Connection& views, std::string const& origin, std::int64_t epoch, std::int64_t sequence) {
    auto row =
        views.query("SELECT leaf, closes FROM received_messages WHERE origin = ? AND epoch = ? AND sequence = ?");
    row.bind(origin).bind(epoch).bind(sequence);
    if (!row.next()) throw edge::sql::DatabaseError("a message of a received log is missing");
    return {ledger::digest_from(row.view(0)), row.text(1)};
}

/// The row that holds the root of a complete subtree: its last leaf's.
std::int64_t row_of(unsigned level, std::uint64_t index) {
    return static_cast<std::int64_t>(((index + 1) << level) - 1);
}

trust::merkle::NodeReader nodes_of(Connection& views, std::string origin, std::int64_t epoch) {
    return [&views, origin = std::move(origin), epoch](unsigned level, std::uint64_t index) {
        return tree_row(views, origin, epoch, row_of(level, index)).node(level);
    };
}

/// The interior nodes that leaf `sequence` completes, from its left neighbours.
std::vector<Hash> closes_of(Connection& views, MessageReceived const& event) {
    auto const index = static_cast<std::uint64_t>(event.sequence);
    auto const completed = static_cast<unsigned>(std::countr_one(index));
    if (completed == 0) return {};
    auto const read = nodes_of(views, event.origin, event.epoch);
    std::vector<Hash> closes;
    auto hash = event.leaf;
    for (unsigned level = 0; level < completed; ++level) {
        hash = trust::merkle::node(read(level, (index >> level) - 1), hash);
        closes.push_back(hash);
    }
    return closes;
}

std::shared_ptr<Received const> received_of(Entry const& entry) {
    if (entry.event)
        if (auto const* at_hand = entry.event->as<std::shared_ptr<Received const>>()) return *at_hand;
    auto event = ledger::event_in<MessageReceived>(entry);
    auto message = json::read<exchange::Message>(event.message, json::Unknown::ignore).value_or(exchange::Message{});
    return std::make_shared<Received const>(Received{std::move(event), std::move(message)});
}

std::int64_t sight_of(MessageReceived const& event, exchange::Message const& message) {
    auto const* type = event.accepted ? exchange::find_type(message.type) : nullptr;
    return type ? static_cast<std::int64_t>(type->sight) : kSeenByNobody;
}

void write_row(Connection& views, Received const& received, std::int64_t position) {
    auto const& [event, message, known_closes] = received;
    auto const& leaf = event.leaf;
    std::string closes; // else no batch showed its origin's whole log
    if (event.route == Route::batch)
        closes = ledger::concatenated(known_closes ? *known_closes : closes_of(views, event));
    views
        .query("INSERT INTO received_messages(position, origin, epoch, sequence, type, subject, accepted, sight, leaf, "
               "closes, through_hub, direct) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(position)
        .bind(event.origin)
        .bind(event.epoch)
        .bind(event.sequence)
        .bind(message.type)
        .bind(event.accepted ? std::string_view(message.subject)
                             : std::string_view()) // what is refused may say anything
        .bind(std::int64_t{event.accepted})
        .bind(sight_of(event, message))
        .bind_blob({reinterpret_cast<char const*>(leaf.bytes.data()), leaf.bytes.size()})
        .bind_blob(closes)
        .bind(std::int64_t{event.route != Route::direct})
        .bind(std::int64_t{event.route == Route::direct})
        .run();
    if (!event.accepted) return;
    for (auto const& platform : message.to)
        views.query("INSERT INTO received_addressees(platform, position) VALUES(?,?) ON CONFLICT DO NOTHING")
            .bind(platform)
            .bind(position)
            .run();
}

void project_batch(Connection& views, Entry const& entry) {
    auto const event = ledger::event_in<BatchReceived>(entry);
    auto const head = json::write(event.outboxHead);
    views.query("INSERT INTO received_heads(origin, epoch, size, head) VALUES(?,?,?,?) ON CONFLICT DO NOTHING")
        .bind(event.origin)
        .bind(event.epoch)
        .bind(event.outboxHead.head.size)
        .bind(head)
        .run();
}

void project_page(Connection& views, Entry const& entry) {
    auto const event = ledger::event_in<PageReceived>(entry);
    for (auto const& known : event.known)
        views
            .query(event.route == Route::direct
                       ? "UPDATE received_messages SET direct = 1 WHERE origin = ? AND epoch = ? AND sequence = ?"
                       : "UPDATE received_messages SET through_hub = 1 WHERE origin = ? AND epoch = ? AND sequence = ?")
            .bind(known.origin)
            .bind(known.epoch)
            .bind(known.sequence)
            .run();
}

MessageReceived event_at(Connection& views, std::int64_t position) {
    auto query = views.query("SELECT what_json FROM entries WHERE idx = ?");
    query.bind(position);
    if (!query.next()) throw edge::sql::DatabaseError("the entry of a received message is missing");
    return json::read<MessageReceived>(query.view(0)).value();
}

trust::SignedHead head_over(Connection& views, MessageName const& name) {
    auto head = views.query(
        "SELECT head FROM received_heads WHERE origin = ? AND epoch = ? AND size > ? ORDER BY size LIMIT 1");
    head.bind(name.origin).bind(name.epoch).bind(name.sequence);
    if (!head.next()) throw edge::sql::DatabaseError("no head covers a received message");
    return json::read<trust::SignedHead>(head.view(0)).value();
}

void collect(edge::sql::Query query, std::vector<std::int64_t>& positions) {
    while (query.next()) positions.push_back(query.integer(0));
}

} // namespace

std::optional<MessageName> MessageName::parse(std::string_view text) {
    auto const second = text.rfind('-');
    auto const first = second == std::string_view::npos || second == 0 ? second : text.rfind('-', second - 1);
    if (first == std::string_view::npos || first == 0) return std::nullopt;
    auto const number = [](std::string_view digits) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || end != digits.data() + digits.size() || std::to_string(value) != digits ||
            value < 0)
            return std::nullopt;
        return value;
    };
    auto const epoch = number(text.substr(first + 1, second - first - 1)), sequence = number(text.substr(second + 1));
    if (!epoch || !sequence) return std::nullopt;
    return MessageName{std::string(text.substr(0, first)), *epoch, *sequence};
}

std::string MessageName::to_string() const {
    return origin + "-" + std::to_string(epoch) + "-" + std::to_string(sequence);
}

void mount_received(ledger::Book& book, std::function<void(Connection&, exchange::Message const&, std::int64_t)> told) {
    book.views("received", kSchema, {"received_messages", "received_addressees", "received_heads"});
    book.project(MessageReceived::kEventName, [told = std::move(told)](Connection& views, Entry const& entry) {
        auto const received = received_of(entry);
        write_row(views, *received, entry.index);
        if (received->event.accepted) told(views, received->message, entry.index);
    });
    book.project(BatchReceived::kEventName, project_batch);
    book.project(PageReceived::kEventName, project_page);
}

ledger::AtHand read_received(Entry const& entry) {
    if (entry.where.type != MessageReceived::kEventName) return {};
    auto received = std::make_shared<Received>(*received_of(entry));
    if (received->event.accepted) exchange::read_accepted(received->message);
    return ledger::AtHand::made(std::shared_ptr<Received const>(std::move(received)));
}

std::optional<ReceivedMessage> find_received(Connection& views, MessageName const& name) {
    auto query = views.query("SELECT position, accepted, leaf, through_hub, direct FROM received_messages WHERE origin "
                             "= ? AND epoch = ? AND sequence = ?");
    query.bind(name.origin).bind(name.epoch).bind(name.sequence);
    if (!query.next()) return std::nullopt;
    ReceivedMessage found{query.integer(0),
                          ledger::digest_from(query.view(2)),
                          {name.sequence, query.integer(1) != 0, {}},
                          query.integer(3) != 0,
                          query.integer(4) != 0};
    if (!found.verdict.accepted) found.verdict.faults = event_at(views, found.position).faults;
    return found;
}

std::optional<exchange::Item> find_item(Connection& views, MessageName const& name) {
    auto query =
        views.query("SELECT position FROM received_messages WHERE origin = ? AND epoch = ? AND sequence = ? AND "
                    "accepted = 1");
    query.bind(name.origin).bind(name.epoch).bind(name.sequence);
    if (!query.next()) return std::nullopt;
    return ItemReader(views).read(name, query.integer(0));
}

/// What is known of an origin's log: the head that covers the messages from `from` on, and rows read before.
struct ItemReader::Log {
    std::optional<trust::SignedHead> head;
    std::int64_t from = 0;
    std::unordered_map<std::int64_t, TreeRow> rows;

    [[nodiscard]] bool covers(std::int64_t sequence) const {
        return head && from <= sequence && sequence < head->head.size;
    }
};

ItemReader::ItemReader(Connection& views) : views_(views) {}
ItemReader::~ItemReader() = default;

std::optional<exchange::Item> ItemReader::at(std::int64_t position) {
    auto query =
        views_.query("SELECT origin, epoch, sequence FROM received_messages WHERE position = ? AND accepted = 1");
    query.bind(position);
    if (!query.next()) return std::nullopt;
    return read({query.text(0), query.integer(1), query.integer(2)}, position);
}

exchange::Item ItemReader::read(MessageName const& name, std::int64_t position) {
    auto event = event_at(views_, position);
    exchange::Item item{position, std::move(event.message), {}, {}};
    if (event.evidence) {
        item.outboxHead = std::move(event.evidence->outboxHead);
        item.inclusion = std::move(event.evidence->inclusion);
        return item;
    }
    auto& log = logs_[{name.origin, name.epoch}];
    if (!log.covers(name.sequence)) {
        log.head = head_over(views_, name);
        log.from = name.sequence;
    }
    item.outboxHead = *log.head;
    item.inclusion = trust::merkle::inclusion_proof(
        static_cast<std::uint64_t>(name.sequence), static_cast<std::uint64_t>(log.head->head.size),
        [&](unsigned level, std::uint64_t index) {
            auto const at = row_of(level, index);
            auto known = log.rows.find(at);
            if (known == log.rows.end())
                known = log.rows.emplace(at, tree_row(views_, name.origin, name.epoch, at)).first;
            return known->second.node(level);
        });
    return item;
}

exchange::Message message_at(Connection& views, std::int64_t position) {
    return json::read<exchange::Message>(event_at(views, position).message).value();
}

std::optional<std::string> type_at(Connection& views, std::int64_t position) {
    auto query = views.query("SELECT type FROM received_messages WHERE position = ? AND accepted = 1");
    query.bind(position);
    if (!query.next()) return std::nullopt;
    return query.text(0);
}

trust::merkle::Frontier received_log(Connection& views, std::string const& origin, std::int64_t epoch) {
    auto query = views.query("SELECT coalesce(max(size), 0) FROM received_heads WHERE origin = ? AND epoch = ?");
    query.bind(origin).bind(epoch).next();
    return *trust::merkle::frontier_at(static_cast<std::uint64_t>(query.integer(0)), nodes_of(views, origin, epoch));
}

std::int64_t received_through(Connection& views, std::string const& origin, std::int64_t epoch) {
    auto query =
        views.query("SELECT coalesce(max(sequence) + 1, 0) FROM received_messages WHERE origin = ? AND epoch = ?");
    query.bind(origin).bind(epoch).next();
    return query.integer(0);
}

std::vector<std::int64_t> positions_for(Connection& views, std::string const& platform, std::string const& role,
                                        std::int64_t after, std::int64_t limit) {
    std::vector<std::int64_t> positions;
    auto const of_sight = [&](exchange::Sight sight) {
        auto query =
            views.query("SELECT position FROM received_messages WHERE sight = ? AND position > ? AND origin <> ? "
                        "ORDER BY position LIMIT ?");
        query.bind(static_cast<std::int64_t>(sight)).bind(after).bind(platform).bind(limit);
        collect(std::move(query), positions);
    };
    of_sight(exchange::Sight::all);
    if (role == "supervision") of_sight(exchange::Sight::department);
    auto addressed = views.query(
        "SELECT position FROM received_addressees WHERE platform = ? AND position > ? ORDER BY position LIMIT ?");
    addressed.bind(platform).bind(after).bind(limit);
    collect(std::move(addressed), positions);
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    if (positions.size() > static_cast<std::size_t>(limit)) positions.resize(static_cast<std::size_t>(limit));
    return positions;
}

bool acknowledged(Connection& views, std::string const& platform, std::string const& tender, std::string const& order) {
    auto query = views.query("SELECT position FROM received_messages WHERE subject = ? AND origin = ? AND accepted = 1 "
                             "AND type = ?");
    query.bind(tender).bind(platform).bind(std::string_view(exchange::OrderAcknowledged::kType));
    while (query.next()) {
        auto const told = exchange::payload_of<exchange::OrderAcknowledged>(message_at(views, query.integer(0)));
        if (told.number == order) return true;
    }
    return false;
}

RouteCount count_routes(Connection& views, std::string const& subject) {
    auto query = views.query(
        "SELECT count(*), CAST(coalesce(sum(through_hub), 0) AS BIGINT), CAST(coalesce(sum(direct), 0) AS BIGINT) FROM "
        "received_messages WHERE subject = ? AND accepted = 1 AND sight = ?");
    query.bind(subject).bind(static_cast<std::int64_t>(exchange::Sight::department)).next();
    return {query.integer(0), query.integer(1), query.integer(2)};
}

} // namespace haihe::node
