#include "access/platform_epochs.hpp"

#include <algorithm>

namespace haihe::access {

using edge::sql::Connection;

void PlatformEpochs::mount_views(ledger::Book& book) {
    book.views(
        "platform_epochs",
        "CREATE TABLE IF NOT EXISTS platform_epochs(platform TEXT NOT NULL, epoch INTEGER NOT NULL, first_key "
        "INTEGER NOT NULL, kept_entries INTEGER NOT NULL, kept_root TEXT NOT NULL, received INTEGER NOT NULL, lost "
        "INTEGER NOT NULL, "
        "PRIMARY KEY(platform, epoch));",
        {"platform_epochs"});
}

void PlatformEpochs::put(Connection& views, std::string const& platform, Begun const& begun) {
    views
        .query("INSERT INTO platform_epochs(platform, epoch, first_key, kept_entries, kept_root, received, lost) "
               "VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING")
        .bind(platform)
        .bind(begun.epoch)
        .bind(begun.first_key)
        .bind(begun.kept.size)
        .bind(begun.kept.root.to_string())
        .bind(begun.received)
        .bind(begun.lost)
        .run();
}

std::vector<PlatformEpochs::Begun> PlatformEpochs::all(Connection& views, std::string const& platform) {
    auto query =
        views.query("SELECT epoch, first_key, kept_entries, kept_root, received, lost FROM platform_epochs WHERE "
                    "platform = ? ORDER BY epoch");
    query.bind(platform);
    std::vector<Begun> found;
    while (query.next()) {
        auto const root = kernel::Digest::parse(query.view(3));
        if (!root) throw edge::sql::DatabaseError("the root of what an epoch goes on from cannot be read");
        found.push_back(
            {query.integer(0), query.integer(1), {query.integer(2), *root}, query.integer(4), query.integer(5)});
    }
    return found;
}

std::optional<PlatformEpochs::Begun> PlatformEpochs::begun(Connection& views, std::string const& platform) {
    auto const known = all(views, platform);
    if (known.empty()) return std::nullopt;
    return known.back();
}

std::int64_t PlatformEpochs::current(Connection& views, std::string const& platform) {
    auto const latest = begun(views, platform);
    return latest ? latest->epoch : 1;
}

std::int64_t PlatformEpochs::lost_numbers(Connection& views, std::string const& platform, std::int64_t entry,
                                          std::int64_t most) {
    std::int64_t lost = 0;
    for (auto const& one : all(views, platform))
        if (one.kept.size > entry) lost += std::min(one.lost, most);
    return lost;
}

std::string PlatformEpochs::log_name(std::string const& platform, std::int64_t epoch) {
    return epoch == 1 ? platform : platform + "/" + std::to_string(epoch);
}

} // namespace haihe::access
