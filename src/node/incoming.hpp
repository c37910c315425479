#pragma once

// Takes in what other platforms send: batches at the hub, feed pages and direct deliveries elsewhere. Every message is
// consumed with a verdict; verdicts and effects are one commit (spec/exchange §5, §7, §8).

#include "node/arriving.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace haihe::node {

class Incoming {
public:
    Incoming(Plan const& plan, Desk& desk) : plan_(plan), desk_(desk) {}

    /// Refusals, nothing consumed: `batch_is_of_its_sender`, `batch_is_within_limits`, `epoch_is_known`,
    /// `epoch_is_over`, what is wrong with the declaration of a new epoch, `outbox_head_is_signed_by_its_platform`,
    /// `batch_ends_at_its_head`, `batch_follows_the_last` (conflict, fact expected), `outbox_root_matches`,
    /// `outbox_never_changes` (recorded as equivocation.found).
    /// The batch gives its messages away.
    kernel::Result<exchange::BatchReceipt> receive_batch(exchange::Batch& batch, access::Caller const& caller,
                                                         kernel::Instant ticket);
    /// Items of a feed page or a direct delivery, in order; a page ends behind the declaration of an epoch of the hub.
    /// An item whose proof does not hold gets a verdict and is not kept: whoever claims to be its origin has not shown
    /// it. Refusals: of the ledger; on the direct route `directory_knows_the_sender` (unavailable), when the hub's news
    /// of it may still be under way; in the feed what is wrong with a new epoch of the hub, with the facts `epoch` and
    /// `declaration` (digest): it is not followed.
    kernel::Result<exchange::DeliveryReceipt> receive_items(std::vector<exchange::Item> const& items, Route route,
                                                            ledger::Who const& carrier, kernel::Instant ticket);

private:
    class BatchWork;
    class ItemsWork;
    /// Effects of a message that is right so far; fills its faults when it is refused.
    std::vector<ledger::NewEvent> consume(ledger::States& states, ledger::Context const& context,
                                          Received& received) const;

    Plan const& plan_;
    Desk& desk_;
    std::mutex reading_; ///< one batch after the other, each on two cores: else all are ready late, and at once
};

} // namespace haihe::node
