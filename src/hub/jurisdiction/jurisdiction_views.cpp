#include "hub/jurisdiction/jurisdiction_views.hpp"

#include "access/directory.hpp"
#include "node/received.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::sql::Connection;

constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS hub_jurisdictions(message TEXT PRIMARY KEY, platform TEXT NOT NULL, position INTEGER NOT NULL,
  payload TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS hub_jurisdictions_by_platform ON hub_jurisdictions(platform, position);
)";

} // namespace

void mount_jurisdiction_views(ledger::Book& book) { book.views("jurisdiction", kSchema, {"hub_jurisdictions"}); }

void keep_jurisdiction(Connection& views, exchange::Message const& message, std::int64_t position) {
    views
        .query(
            "INSERT INTO hub_jurisdictions(message, platform, position, payload) VALUES(?,?,?,?) ON CONFLICT(message) "
            "DO UPDATE SET platform = excluded.platform, position = excluded.position, payload = excluded.payload")
        .bind(node::MessageName{message.origin, message.epoch, message.sequence}.to_string())
        .bind(message.origin)
        .bind(position)
        .bind(message.payload.canonical)
        .run();
}

std::vector<TableInForce> tables_in_force(Connection& views) {
    std::vector<TableInForce> tables;
    {
        auto query = views.query("SELECT message, payload FROM hub_jurisdictions AS one WHERE position = (SELECT "
                                 "max(position) FROM hub_jurisdictions WHERE platform = one.platform) ORDER BY "
                                 "platform");
        while (query.next())
            tables.push_back(
                {query.text(0),
                 json::read<exchange::JurisdictionPublished>(query.text(1), json::Unknown::ignore).value()});
    }
    std::erase_if(tables, [&](TableInForce const& one) {
        auto const platform = access::Directory::platform(views, one.table.platform);
        return !platform || platform->role != "supervision" || platform->state != "connected";
    });
    return tables;
}

bool is_jurisdiction(Connection& views, std::string const& message) {
    auto query = views.query("SELECT 1 FROM hub_jurisdictions WHERE message = ?");
    query.bind(message);
    return query.next();
}

} // namespace haihe::hub
