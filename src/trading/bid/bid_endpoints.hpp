#pragma once

// Bids come in: POST /lots/{lot}/bids, GET /lots/{lot}/bids (the caller's own), POST /lots/{lot}/bids/{bid}/withdrawal.

#include "edge/files/upload_store.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trading/storage_files.hpp"

#include <functional>
#include <memory>

namespace haihe::trading {

void mount_bids(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage,
                std::shared_ptr<edge::files::UploadStore> const& uploads);

} // namespace haihe::trading
