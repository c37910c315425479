#pragma once

// A trading platform as a bidder's or custodian's own tool reaches it: signed requests over its published HTTP.

#include "edge/http/client.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"
#include "json/codec.hpp"

#include <functional>
#include <string>

namespace haihe::bidder {

struct Credential {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

class Platform {
public:
    /// `origin` is http(s)://host[:port]; `authority` what follows the slashes. A platform that is away or too busy is
    /// asked again up to `attempts` times, a quarter of a second apart; what was done is not done twice.
    Platform(edge::http::Transport& transport, std::string origin, std::string authority, int attempts = 4)
        : transport_(transport), origin_(std::move(origin)), authority_(std::move(authority)), attempts_(attempts) {}

    /// The platform's time when it runs on a virtual clock, else this machine's.
    kernel::Result<kernel::Instant> now();
    /// Unsigned. The refusal that the platform answers, in its words.
    kernel::Result<std::string> get(std::string const& path);
    /// As above, with a body.
    kernel::Result<std::string> post(std::string const& path, std::string body);
    /// Signed by `who`; any status.
    kernel::Result<edge::http::Response> ask(Credential const& who, std::string const& method, std::string const& path,
                                             std::string body, edge::http::Headers const& headers = {});
    /// Signed; the body of a good answer, else the refusal.
    kernel::Result<std::string> body_of(Credential const& who, std::string const& method, std::string const& path,
                                        std::string body = {});
    template <class T>
    kernel::Result<T> read(kernel::Result<std::string> body) const {
        if (!body) return std::unexpected(body.error());
        return json::read<T>(*body, json::Unknown::ignore);
    }

private:
    [[nodiscard]] kernel::Result<std::string> unsigned_answer(std::string const& path,
                                                              edge::http::Request const& request) const;
    kernel::Result<edge::http::Response>
    patiently(std::function<kernel::Result<edge::http::Response>()> const& send) const;

    edge::http::Transport& transport_;
    std::string const origin_;
    std::string const authority_;
    int const attempts_;
};

/// The refusal in an answer of 400 and above; `peer_answers` when it holds none.
kernel::Refusal refusal_in(edge::http::Response const& answer);

} // namespace haihe::bidder
