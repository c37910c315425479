#pragma once

#include "edge/clock/clock.hpp"
#include "edge/http/router.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace haihe::edge::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;       ///< 0: any free port
    std::string certificate_file; ///< PEM chain; empty = plain HTTP
    std::string key_file;
    int io_threads = 2;
    int handler_threads = 32;
    int handler_queue_max = 1024; ///< beyond: 503 + Retry-After
    int connections_max = 10'000;
    std::int64_t header_bytes_max = 16'384;
    int head_seconds_max = 10; ///< time to send a complete head, and an idle keep-alive connection's patience is 60 s
    int body_stall_seconds_max = 30;
    std::string temporary_directory; ///< for BodyKind::file
};

/// HTTP/1.1 with TLS, limits on everything, server-sent events, a cache for public reads.
/// Handlers run on a pool of threads and may block; slices never meet asio.
class Server {
public:
    Server(Router const& router, Clock const& clock, ServerOptions options);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// Binds and starts the threads. Throws std::runtime_error naming address and port.
    void start();
    [[nodiscard]] std::uint16_t port() const;
    /// Stops accepting, finishes handlers (≤ 5 s), ends streams, joins. Idempotent.
    void stop();
    /// Ledger position: cached public reads of an older one are dropped; streams are woken. Thread-safe.
    void notify(std::uint64_t position);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::edge::http
