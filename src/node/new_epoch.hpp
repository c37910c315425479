#pragma once

// What a platform's operator does, its node stopped, when its ledger has lost its tail or its key was stolen: drafts
// the declaration from what the hub holds, and, when two officers have signed it, begins the epoch (spec/exchange
// §4.2).

#include "exchange/held_logs.hpp"
#include "ledger/ledger.hpp"
#include "trust/hub_epoch.hpp"

#include <optional>
#include <string>

namespace haihe::node {

/// All that there is.
trust::KeptLogs kept_by(ledger::Ledger& ledger);
/// What the ledger held at that size, with the proof that it goes on to all that there is. 0 < size <= that.
trust::OtherPast past_at(ledger::Ledger& ledger, std::int64_t size);

/// By which the ledger's epoch was begun, when it is one of which others, who know this one, have not heard.
std::optional<trust::SignedNewEpoch> untold_epoch(ledger::Ledger& ledger, std::int64_t known);

/// Nobody has signed it yet. `hub_refuses`: the hub would not take the untold epoch (an officer has left since); then
/// the one after it is declared in its place. Refusals: those of read_new_epoch, `new_epoch_certificate_is_registered`,
/// `new_epoch_is_at_its_place` (the ledger is in an epoch that the hub has only not been told of).
kernel::Result<trust::SignedNewEpoch> draft_new_epoch(ledger::Ledger& ledger, exchange::HeldLogs const& held,
                                                      trust::EpochGround ground, std::string reason,
                                                      kernel::Instant now, bool hub_refuses = false);

/// For a platform and for the hub (node/hub_epoch). One entry, and with it all the rest: cut off, nothing has begun.
/// True: begun now; false: it was before, by this very declaration. Refusals: those of read_epoch_start and
/// officers_of, `new_epoch_continues_this_ledger`, `new_epoch_certificate_is_registered` (it is not the key at hand),
/// those of the ledger.
kernel::Result<bool> begin_new_epoch(ledger::Ledger& ledger, trust::SignedNewEpoch const& document,
                                     kernel::Instant now);

} // namespace haihe::node
