#pragma once

#include "edge/clock/clock.hpp"
#include "edge/http/router.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

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
    int handshake_seconds_max = 5; ///< for a whole handshake of TLS; each counts as a request as well
    int handshakes_max = 1024;     ///< under way at once; beyond: the connection is closed
    int handshakes_each_max = 32;  ///< of one address, likewise
    int head_seconds_max = 10; ///< from the first byte of a head to its last, and from the connection to the first byte
    int idle_seconds_max = 60; ///< how long a kept-alive connection may wait for its next request
    int body_stall_seconds_max = 30;   ///< for each KiB of a body, and for each 64 KiB of an answer that nobody fetches
    int heartbeat_seconds = 15;        ///< how long a stream is silent before its source is asked unasked
    int requests_per_second_max = 100; ///< of one address, above its burst: 429 + Retry-After; 0: not limited
    int requests_burst_max = 1000;     ///< that it may make at once
    std::vector<std::string> unlimited_addresses{"127.0.0.1", "::1"};
    std::string temporary_directory; ///< for BodyKind::file
    /// Called on an io thread with `received_at` as soon as the last byte of a request (neither GET nor HEAD) was read
    /// and before it waits for a handler; must not block. What it returns is kept until the handler has answered, so
    /// that whoever orders commands by that instant knows which are still on their way. Empty: not called.
    std::function<std::shared_ptr<void>(kernel::Instant)> take_ticket;
};

/// HTTP/1.1 with TLS, limits on everything, server-sent events, a cache for public reads.
/// Handlers run on a pool of threads and may block; slices never meet asio.
class Server {
public:
    Server(Router const& router, Clock const& clock, ServerOptions options);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// Binds and starts the threads; raises the process's soft limit of open files to what connections_max needs.
    /// Throws std::runtime_error naming address and port, or the certificate or key that cannot be used. Called once.
    void start();
    [[nodiscard]] std::uint16_t port() const;
    /// Stops accepting, ends streams, lets requests under way finish (≤ 5 s), then joins; a handler that takes longer
    /// is waited for, its answer is not sent. Idempotent. Not to be called by a handler.
    void stop();
    /// Serves under other options from now on, all of them or none: new connections see the new certificate, old ones
    /// keep theirs, limits hold for all. What was bound or started stays as it was: address and port, threads, queue,
    /// temporary directory, ticket. Throws std::runtime_error as `start` does, and for TLS that would come or go; then
    /// nothing has changed. One call at a time, on a running server.
    void change(ServerOptions options);
    /// Ledger position: cached public reads of an older one are dropped; streams are woken. Thread-safe.
    void notify(std::uint64_t position);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::edge::http
