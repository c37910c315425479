#include "hub/registry/registry_views.hpp"

#include "hub/registry/registry.hpp"
#include "ledger/entry.hpp"
#include "ledger/event_in.hpp"
#include "trust/certificate.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::sql::Connection;
using ledger::Entry;

void count(Connection& views, Entry const& entry, char const* kind, bool counted) {
    auto query = counted ? views.query("INSERT INTO registry_counted(kind, stream) VALUES(?,?) ON CONFLICT DO NOTHING")
                         : views.query("DELETE FROM registry_counted WHERE kind = ? AND stream = ?");
    query.bind(kind).bind(entry.where.stream).run();
}

std::int64_t counted(Connection& reads, char const* kind) {
    auto query = reads.query("SELECT count(*) FROM registry_counted WHERE kind = ?");
    query.bind(kind).next();
    return query.integer(0);
}

} // namespace

void mount_registry_views(ledger::Book& book) {
    book.views("registry",
               "CREATE TABLE IF NOT EXISTS registry_counted(kind TEXT NOT NULL, stream TEXT NOT NULL, PRIMARY "
               "KEY(kind, stream)) WITHOUT ROWID;",
               {"registry_counted"});
    book.project(PlatformRecorded::kEventName, [](Connection& views, Entry const& entry) {
        auto const event = ledger::event_in<PlatformRecorded>(entry);
        count(views, entry, "platform", event.platform.state == "connected");
    });
    book.project(EntityRecorded::kEventName, [](Connection& views, Entry const& entry) {
        auto const event = ledger::event_in<EntityRecorded>(entry);
        count(views, entry, "entity", event.entity.state == "registered");
    });
}

RegistryCount count_registered(Connection& reads) { return {counted(reads, "platform"), counted(reads, "entity")}; }

std::optional<std::string> platform_certificate(Connection& reads, std::string const& platform,
                                                std::string const& digest) {
    auto query = reads.query("SELECT what_json FROM entries WHERE stream = ? AND type = ? ORDER BY version DESC");
    query.bind("platform/" + platform).bind(PlatformRecorded::kEventName);
    while (query.next()) {
        auto const event = json::read<PlatformRecorded>(query.view(0)).value();
        auto const certificate = trust::Certificate::parse(event.platform.certificate);
        if (certificate && certificate->digest().to_string() == digest) return event.platform.certificate;
    }
    return std::nullopt;
}

} // namespace haihe::hub
