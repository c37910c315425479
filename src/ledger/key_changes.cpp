#include "ledger/key_changes.hpp"

#include "json/codec.hpp"

namespace haihe::ledger {

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

std::vector<trust::KeyChange> key_changes(edge::sql::Connection& database, std::int64_t epoch) {
    auto changes = key_changes(database);
    std::erase_if(changes, [&](auto const& one) { return one.epoch != epoch; });
    return changes;
}

std::string key_for_outbox(std::vector<trust::KeyChange> const& changes, std::int64_t size) {
    if (changes.empty()) return {};
    auto key = changes.front().replaced;
    for (auto const& one : changes)
        if (size > one.fromSequence) key = one.certificate;
    return key;
}

} // namespace haihe::ledger
