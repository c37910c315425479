#pragma once

#include "access/directory.hpp"
#include "access/guard.hpp"
#include "edge/clock/clock.hpp"
#include "edge/http/message.hpp"
#include "edge/metrics/metrics.hpp"
#include "exchange/catalogue.hpp"
#include "ledger/desk.hpp"
#include "node/settings.hpp"

#include <functional>
#include <string>
#include <vector>

namespace haihe::node {

using Decide = std::function<ledger::Decision(ledger::States&, ledger::Context const&, access::Caller const&)>;

/// What handlers work with. One per node; thread-safe.
struct Desk {
    Settings const& settings;
    ledger::Ledger& ledger;
    access::Directory& directory;
    access::Guard& guard;
    exchange::Catalogue const& catalogue;
    edge::metrics::Registry& metrics;
    edge::Clock const& clock;
    std::function<std::vector<ledger::Outgoing>(ledger::Entry const&)> publish; ///< the messages that an event becomes
    std::function<bool()> may_sign; ///< false: the node's witnesses hold more of its ledger than it has itself

    /// Authenticates, submits (honouring Idempotency-Key), maps: `status` with {result, receipt} or the refusal's
    /// problem. The receipt is of the last entry written, disclosed whole to the caller.
    edge::http::Response submit(edge::http::Request const& request, Decide decide, int status = 200);
    /// The same for a caller who has been authenticated. A refusal that was recorded carries its receipt.
    edge::http::Response submit_for(access::Caller const& caller, edge::http::Request const& request, Decide decide,
                                    int status = 200);
    /// Parses the body as T, strict; then as above.
    template <class T>
    edge::http::Response
    submit_as(edge::http::Request const& request,
              std::function<ledger::Decision(ledger::States&, ledger::Context const&, access::Caller const&, T const&)>
                  decide,
              int status = 200) {
        auto body = json::read<T>(request.body);
        if (!body) return edge::http::problem(body.error(), request);
        return submit(
            request,
            [decide = std::move(decide),
             body = std::move(*body)](ledger::States& states, ledger::Context const& context,
                                      access::Caller const& caller) { return decide(states, context, caller, body); },
            status);
    }
};

} // namespace haihe::node
