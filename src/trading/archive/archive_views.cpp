#include "trading/archive/archive_views.hpp"

#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/platform_key.hpp"
#include "exchange/messages/registration.hpp"

#include <algorithm>
#include <limits>

namespace haihe::trading {

namespace {

using edge::sql::Connection;

constexpr std::size_t kProjectDigits = 17;

/// Lists have no subject of their own.
constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS archive_trust(position INTEGER PRIMARY KEY, type TEXT NOT NULL, about TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS archive_trust_about ON archive_trust(type, about, position);
)";

template <class Value, class About>
void remember(node::Plan& plan, About about) {
    plan.project_message(
        Value::kType, [about](Connection& views, exchange::Message const& message, std::int64_t position) {
            views.query("INSERT INTO archive_trust(position, type, about) VALUES(?,?,?) ON CONFLICT DO NOTHING")
                .bind(position)
                .bind(std::string_view(Value::kType))
                .bind(about(exchange::payload_of<Value>(message)))
                .run();
        });
}

std::vector<std::string> streams_of(std::string const& tender, std::vector<std::string> const& lots) {
    std::vector<std::string> streams{"project/" + tender.substr(0, kProjectDigits), "tender/" + tender,
                                     "committee/" + tender, "dispute/" + tender, "archive/" + tender};
    for (auto const& lot : lots)
        for (auto const* kind : {"bidbox/", "opening/", "evaluation/", "award/", "contract/"})
            streams.push_back(kind + lot);
    return streams;
}

void collect(edge::sql::Query query, std::vector<std::int64_t>& indexes) {
    while (query.next()) indexes.push_back(query.integer(0));
}

void collect(Connection& views, char const* type, std::string const& about, std::int64_t size,
             std::vector<std::int64_t>& indexes) {
    auto query = views.query("SELECT position FROM archive_trust WHERE type = ? AND about = ? AND position < ?");
    query.bind(std::string_view(type)).bind(about).bind(size);
    collect(std::move(query), indexes);
}

void sort(std::vector<std::int64_t>& indexes) {
    std::ranges::sort(indexes);
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
}

} // namespace

void mount_archive_views(node::Plan& plan) {
    plan.book.views("archive", kSchema, {"archive_trust"});
    remember<exchange::TrustListPublished>(plan, [](auto const&) { return std::string(); });
    remember<exchange::PlatformRegistered>(plan, [](auto const& value) { return value.code; });
    remember<exchange::PlatformKeyChanged>(plan, [](auto const& value) {
        return json::read<trust::KeyChange>(value.change, json::Unknown::ignore).value().platform;
    });
    remember<exchange::HubEpochBegun>(plan, [](auto const& value) {
        return json::read<trust::EpochStart>(value.declaration, json::Unknown::ignore).value().platform;
    });
    remember<exchange::CertificateBound>(plan, [](auto const& value) { return value.digest; });
}

std::vector<std::int64_t> entries_of_tender(Connection& reads, std::string const& tender,
                                            std::vector<std::string> const& lots, std::int64_t size) {
    std::vector<std::int64_t> indexes;
    for (auto const& stream : streams_of(tender, lots)) {
        auto query = reads.query("SELECT idx FROM entries WHERE stream = ? AND idx < ?");
        query.bind(stream).bind(size);
        collect(std::move(query), indexes);
    }
    sort(indexes);
    return indexes;
}

std::int64_t latest_entry_of_tender(Connection& reads, std::string const& tender,
                                    std::vector<std::string> const& lots) {
    auto const all = entries_of_tender(reads, tender, lots, std::numeric_limits<std::int64_t>::max());
    return all.empty() ? -1 : all.back();
}

std::vector<std::int64_t> trust_messages(Connection& views, std::int64_t first, std::int64_t size,
                                         std::string const& hub, std::set<std::string> const& platforms,
                                         std::set<std::string> const& certificates) {
    std::vector<std::int64_t> indexes;
    auto lists = views.query("SELECT position FROM archive_trust WHERE type = ?1 AND about = '' AND position < ?3 AND "
                             "position >= coalesce((SELECT max(position) FROM archive_trust WHERE type = ?1 AND about "
                             "= '' AND position < ?2), 0)");
    lists.bind(std::string_view(exchange::TrustListPublished::kType)).bind(first).bind(size);
    collect(std::move(lists), indexes);
    for (auto const& platform : platforms) collect(views, exchange::PlatformRegistered::kType, platform, size, indexes);
    collect(views, exchange::PlatformKeyChanged::kType, hub, size, indexes);
    collect(views, exchange::HubEpochBegun::kType, hub, size, indexes);
    for (auto const& certificate : certificates)
        collect(views, exchange::CertificateBound::kType, certificate, size, indexes);
    sort(indexes);
    return indexes;
}

std::vector<std::int64_t> epochs_of_the_hub(Connection& views, std::string const& hub, std::int64_t size) {
    std::vector<std::int64_t> indexes;
    collect(views, exchange::HubEpochBegun::kType, hub, size, indexes);
    return indexes;
}

} // namespace haihe::trading
