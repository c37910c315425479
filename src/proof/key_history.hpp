#pragma once

// From the key of a platform that the reader knows to the one that was in force when something was signed
// (spec/exchange §4.1): no network, no clock.

#include "exchange/key_history.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"

#include <cstdint>
#include <string_view>

namespace haihe::proof {

/// The file as it was served. Refusals: `json_is_canonical` and those of json/codec.hpp.
kernel::Result<exchange::KeyHistory> read_key_history(std::string_view bytes);

/// The certificate that may sign a head of the platform's ledger of this size. Every change must be announced under the
/// key that it replaces and accepted by the new one, and `known` must be one of them. Refusals: `format_is_known`,
/// `key_changes_are_proved` (with the path of the first that is not), `known_key_is_in_the_history`.
kernel::Result<trust::Certificate> signer_at(exchange::KeyHistory const& history, trust::Certificate const& known,
                                             std::int64_t size);

} // namespace haihe::proof
