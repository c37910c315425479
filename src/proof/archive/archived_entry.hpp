#pragma once

#include "ledger/entry.hpp"
#include "json/value.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace haihe::proof {

/// An entry of the ledger as an archive discloses it, once it is proved.
struct ArchivedEntry {
    std::int64_t index = 0;
    ledger::Where where;
    ledger::Who who;
    std::string what; ///< canonical
    json::Value body; ///< what `what` says

    [[nodiscard]] std::string subject() const { return where.stream.substr(where.stream.find('/') + 1); }
    /// Members that the reader does not ask for are no fault: events only ever gain some.
    template <class Event>
    [[nodiscard]] kernel::Result<Event> as() const {
        return json::from_value<Event>(body, json::Unknown::ignore);
    }
};

/// Where something is, for people and for facts.
inline kernel::Text entry_named(std::int64_t index) {
    return {"第 " + std::to_string(index) + " 条记录", "entry " + std::to_string(index)};
}
inline std::vector<kernel::Fact> at_entry(std::int64_t index) { return {{"entry", std::to_string(index)}}; }

} // namespace haihe::proof
