#include "access/directory.hpp"

#include "json/codec.hpp"

namespace haihe::access {

namespace {

using edge::sql::Connection;
using edge::sql::Query;

// The whole value as canonical text, and beside it only what is looked up.
constexpr char const* kSchema = R"sql(
CREATE TABLE IF NOT EXISTS directory_platforms(
    code TEXT PRIMARY KEY, certificate TEXT, state TEXT NOT NULL, value TEXT NOT NULL, position INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS directory_platforms_by_certificate ON directory_platforms(certificate);
CREATE INDEX IF NOT EXISTS directory_platforms_by_position ON directory_platforms(position);
CREATE TABLE IF NOT EXISTS directory_entities(
    code TEXT PRIMARY KEY, value TEXT NOT NULL, position INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS directory_entities_by_position ON directory_entities(position);
CREATE TABLE IF NOT EXISTS directory_certificates(
    digest TEXT PRIMARY KEY, value TEXT NOT NULL, position INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS directory_certificates_by_position ON directory_certificates(position);
CREATE TABLE IF NOT EXISTS directory_trust_lists(
    serial INTEGER PRIMARY KEY, value TEXT NOT NULL, position INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS directory_trust_lists_by_position ON directory_trust_lists(position);
CREATE TABLE IF NOT EXISTS directory_revocation_words(
    issuer TEXT NOT NULL, source TEXT NOT NULL, this_update INTEGER NOT NULL, next_update INTEGER,
    position INTEGER NOT NULL, PRIMARY KEY(issuer, source));
CREATE TABLE IF NOT EXISTS directory_revocations(
    issuer TEXT NOT NULL, source TEXT NOT NULL, serial TEXT NOT NULL, state TEXT NOT NULL, value TEXT NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY(issuer, source, serial));
)sql";

template <class Value>
Value value_of(Query const& row, int column = 0) {
    return json::read<Value>(row.view(column)).value(); // written by put: unreadable means a broken file
}

template <class Value>
std::optional<Value> one(Query query) {
    if (!query.next()) return std::nullopt;
    return value_of<Value>(query);
}

template <class Value>
std::vector<Value> all(Query query) {
    std::vector<Value> values;
    while (query.next()) values.push_back(value_of<Value>(query));
    return values;
}

} // namespace

void Directory::mount_views(ledger::Book& book) {
    book.views("directory", kSchema,
               {"directory_platforms", "directory_entities", "directory_certificates", "directory_trust_lists",
                "directory_revocation_words", "directory_revocations"});
}

void Directory::put(Connection& views, exchange::PlatformRegistered const& value, std::int64_t position) {
    // A certificate that cannot be read has no digest: the platform is listed, and nobody can ask in its name.
    std::optional<std::string> digest;
    if (auto const certificate = trust::Certificate::parse(value.certificate))
        digest = certificate->digest().to_string();
    views
        .query("INSERT INTO directory_platforms(code, certificate, state, value, position) VALUES(?, ?, ?, ?, ?) "
               "ON CONFLICT(code) DO UPDATE SET certificate = excluded.certificate, state = excluded.state, "
               "value = excluded.value, position = excluded.position")
        .bind(value.code)
        .bind_optional(digest)
        .bind(value.state)
        .bind(json::write(value))
        .bind(position)
        .run();
}

void Directory::put(Connection& views, exchange::EntityRegistered const& value, std::int64_t position) {
    views
        .query("INSERT INTO directory_entities(code, value, position) VALUES(?, ?, ?) "
               "ON CONFLICT(code) DO UPDATE SET value = excluded.value, position = excluded.position")
        .bind(value.code)
        .bind(json::write(value))
        .bind(position)
        .run();
}

void Directory::put(Connection& views, exchange::CertificateBound const& value, std::int64_t position) {
    views
        .query("INSERT INTO directory_certificates(digest, value, position) VALUES(?, ?, ?) "
               "ON CONFLICT(digest) DO UPDATE SET value = excluded.value, position = excluded.position")
        .bind(value.digest)
        .bind(json::write(value))
        .bind(position)
        .run();
}

void Directory::put(Connection& views, exchange::TrustListPublished const& value, std::int64_t position) {
    views
        .query("INSERT INTO directory_trust_lists(serial, value, position) VALUES(?, ?, ?) "
               "ON CONFLICT(serial) DO UPDATE SET value = excluded.value, position = excluded.position")
        .bind(value.serial)
        .bind(json::write(value))
        .bind(position)
        .run();
}

std::optional<exchange::PlatformRegistered> Directory::platform(Connection& views, std::string const& code) {
    return one<exchange::PlatformRegistered>(
        std::move(views.query("SELECT value FROM directory_platforms WHERE code = ?").bind(code)));
}

bool Directory::knows_entity(Connection& views, std::string const& code) {
    auto query = views.query("SELECT 1 FROM directory_entities WHERE code = ?");
    query.bind(code);
    return query.next();
}

std::optional<exchange::EntityRegistered> Directory::entity(Connection& views, std::string const& code) {
    return one<exchange::EntityRegistered>(
        std::move(views.query("SELECT value FROM directory_entities WHERE code = ?").bind(code)));
}

std::optional<exchange::CertificateBound> Directory::certificate(Connection& views, std::string const& digest) {
    return one<exchange::CertificateBound>(
        std::move(views.query("SELECT value FROM directory_certificates WHERE digest = ?").bind(digest)));
}

std::optional<exchange::PlatformRegistered> Directory::holder_of(Connection& views, std::string const& digest) {
    return one<exchange::PlatformRegistered>(
        std::move(views
                      .query("SELECT value FROM directory_platforms WHERE certificate = ? "
                             "ORDER BY state <> 'connected', code LIMIT 1")
                      .bind(digest)));
}

std::optional<exchange::PlatformRegistered> Directory::platform_by_certificate(Connection& views,
                                                                               std::string const& digest) {
    auto holder = holder_of(views, digest);
    if (holder && holder->state != "connected") return std::nullopt;
    return holder;
}

std::vector<exchange::PlatformRegistered> Directory::platforms(Connection& views) {
    return all<exchange::PlatformRegistered>(views.query("SELECT value FROM directory_platforms ORDER BY code"));
}

std::vector<exchange::EntityRegistered> Directory::entities(Connection& views) {
    return all<exchange::EntityRegistered>(views.query("SELECT value FROM directory_entities ORDER BY code"));
}

std::vector<exchange::CertificateBound> Directory::certificates(Connection& views) {
    return all<exchange::CertificateBound>(views.query("SELECT value FROM directory_certificates ORDER BY digest"));
}

std::optional<exchange::TrustListPublished> Directory::latest_trust_list(Connection& views) {
    return one<exchange::TrustListPublished>(
        views.query("SELECT value FROM directory_trust_lists ORDER BY serial DESC LIMIT 1"));
}

std::int64_t Directory::position(Connection& views) {
    auto query = views.query("SELECT coalesce(max(latest), -1) FROM ("
                             "SELECT max(position) AS latest FROM directory_platforms "
                             "UNION ALL SELECT max(position) FROM directory_entities "
                             "UNION ALL SELECT max(position) FROM directory_certificates "
                             "UNION ALL SELECT max(position) FROM directory_trust_lists "
                             "UNION ALL SELECT max(position) FROM directory_revocation_words) AS tables");
    query.next();
    return query.integer(0);
}

} // namespace haihe::access
