#pragma once

#include "edge/http/message.hpp"

#include <memory>
#include <string>

namespace haihe::edge::http {

/// How a role reaches another; the real one speaks HTTP(S), tests hand over a function.
class Transport {
public:
    virtual ~Transport() = default;
    /// `url` is absolute. Refusal `peer_answers` (unavailable) when there is no answer in time.
    virtual kernel::Result<Response> send(std::string const& url, Request const& request) = 0;
    /// Breaks off the requests under way; they and later ones end with `peer_answers`.
    virtual void stop() {}
};

struct ClientOptions {
    int connect_seconds_max = 5;
    int answer_seconds_max = 40; ///< long polls wait up to 30 s
    std::int64_t body_bytes_max = 64 << 20;
    std::string authority_file; ///< PEM of CAs for https; empty = the system's
};

/// Blocking, keep-alive connection per host, thread-safe.
class Client final : public Transport {
public:
    explicit Client(ClientOptions options = {});
    ~Client() override;
    kernel::Result<Response> send(std::string const& url, Request const& request) override;
    void stop() override;

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::edge::http
