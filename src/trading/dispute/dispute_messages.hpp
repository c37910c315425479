#pragma once

#include "node/plan.hpp"

namespace haihe::trading {

/// dispute.objection-raised → objection.raised, dispute.objection-answered → objection.answered; to the department
/// only, and neither entry is disclosed.
void mount_dispute_messages(node::Plan& plan);

} // namespace haihe::trading
