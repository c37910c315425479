#pragma once

#include "node/desk.hpp"
#include "node/feed.hpp"
#include "node/incoming.hpp"
#include "node/witness.hpp"

#include <functional>

namespace haihe::node {

/// What the exchange endpoints work with.
struct ExchangeDesk {
    Desk& desk;
    Incoming& incoming;
    Feed& feed;
    Witness& witness;
};

/// Who asks, when it is a connected platform. Refusals: the guard's, and `caller_is_a_platform`.
/// `meanwhile` as of the guard.
kernel::Result<access::Caller> platform_asking(Desk& desk, edge::http::Request const& request,
                                               std::function<void()> const& meanwhile = {});

/// POST /exchange/batches and GET /exchange/feed at the hub; POST /exchange/deliveries elsewhere. Signed by a connected
/// platform: refusal `caller_is_a_platform`.
void mount_exchange(edge::http::Router& router, bool is_hub, std::function<ExchangeDesk()> const& desk);

} // namespace haihe::node
