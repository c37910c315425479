#pragma once

// A message text on its way in.

#include "exchange/catalogue.hpp"
#include "ledger/decision.hpp"
#include "node/incoming_events.hpp"
#include "node/received.hpp"
#include "json/scratch.hpp"
#include "json/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::node {

/// Read and judged as far as that needs no state.
struct Arriving {
    MessageName name;
    std::string text;
    kernel::Digest leaf;       ///< of the text, in its origin's outbox
    exchange::Message message; ///< empty when `faults` say that the text is none
    std::vector<exchange::Fault> faults;
};

/// What came of reading one, until it has been checked.
struct JustRead {
    Arriving one;
    json::Value payload; ///< of its message, parsed; it lives in the given memory
};

/// Reads the text as the message at `name`; what is wrong with it goes into `faults`.
JustRead read_arriving(std::string text, MessageName name, json::Memory const& memory = {});
/// Type, version, origin and schema of the payload.
void check_payload(exchange::Catalogue const& catalogue, std::string const& origin_role, JustRead& read);
/// `messages/<origin>/<epoch>` and the like.
std::string log_stream(std::string_view kind, std::string const& origin, std::int64_t epoch);
/// With its body committed to, so that it can be made before the command's turn.
ledger::NewEvent received_event(Arriving const& one, Route route, std::optional<Evidence> evidence);
/// Keeps the second text of one place and refuses it: `outbox_never_changes`.
ledger::Decision equivocation(MessageName const& name, std::string const& text, trust::SignedHead const& head);

} // namespace haihe::node
