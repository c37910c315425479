#include "ledger/key_changes.hpp"

#include "json/codec.hpp"

namespace haihe::ledger {

namespace {

std::string key_for(std::vector<trust::KeyChange> const& changes, std::int64_t size,
                    std::int64_t trust::KeyChange::*from) {
    if (changes.empty()) return {};
    auto key = changes.front().replaced;
    for (auto const& one : changes)
        if (size > one.*from) key = one.certificate;
    return key;
}

} // namespace

std::vector<trust::KeyChange> key_changes(edge::sql::Connection& database) {
    auto query = database.query("SELECT what_json FROM entries WHERE stream = ? ORDER BY version");
    query.bind(kKeyStream);
    std::vector<trust::KeyChange> all;
    while (query.next()) {
        auto const event = json::read<KeyChanged>(query.view(0));
        auto change = event ? json::read<trust::KeyChange>(event->change) : std::unexpected(event.error());
        if (!change) throw edge::sql::DatabaseError("a change of key cannot be read");
        all.push_back(std::move(*change));
    }
    return all;
}

std::string key_for_entries(std::vector<trust::KeyChange> const& changes, std::int64_t size) {
    return key_for(changes, size, &trust::KeyChange::fromEntry);
}

std::string key_for_outbox(std::vector<trust::KeyChange> const& changes, std::int64_t size) {
    return key_for(changes, size, &trust::KeyChange::fromSequence);
}

} // namespace haihe::ledger
