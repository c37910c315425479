#include "access/lost_keys.hpp"

#include <algorithm>

namespace haihe::access {

using edge::sql::Connection;

void LostKeys::mount_views(ledger::Book& book) {
    book.views(
        "lost_keys",
        "CREATE TABLE IF NOT EXISTS lost_keys(platform TEXT NOT NULL, place INTEGER NOT NULL, number INTEGER NOT "
        "NULL, certificate TEXT NOT NULL, key_id TEXT NOT NULL, from_sequence INTEGER NOT NULL, from_entry "
        "INTEGER NOT NULL, through_sequence INTEGER NOT NULL, PRIMARY KEY(platform, place));"
        "CREATE UNIQUE INDEX IF NOT EXISTS lost_keys_by_id ON lost_keys(key_id);",
        {"lost_keys"});
}

void LostKeys::put(Connection& views, std::string const& platform, Lost const& key) {
    auto const place = static_cast<std::int64_t>(all(views, platform).size());
    views
        .query("INSERT INTO lost_keys(platform, place, number, certificate, key_id, from_sequence, from_entry, "
               "through_sequence) VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING")
        .bind(platform)
        .bind(place)
        .bind(key.number)
        .bind(key.certificate)
        .bind(key.key_id)
        .bind(key.from_sequence)
        .bind(key.from_entry)
        .bind(key.through_sequence)
        .run();
}

std::vector<LostKeys::Lost> LostKeys::all(Connection& views, std::string const& platform) {
    auto query = views.query("SELECT number, certificate, key_id, from_sequence, from_entry, through_sequence FROM "
                             "lost_keys WHERE platform = ? ORDER BY place");
    query.bind(platform);
    std::vector<Lost> found;
    while (query.next())
        found.push_back(
            {query.integer(0), query.text(1), query.text(2), query.integer(3), query.integer(4), query.integer(5)});
    return found;
}

std::optional<LostKeys::Lost> LostKeys::find(Connection& views, std::string const& platform,
                                             std::string const& key_id) {
    auto const lost = all(views, platform);
    auto const found = std::ranges::find(lost, key_id, &Lost::key_id);
    return found == lost.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> LostKeys::owner_of(Connection& views, std::string const& key_id) {
    auto query = views.query("SELECT platform FROM lost_keys WHERE key_id = ?");
    query.bind(key_id);
    if (!query.next()) return std::nullopt;
    return query.text(0);
}

} // namespace haihe::access
