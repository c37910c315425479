#pragma once

// A command and what it comes to.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "ledger/entry.hpp"
#include "ledger/event.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace haihe::ledger {

class States;

struct NewEvent {
    std::string stream;
    std::string type;
    std::string body;                       ///< canonical
    AtHand event{};                         ///< what `body` was written from
    std::optional<Commitment> commitment{}; ///< to `body`, when it was made before the command's turn
};

/// What a command came to: events and perhaps a refusal (a late bid yields both).
struct Decision {
    std::vector<NewEvent> events;
    std::optional<kernel::Refusal> refusal;
    std::string result = "{}"; ///< canonical JSON answered to the caller, kept for repeats
    bool more = false; ///< decide again: the next step sees the effects of this one; all steps stand or fall together

    template <class Variant>
    Decision& record(std::string const& stream, Variant const& event) {
        auto [type, body] = write_event(event);
        events.push_back({stream, std::move(type), std::move(body), AtHand::event(event)});
        return *this;
    }
    template <class Variant>
    Decision& record_all(std::string const& stream, std::vector<Variant> const& all) {
        for (auto const& event : all) record(stream, event);
        return *this;
    }
    static Decision refused(kernel::Refusal refusal) { return {{}, std::move(refusal), "{}", false}; }
};

/// Given to decide besides the states: all that the core may know of the world.
struct Context {
    kernel::Instant now; ///< the ledger instant that the events will carry
    Who who;
};

struct Command {
    kernel::Instant ticket; ///< Request::received_at; commands are decided in this order
    Who who;
    std::string idempotency_key;                             ///< empty = none
    kernel::Digest request_digest;                           ///< of the request's body and target
    std::function<Decision(States&, Context const&)> decide; ///< on the committer's thread; pure but for `states`
};

struct Outcome {
    std::string result; ///< canonical JSON
    std::optional<kernel::Refusal> refusal;
    std::vector<std::int64_t> indexes; ///< entries written
    std::int64_t position = 0;         ///< ledger size after the batch
    bool repeated = false;             ///< the stored answer of an earlier identical request
};

} // namespace haihe::ledger
