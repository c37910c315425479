#include "ledger/epochs.hpp"

#include "json/codec.hpp"

#include <utility>

namespace haihe::ledger {

std::vector<Epoch> epochs(edge::sql::Connection& database) {
    auto query = database.query("SELECT what_json FROM entries WHERE stream = ? ORDER BY version");
    query.bind(kEpochStream);
    std::vector<Epoch> all{{}};
    while (query.next()) {
        auto const event = json::read<EpochBegun>(query.view(0));
        auto const declared = event ? json::read<trust::EpochStart>(event->declaration, json::Unknown::ignore)
                                    : std::unexpected(event.error());
        if (!declared) throw edge::sql::DatabaseError("the declaration of an epoch cannot be read");
        all.push_back(following(all.back(), *declared, event->declaration));
    }
    return all;
}

Epoch following(Epoch const& last, trust::EpochStart const& declared, std::string declaration) {
    return {declared.epoch, declared.kept.entries, last.first_row + declared.kept.messages, declared.certificate,
            std::move(declaration)};
}

} // namespace haihe::ledger
