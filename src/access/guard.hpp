#pragma once

#include "access/caller.hpp"
#include "access/directory.hpp"
#include "edge/clock/clock.hpp"
#include "edge/http/message.hpp"
#include "trust/signed_document.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace haihe::access {

struct GuardOptions {
    /// How far a signed request's `created` may lie ahead of the platform's clock, and its `expires` behind it. Between
    /// processes on virtual clocks a moment of real time is long: 60 s times the rate, or as far as a clock may jump.
    kernel::Duration freshness = kernel::seconds(60);
    /// scheme://host:port as browsers and signers see the node; empty = https:// and the authority.
    std::string origin;
    /// Real time, for what must not depend on a clock that can be moved: ages of challenges and sessions.
    std::function<std::chrono::steady_clock::time_point()> steady_now = std::chrono::steady_clock::now;
};

/// Knows who asks. Thread-safe. Two ways in (trust.md §6):
///  - people: POST /sign-in/challenge → sign canonical {origin, platform, nonce, certDigest, issuedAt, expiresAt} with
///    label haihe/sign-in/1 → POST /sign-in → cookie `__Host-haihe` (or `Authorization: Session <id>` for tools);
///  - machines, and people's tools: RFC 9421 signature over @method @authority @path @query content-digest content-type
///    idempotency-key (those that the request has; content-digest whenever there is content) with created, expires
///    (≤ 60 s later), nonce, keyid = certificate digest, alg = Certificate::signature_algorithm; signed with label
///    haihe/request/1. @authority is the node's own by configuration, never the Host header.
/// Certificates are checked against the trust list and their binding at this moment; for sessions once a minute, and
/// whenever the directory has changed. Which requests were seen is remembered in memory until they expire: after a
/// restart it is the Idempotency-Key that keeps a repeated one from acting twice.
///
/// The platform's clock says whether a certificate is in force and a signed request fresh. Ages of challenges (60 s)
/// and sessions (30 min idle, 8 h at most) are real time: a virtual clock may jump days between two requests.
class Guard {
public:
    /// `authority`: host:port as clients see it. `operators`: PEM of people whom the node's own configuration names;
    /// they operate it (duty `operator`, role `operator`, entity = the platform's code) although no trust list and no
    /// binding knows them yet: only the dates of their certificates are checked. Throws std::runtime_error for one that
    /// cannot be read.
    Guard(Directory& directory, edge::Clock const& clock, std::string const& authority,
          std::string const& platform_code, std::vector<std::string> const& operators = {}, GuardOptions options = {});
    ~Guard();

    /// Refusals (unauthenticated): `request_is_signed_or_signed_in`, `session_is_known`, `request_signature_is_valid`,
    /// `request_is_fresh`, `request_is_not_replayed`, `certificate_is_bound`, and those of TrustList::accept;
    /// (forbidden): `platform_is_connected`, `entity_is_registered`, `request_comes_from_this_site`. None says which
    /// part of a signature was wrong.
    /// `meanwhile` reads the content while a long one is hashed, once its signer is known; it has run when a Caller is
    /// returned, and perhaps when none is.
    kernel::Result<Caller> authenticate(edge::http::Request const& request,
                                        std::function<void()> const& meanwhile = {});
    /// Handlers of POST /sign-in/challenge, POST /sign-in, POST /sign-out, GET /session. Further refusals
    /// (unauthenticated): `challenge_is_known` (unknown, used, too old or of another platform), `challenge_is_signed`.
    edge::http::Response challenge(edge::http::Request const& request);
    edge::http::Response sign_in(edge::http::Request const& request);
    edge::http::Response sign_out(edge::http::Request const& request);
    edge::http::Response session(edge::http::Request const& request);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Signs an outgoing request in place (RFC 9421, content-digest sm3, nonce), for a platform or a person. `authority` =
/// host:port of the receiver as it calls itself. Method, target (as it goes over the wire), content and headers must be
/// final; a request sent again is signed again.
void sign_request(edge::http::Request& request, std::string const& authority, trust::PrivateKey const& key,
                  trust::Certificate const& certificate, kernel::Instant now);

} // namespace haihe::access
