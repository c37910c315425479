#include "supervision/orders/order_views.hpp"

#include "ledger/event_in.hpp"
#include "supervision/orders/issued_orders.hpp"
#include "json/codec.hpp"

namespace haihe::supervision {

namespace {

using edge::sql::Connection;

void project_issued(Connection& views, ledger::Entry const& entry) {
    auto const event = ledger::event_in<OrderIssued>(entry);
    views.query("INSERT INTO issued_orders(counter, number, tender, value, issued_position) VALUES(?,?,?,?,?)")
        .bind(event.order.counter)
        .bind(event.order.number)
        .bind(event.order.tender)
        .bind(json::write(event.order))
        .bind(entry.index)
        .run();
}

void project_acknowledged(Connection& views, ledger::Entry const& entry) {
    auto const answer = ledger::event_in<OrderAcknowledged>(entry).answer;
    views
        .query("UPDATE issued_orders SET acknowledged_at = ?, executed = ?, rule = ?, acknowledged_position = ?"
               " WHERE number = ?")
        .bind(answer.acknowledgedAt.milliseconds)
        .bind(std::int64_t{answer.executed})
        .bind(answer.rule)
        .bind(entry.index)
        .bind(answer.number)
        .run();
}

constexpr char const* kColumns = "SELECT value, acknowledged_at, executed, rule, issued_position, "
                                 "coalesce(acknowledged_position, -1) FROM issued_orders ";

OrderState order_in(edge::sql::Query const& row) {
    OrderState state{json::read<exchange::Order>(row.text(0)).value(), {}, {}, {}};
    if (row.is_null(1)) return state;
    state.acknowledgedAt = kernel::Instant{row.integer(1)};
    state.executed = row.integer(2) != 0;
    if (!*state.executed) state.rule = row.text(3);
    return state;
}

} // namespace

void mount_order_views(ledger::Book& book) {
    book.views(
        "orders",
        "CREATE TABLE IF NOT EXISTS issued_orders(counter INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, tender "
        "TEXT NOT NULL, value TEXT NOT NULL, issued_position INTEGER NOT NULL, acknowledged_at INTEGER, executed "
        "INTEGER, rule TEXT, acknowledged_position INTEGER);"
        "CREATE INDEX IF NOT EXISTS issued_orders_tender ON issued_orders(tender);",
        {"issued_orders"});
    book.project(OrderIssued::kEventName, project_issued);
    book.project(OrderAcknowledged::kEventName, project_acknowledged);
}

std::vector<OrderState> list_orders(Connection& views, std::string const& tender) {
    auto query = views.query(std::string(kColumns) + "WHERE ?1 = '' OR tender = ?1 ORDER BY counter DESC LIMIT 200");
    query.bind(tender);
    std::vector<OrderState> orders;
    while (query.next()) orders.push_back(order_in(query));
    return orders;
}

std::vector<std::pair<std::int64_t, LiveFact>> order_facts_after(Connection& views, std::int64_t position) {
    auto query = views.query(std::string(kColumns) +
                             "WHERE issued_position > ?1 OR acknowledged_position > ?1 ORDER BY counter");
    query.bind(position);
    std::vector<std::pair<std::int64_t, LiveFact>> facts;
    while (query.next()) {
        auto const state = order_in(query);
        if (query.integer(4) > position) facts.emplace_back(query.integer(4), fact_issued(state.order));
        if (query.integer(5) > position) facts.emplace_back(query.integer(5), fact_acknowledged(state));
    }
    return facts;
}

} // namespace haihe::supervision
