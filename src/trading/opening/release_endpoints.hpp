#pragma once

// The keys come back over HTTP: GET /lots/{lot}/opening/bids gives bidders and custodians what they release for, POST
// /lots/{lot}/opening/bidder-releases and /custodian-releases take it.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

void mount_releases(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
