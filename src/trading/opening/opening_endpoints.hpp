#pragma once

// The opening hall of a lot: GET /lots/{lot}/opening and /opening/bids; releases of bidders and custodians; attendance,
// objections, answers, confirmations; the record.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

void mount_openings(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
