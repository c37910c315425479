#pragma once

// What a key history tells, step by step: which certificate signs from where on. Whether the hub has witnessed its
// epochs is asked in proof/key_history.

#include "exchange/key_history.hpp"
#include "ledger/receipt.hpp"
#include "proof/epoch_entry.hpp"

#include <cstdint>
#include <vector>

namespace haihe::proof {

struct KeyStory {
    /// What is signed from here on, until the next.
    struct Signing {
        trust::Certificate certificate;
        std::int64_t epoch = 1;
        std::int64_t from_entry = -1; ///< heads of its epoch that are larger than this are its
    };
    struct Begun {
        DeclaredEpoch entry;
        ledger::Receipt receipt;

        /// Else it was begun and refused, and a later one was declared over it: nothing signed in it counts.
        [[nodiscard]] bool is_taken() const { return receipt.head.head.epoch == entry.declared.epoch; }
    };
    std::vector<Signing> keys;
    std::vector<Begun> epochs;
};

/// Announcements and declarations, each proved by itself and after the one before. Refusals: `format_is_known`,
/// `certificate_is_readable`, `key_changes_are_proved`, those of read_epoch_entry and ledger::verify,
/// `new_epoch_is_at_its_place`.
kernel::Result<KeyStory> read_key_story(exchange::KeyHistory const& history);

/// Of a refusal that is about the epoch that stands there.
std::unexpected<kernel::Refusal> refuse_epoch(std::size_t at, kernel::Refusal refusal);

} // namespace haihe::proof
