#include "hub/draw/draw_views.hpp"

#include "hub/draw/draw.hpp"
#include "ledger/event_in.hpp"

namespace haihe::hub {

namespace {

using edge::sql::Connection;

constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS hub_draws(position INTEGER PRIMARY KEY, id TEXT NOT NULL, tender TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS hub_draws_by_tender ON hub_draws(tender, position);
)";

std::vector<std::string> ids(edge::sql::Query query) {
    std::vector<std::string> found;
    while (query.next()) found.push_back(query.text(0));
    return found;
}

} // namespace

void mount_draw_views(ledger::Book& book) {
    book.views("draw", kSchema, {"hub_draws"});
    book.project(DrawRequested::kEventName, [](Connection& views, ledger::Entry const& entry) {
        auto const event = ledger::event_in<DrawRequested>(entry);
        views
            .query("INSERT INTO hub_draws(position, id, tender) VALUES(?,?,?) ON CONFLICT(position) DO UPDATE SET id = "
                   "excluded.id, tender = excluded.tender")
            .bind(entry.index)
            .bind(event.id)
            .bind(event.request.tender)
            .run();
    });
}

std::vector<std::string> draws_of(Connection& views, std::string const& tender) {
    auto query = views.query("SELECT id FROM hub_draws WHERE tender = ? ORDER BY position");
    query.bind(tender);
    return ids(std::move(query));
}

std::vector<std::string> latest_draws(Connection& views, std::int64_t limit) {
    auto query = views.query("SELECT id FROM hub_draws ORDER BY position DESC LIMIT ?");
    query.bind(limit);
    return ids(std::move(query));
}

} // namespace haihe::hub
