#pragma once

#include "kernel/refusal.hpp"
#include "sealing/sealer.hpp"
#include "trust/encryption.hpp"

#include <vector>

namespace haihe::sealing {

/// To whom the wraps go, in their order, when every certificate and key is the one that the context names and the
/// signing key belongs to its certificate. Refusals: `certificate_is_the_stated_one`, `key_can_be_encrypted_to`.
kernel::Result<std::vector<trust::PublicKey>> recipients_of(Sealing const& sealing);

} // namespace haihe::sealing
