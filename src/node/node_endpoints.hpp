#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>
#include <set>
#include <string>

namespace haihe::node {

inline constexpr char const* kVersion = "0.2.0";

/// GET /about; what POST /clock answers too.
edge::http::Response about(Desk const& desk);

/// GET /about, /health, /metrics, /proofs/certificate, /ledger/head, /ledger/entries/{index}/receipt (of disclosed
/// entries only), /ledger/consistency; the sign-in endpoints; those of node/law_endpoints.hpp.
void mount_node(Plan& plan, std::function<Desk&()> const& desk);

} // namespace haihe::node
