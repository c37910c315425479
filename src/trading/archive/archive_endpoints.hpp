#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trading/storage_files.hpp"

#include <functional>

namespace haihe::trading {

/// POST /tenders/{code}/archive (the host's signer), GET /tenders/{code}/archive and
/// GET /tenders/{code}/archives/{number}/container (the host). One build at a time for a tender:
/// `archive_is_sealed_once_at_a_time`.
void mount_archives(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage);

} // namespace haihe::trading
