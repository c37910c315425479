#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace haihe::edge::http {

/// How many TLS handshakes are under way: each costs before anybody has said what he wants. Thread-safe; outlives the
/// places that it gave.
class Handshakes {
public:
    /// A place for one handshake of this client (RateLimit::client_of), taken until it is let go. Null: there is none.
    std::shared_ptr<void> begin(std::string client, int of_client_max, int all_max);

private:
    void end(std::string const& client);

    std::mutex mutex_;
    std::unordered_map<std::string, int> under_way_;
    int all_ = 0;
};

} // namespace haihe::edge::http
