#pragma once

#include "ledger/entry.hpp"
#include "json/codec.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace haihe::ledger {

/// The event that an entry holds, for a view that was called for its type. Throws std::runtime_error when the entry
/// cannot be read as one: the ledger is broken.
template <class Event>
Event event_in(Entry const& entry) {
    if (entry.event)
        if (auto const* at_hand = entry.event->as<Event>()) return *at_hand;
    auto event = json::read<Event>(entry.what);
    if (!event) throw std::runtime_error("event cannot be read: " + entry.where.type);
    return std::move(*event);
}

/// `tender/<code>` → code.
inline std::string subject_of(Entry const& entry) {
    return entry.where.stream.substr(entry.where.stream.find('/') + 1);
}

} // namespace haihe::ledger
