#pragma once

#include "edge/http/append.hpp"
#include "edge/http/message.hpp"

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::edge::http {

using Handler = std::function<Response(Request const&)>;

enum class BodyKind {
    none,   ///< a body is refused
    memory, ///< collected up to the limit
    file,   ///< streamed to a temporary file, hashed on the way
    append, ///< streamed to the end of the file that the route's opener names; stays there when the line breaks
};

/// Says where the body goes once the head has been read and before any of the body is, or answers at once. Sees the
/// request without its body; on the handler pool. Nobody else is asked who the caller is: the handler comes after it.
using Opener = std::function<std::expected<AppendTarget, Response>(Request const&)>;

struct RouteOptions {
    BodyKind body = BodyKind::memory;
    std::int64_t body_bytes_max = 1 << 20;
    /// A GET that depends on nothing but the target, Accept-Language and the ledger position: answered from the
    /// io thread's cache while Server::position stands still.
    bool public_read = false;
    Opener opener{};   ///< for BodyKind::append, where `body_bytes_max` counts for nothing: AppendTarget says how much
    Headers headers{}; ///< on every answer of the route, also those that refuse before its handler is called
};

/// Ordered routes; patterns like `/tenders/{code}/documents`. A known path with another method is 405 with Allow.
class Router {
public:
    void add(std::string method, std::string const& pattern, Handler handler, RouteOptions options = {});
    /// Serves files below `directory` for GETs that no route takes; paths without extension fall back to index.html.
    void serve_files(std::string const& directory);

    struct Route;
    struct Match;
    /// Finds the route, fills path, query and captures from `target`. HEAD takes the route of GET.
    /// Refusals `route_exists`, `method_is_allowed` (fact `allow`), `request_target_is_well_formed`,
    /// `query_names_are_unique`. The router must outlive the match.
    [[nodiscard]] kernel::Result<Match> match(Request& request) const;
    /// Finds and calls; every refusal and exception becomes a problem. This is what in-memory transports call.
    [[nodiscard]] Response handle(Request request) const;
    /// Calls the route's handler; an exception becomes a 500 problem that tells nothing of the inside.
    [[nodiscard]] static Response call(Route const& route, Request const& request);
    struct Opening;
    /// Calls the route's opener, likewise.
    [[nodiscard]] static Opening open(Route const& route, Request const& request);

    struct Opening {
        std::unique_ptr<Append> append; ///< null: `refused` is the answer
        Response refused;
    };
    struct Route {
        std::string method;
        std::vector<std::string> segments;
        Handler handler;
        RouteOptions options;

        [[nodiscard]] std::string pattern() const; ///< for logs, which name no single thing: /uploads/{id}
        void complete(Response& response) const;   ///< with the headers of every answer
    };
    struct Match {
        Route const* route;
    };

private:
    std::vector<Route> routes_;
    std::optional<Route> files_;
};

} // namespace haihe::edge::http
