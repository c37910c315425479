#pragma once

#include "access/caller.hpp"
#include "access/directory.hpp"
#include "edge/clock/clock.hpp"
#include "edge/http/message.hpp"
#include "trust/signed_document.hpp"

#include <memory>
#include <string>

namespace haihe::access {

/// Knows who asks. Two ways in (trust.md §6):
///  - people: POST /sign-in/challenge → sign canonical {origin, platform, nonce, certDigest, issuedAt, expiresAt} with
///  label
///    haihe/sign-in/1 → POST /sign-in → cookie `__Host-haihe` (or `Authorization: Session <id>` for tools);
///  - machines: RFC 9421 signature over @method @authority @path @query content-digest content-type idempotency-key
///  with created,
///    expires (≤ 60 s), nonce, keyid = certificate digest. Algorithm name: "haihe-sm2-sm3" or "ecdsa-p256-sha256";
///    label haihe/request/1.
/// Certificates are checked against the trust list and their binding at this moment, for sessions once a minute.
class Guard {
public:
    Guard(Directory& directory, edge::Clock const& clock, std::string authority, std::string platform_code);
    ~Guard();

    /// Refusals (unauthenticated): `request_is_signed_or_signed_in`, `session_is_known`, `request_signature_is_valid`,
    /// `request_is_fresh`, `request_is_not_replayed`, `certificate_is_bound`, and those of TrustList::accept.
    kernel::Result<Caller> authenticate(edge::http::Request const& request);
    /// Handlers of POST /sign-in/challenge, POST /sign-in, POST /sign-out, GET /session.
    edge::http::Response challenge(edge::http::Request const& request);
    edge::http::Response sign_in(edge::http::Request const& request);
    edge::http::Response sign_out(edge::http::Request const& request);
    edge::http::Response session(edge::http::Request const& request);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Signs an outgoing request in place (RFC 9421, content-digest sm3, nonce). `authority` = host:port of the receiver.
void sign_request(edge::http::Request& request, std::string const& authority, trust::PrivateKey const& key,
                  trust::Certificate const& certificate, kernel::Instant now);

} // namespace haihe::access
