#pragma once

#include "edge/http/rate_limit.hpp"
#include "edge/http/server.hpp"

#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace haihe::edge::http {

/// What connections are served under. It does not change: a server that is told otherwise makes new ones.
struct Terms {
    ServerOptions options;
    std::shared_ptr<RateLimit> rate_limit;
    std::shared_ptr<boost::asio::ssl::context> tls; ///< null: plain
};

/// Throws std::runtime_error naming the certificate or the key that cannot be used. The counts of `before` (may be
/// null) go on where the limits are the same.
std::shared_ptr<Terms const> make_terms(ServerOptions options, Terms const* before);

} // namespace haihe::edge::http
