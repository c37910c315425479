#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/event.hpp"

#include <stdexcept>
#include <string>

namespace haihe::ledger {

/// A stream's state as readers see it: folded from the committed entries of their snapshot.
template <class State, class Event>
State fold(edge::sql::Connection& reads, std::string const& stream) {
    State state;
    auto query = reads.query("SELECT type, what_json FROM entries WHERE stream = ? ORDER BY version");
    query.bind(stream);
    while (query.next()) {
        auto event = read_event<Event>(query.text(0), query.text(1));
        if (!event) throw std::runtime_error("ledger holds an event that nobody reads: " + query.text(0));
        evolve(state, *event);
    }
    return state;
}

} // namespace haihe::ledger
