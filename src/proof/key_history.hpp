#pragma once

// From the key of a platform that the reader knows to the one that was in force when something was signed
// (spec/exchange §4.1, §4.2): no network, no clock.

#include "exchange/key_history.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/tree_head.hpp"

#include <string_view>
#include <vector>

namespace haihe::proof {

/// The file as it was served. Refusals: `json_is_canonical` and those of json/codec.hpp.
kernel::Result<exchange::KeyHistory> read_key_history(std::string_view bytes);

/// On what a reader relies who meets new epochs in a history.
struct Reliance {
    std::vector<trust::Certificate> hub{};  ///< those that the reader knows to be the hub's: its cosignature is wanted
    std::vector<kernel::Digest> followed{}; ///< SM3 of each declaration of the hub itself that the reader follows
};

/// The certificates of the history, the oldest first. Every change must be announced under the key that it replaces and
/// accepted by the new one; every epoch must be declared by two people, in the entry with which it begins, and the hub
/// must have cosigned a head over that: of the hub itself, which nobody is above, the reader must follow it. `known`
/// must be one of the certificates. Refusals, with the path of the first that is not as it must be: `format_is_known`,
/// `key_changes_are_proved`, those of trust/hub_epoch.hpp, `new_epoch_is_an_entry_of_the_ledger`,
/// `new_epoch_is_witnessed_by_the_hub`, `new_epoch_of_the_hub_is_followed`, `known_key_is_in_the_history`.
kernel::Result<std::vector<trust::Certificate>>
certificates_of(exchange::KeyHistory const& history, trust::Certificate const& known, Reliance const& reliance = {});

/// The certificate that may sign this head of the platform's ledger; the history is proved as above. Refusals besides:
/// `history_is_of_the_platform`; `head_is_of_a_declared_epoch`: no declaration began it, or not here yet;
/// `epoch_is_over`: a new epoch goes on from less than this head covers, or from something else.
kernel::Result<trust::Certificate> signer_of(exchange::KeyHistory const& history, trust::Certificate const& known,
                                             trust::TreeHead const& head, Reliance const& reliance = {});

} // namespace haihe::proof
