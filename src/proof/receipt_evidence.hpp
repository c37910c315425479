#pragma once

#include "exchange/proof.hpp"
#include "proof/testimony.hpp"

namespace haihe::proof {

/// What the hub recorded, and who witnessed its ledger. `hub`: the certificate that the reader knows to be the hub's;
/// null leaves open whose ledger it is.
void examine_receipt(exchange::MessageProof const& proof, trust::Certificate const* hub, Testimony& testimony);

} // namespace haihe::proof
