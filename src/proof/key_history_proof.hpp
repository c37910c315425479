#pragma once

// Off-line verification of a platform's key history (spec/exchange §4.1, §4.2): no network, no clock, no ledger.

#include "proof/key_history.hpp"
#include "proof/statement.hpp"
#include "trust/trust_list.hpp"

#include <vector>

namespace haihe::proof {

/// Says `keys_follow_each_other`; `new_epoch_is_declared`, one for each; `new_epochs_are_witnessed_by_the_hub`, or of
/// the hub's own history `new_epochs_of_the_hub_are_followed`, when there are any; `known_key_is_in_the_history`;
/// `officers_are_recognised`, when there are any. After `keys_follow_each_other` failed nothing is left to read.
///
/// What the reader knows beforehand: authorities, a certificate of the platform (null leaves either open), and the
/// hub's certificates (none leaves open whether the hub has taken the declarations), or which declarations of the hub
/// to follow.
std::vector<Statement> check_keys(exchange::KeyHistory const& history, trust::TrustList const* authorities,
                                  trust::Certificate const* known, Reliance const& reliance);

} // namespace haihe::proof
