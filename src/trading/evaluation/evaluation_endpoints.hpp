#pragma once

// A lot's evaluation: GET and POST /lots/{lot}/evaluation and the steps below it; its report; the files of its bids.

#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trading/storage_files.hpp"

#include <functional>

namespace haihe::trading {

void mount_evaluations(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage);

} // namespace haihe::trading
