#pragma once

#include "exchange/proof.hpp"
#include "proof/known_hub.hpp"
#include "proof/testimony.hpp"

namespace haihe::proof {

/// What the hub recorded, and who witnessed its ledger. `hub`: null leaves open whose ledger it is.
void examine_receipt(exchange::MessageProof const& proof, KnownHub const* hub, Testimony& testimony);

} // namespace haihe::proof
