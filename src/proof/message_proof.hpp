#pragma once

// Off-line verification of a published message: no network, no clock, no ledger.

#include "exchange/proof.hpp"
#include "proof/known_hub.hpp"
#include "proof/statement.hpp"
#include "trust/trust_list.hpp"

#include <string_view>
#include <vector>

namespace haihe::proof {

/// The file as it was served: canonical, and nothing in it that this format does not know.
/// Refusals: `json_is_canonical` and those of json/codec.hpp.
kernel::Result<exchange::MessageProof> read_message_proof(std::string_view bytes);

/// Every statement that the proof makes, in the order in which they rest on each other: `format_is_known`,
/// `message_is_canonical`, `document_is_signed` (types that carry one), `message_stands_in_the_outbox`,
/// `outbox_head_is_signed`, `receipt_parts_match_their_commitments`, `receipt_is_included_in_the_head`,
/// `receipt_head_is_signed`, `ledger_is_the_hubs`, `hub_accepted_the_message`, `head_is_cosigned` (one a witness),
/// `certificates_are_recognised`. After `message_is_canonical` or `receipt_is_readable` failed nothing is left to read.
///
/// What the reader knows beforehand: the authorities (null leaves the certificates' chains unchecked) and the hub
/// (null leaves open whose ledger it is). Certificates are judged at the instant of the hub's entry, a
/// witness's at its cosignature.
std::vector<Statement> check(exchange::MessageProof const& proof, trust::TrustList const* authorities,
                             KnownHub const* hub = nullptr);

} // namespace haihe::proof
