#pragma once

#include "exchange/proof.hpp"
#include "proof/testimony.hpp"

namespace haihe::proof {

/// What the origin signed: the document, and the message's place in its outbox. False when the message cannot be read.
bool examine_outbox(exchange::MessageProof const& proof, Testimony& testimony);

} // namespace haihe::proof
