#pragma once

// In which epoch the ledger was, who declared it, and whether a later one has left the archive's head behind
// (spec/exchange §4.2).

#include "exchange/key_history.hpp"
#include "proof/archive/log_evidence.hpp"
#include "proof/archive/recognition.hpp"

namespace haihe::proof {

/// Says `new_epoch_is_declared` of a ledger in a later epoch than its first. False when it is not: then its head
/// is nobody's.
bool examine_epochs(Log const& log, Recognition const& recognition, Testimony& testimony);

/// Says `head_stands_in_the_key_history`: its signer had that key there, and no new epoch has ended before it.
/// `history`: of the platform, as the reader was given it.
void examine_keys(exchange::KeyHistory const& history, KnownHub const* hub, Log const& log, Testimony& testimony);

} // namespace haihe::proof
