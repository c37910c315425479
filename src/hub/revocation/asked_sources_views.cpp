#include "hub/revocation/asked_sources_views.hpp"

#include "ledger/mark.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

using edge::sql::Connection;

void AskedSources::mount_tables(ledger::Book& book) {
    book.tables("asked sources", "CREATE TABLE IF NOT EXISTS asked_sources(issuer TEXT NOT NULL, source TEXT NOT NULL, "
                                 "value TEXT NOT NULL, mark BLOB NOT NULL, PRIMARY KEY(issuer, source));");
}

void AskedSources::keep_only(ledger::Ledger& ledger, std::set<Key> const& named) {
    auto const is_gone = [&](AskedSource const& one) { return !named.contains({one.issuer, one.source}); };
    if (std::ranges::none_of(all(*ledger.reads().lease()), is_gone)) return;
    ledger.write([&](Connection& tables) {
        for (auto const& one : all(tables))
            if (is_gone(one))
                tables.query("DELETE FROM asked_sources WHERE issuer = ? AND source = ?")
                    .bind(one.issuer)
                    .bind(one.source)
                    .run();
    });
}

void AskedSources::note(ledger::Ledger& ledger, Key const& key, kernel::Instant at, std::optional<std::string> fault) {
    ledger.write([&](Connection& tables) {
        auto const& [issuer, source] = key;
        auto const known = all(tables);
        auto const before = std::ranges::find_if(
            known, [&](AskedSource const& one) { return one.issuer == issuer && one.source == source; });
        AskedSource asked{issuer, source, at, {}, std::move(fault)};
        if (asked.fault) asked.failingSince = before == known.end() ? at : before->failingSince.value_or(at);
        auto const value = json::write(asked);
        tables
            .query("INSERT INTO asked_sources(issuer, source, value, mark) VALUES(?,?,?,?) ON CONFLICT(issuer, source) "
                   "DO UPDATE SET value = excluded.value, mark = excluded.mark")
            .bind(issuer)
            .bind(source)
            .bind(value)
            .bind_blob(ledger::mark_of({issuer, source, value}))
            .run();
    });
}

std::vector<AskedSource> AskedSources::all(Connection& tables) {
    auto query = tables.query("SELECT value FROM asked_sources ORDER BY issuer, source");
    std::vector<AskedSource> all;
    while (query.next()) all.push_back(json::read<AskedSource>(query.view(0)).value());
    return all;
}

} // namespace haihe::hub
