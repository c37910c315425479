#pragma once

// A message text on its way in.

#include "exchange/catalogue.hpp"
#include "ledger/decision.hpp"
#include "node/incoming_events.hpp"
#include "node/received.hpp"
#include "json/scratch.hpp"
#include "json/value.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace haihe::node {

/// What came of reading one, until it has been checked.
struct JustRead {
    Received one;
    json::Value payload; ///< of its message, parsed; it lives in the given memory
};

/// Reads the text, whose leaf is given, as the message at `name`; what is wrong with it is among its faults.
JustRead read_arriving(std::string text, kernel::Digest const& leaf, MessageName const& name,
                       json::Memory const& memory = {});
/// Type, version, origin and schema of the payload.
void check_payload(exchange::Catalogue const& catalogue, std::string const& origin_role, JustRead& read);
/// `messages/<origin>/<epoch>` and the like.
std::string log_stream(std::string_view kind, std::string const& origin, std::int64_t epoch);
/// It is recorded as accepted when it has no faults by now.
ledger::NewEvent received_event(std::shared_ptr<Received> const& received);
/// Keeps the second text of one place and refuses it: `outbox_never_changes`.
ledger::Decision equivocation(MessageName const& name, std::string const& text, trust::SignedHead const& head);

} // namespace haihe::node
