#pragma once

// The folded states of the streams used last. One thread at a time.

#include "ledger/decision.hpp"
#include "ledger/entry_rows.hpp"
#include "ledger/states.hpp"

#include <list>
#include <map>
#include <unordered_map>
#include <vector>

namespace haihe::ledger {

class StateCache {
public:
    static constexpr std::size_t kStreamsKept = 10'000;
    StateCache(edge::sql::Connection& database, EntryRows& rows) : database_(database), rows_(rows) {}

    /// Folds the stream from its entries unless it is kept. The reference lasts until forget() or trim().
    std::any const& find(std::string const& stream, std::type_index state, Folder const& folder);
    /// Brings the kept states of the event's stream up to date.
    void apply(NewEvent const& event);
    void forget(std::string const& stream);
    void forget_all();
    /// Drops the streams used longest ago. Called between commands, when nobody holds a reference.
    void trim();
    [[nodiscard]] std::size_t size() const { return streams_.size(); }
    edge::sql::Connection& database() { return database_; }

private:
    struct Kept {
        std::any state;
        Folder const* folder;
    };
    struct Stream {
        std::map<std::type_index, Kept> kept;
        std::list<std::string>::iterator used;
    };
    edge::sql::Connection& database_;
    EntryRows& rows_;
    std::unordered_map<std::string, Stream> streams_;
    std::list<std::string> recent_; ///< used last first
};

} // namespace haihe::ledger
