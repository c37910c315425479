#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// contract.concluded → contract.signed. The entry itself is not disclosed: it holds bond and text digest.
void mount_contract_messages(node::Plan& plan);

} // namespace haihe::trading
