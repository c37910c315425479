#include "access/guard_implementation.hpp"
#include "trust/digest.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

namespace haihe::access {

namespace {

using edge::http::Request;
using edge::http::Response;

constexpr std::string_view kSignInLabel = "haihe/sign-in/1";

/// POST /sign-in/challenge
struct AskChallenge {
    std::string certificate; ///< PEM
};
BOOST_DESCRIBE_STRUCT(AskChallenge, (), (certificate))

/// What is signed. The signer's tool compares origin and platform with what its owner meant to sign in to: a challenge
/// that a false site fetched elsewhere gives itself away.
struct ChallengeText {
    std::string origin;
    std::string platform;
    std::string nonce;
    std::string certDigest;
    kernel::Instant issuedAt;
    kernel::Instant expiresAt;
};
BOOST_DESCRIBE_STRUCT(ChallengeText, (), (origin, platform, nonce, certDigest, issuedAt, expiresAt))

struct ChallengeMade {
    std::string challenge;
    std::string nonce;
};
BOOST_DESCRIBE_STRUCT(ChallengeMade, (), (challenge, nonce))

/// POST /sign-in
struct SignIn {
    std::string challenge;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (challenge, signature))

struct SessionBegun {
    std::string session;
    kernel::Instant expiresAt; ///< at the latest, while the platform's clock runs as real time does
};
BOOST_DESCRIBE_STRUCT(SessionBegun, (), (session, expiresAt))

struct CallerShown {
    std::string certificate;
    std::string name;
    std::string entity;
    std::optional<std::string> entityName; ///< as registered
    std::vector<std::string> roles;
    std::vector<std::string> duties;
    bool platform = false;
};
BOOST_DESCRIBE_STRUCT(CallerShown, (), (certificate, name, entity, entityName, roles, duties, platform))

constexpr kernel::Duration kChallengeLifetime = kernel::seconds(Challenges::kAgeMax.count());
constexpr kernel::Duration kSessionLifetime = kernel::hours(Sessions::kAgeMax.count());

Response private_json(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

std::unexpected<kernel::Refusal> challenge_is_unknown() {
    return kernel::refuse(kernel::RefusalKind::unauthenticated, "challenge_is_known",
                          {"登录挑战不存在、已使用或者已过期,请重新获取。",
                           "The challenge is unknown, used or too old; ask for a new one."},
                          "/challenge");
}

std::unexpected<kernel::Refusal> challenge_is_not_signed() {
    return kernel::refuse(kernel::RefusalKind::unauthenticated, "challenge_is_signed",
                          {"登录签名无效;请用申请挑战时的证书、以用途标签 haihe/sign-in/1 对挑战原文签名。",
                           "The sign-in signature is not valid; sign the very text of the challenge with label "
                           "haihe/sign-in/1 and the certificate for which it was made."},
                          "/signature");
}

} // namespace

Response Guard::challenge(Request const& request) {
    auto const asked = json::read<AskChallenge>(request.body);
    if (!asked) return edge::http::problem(asked.error(), request);
    auto certificate = trust::Certificate::parse(asked->certificate);
    if (!certificate) {
        certificate.error().path = "/certificate";
        return edge::http::problem(certificate.error(), request);
    }
    auto const now = implementation_->clock.now();
    if (auto const caller = implementation_->standing.of(*certificate, now); !caller)
        return edge::http::problem(caller.error(), request);

    auto const nonce = trust::hex(trust::random_salt());
    auto const digest = certificate->digest().to_string();
    auto const text = json::write(ChallengeText{implementation_->options.origin, implementation_->platform_code, nonce,
                                                digest, now, now + kChallengeLifetime});
    implementation_->memory->keep_challenge(text, digest, implementation_->options.steady_now());
    return private_json(json::write(ChallengeMade{text, nonce}));
}

Response Guard::sign_in(Request const& request) {
    auto& inner = *implementation_;
    auto begun = [&]() -> kernel::Result<SessionBegun> {
        // No other site may sign a visitor in as somebody else.
        if (auto const here = require_no_other_site(request, inner.options.origin); !here)
            return std::unexpected(here.error());
        auto const answer = json::read<SignIn>(request.body);
        if (!answer) return std::unexpected(answer.error());
        auto const steady_now = inner.options.steady_now();
        auto const asked_for = inner.memory->take_challenge(answer->challenge, steady_now);
        if (!asked_for) return challenge_is_unknown();
        auto const certificate = trust::Certificate::parse(answer->signature.certificate);
        auto const value = trust::from_base64(answer->signature.value);
        if (answer->signature.label != kSignInLabel || !certificate || !value ||
            certificate->digest().to_string() != *asked_for ||
            !certificate->verifies(kSignInLabel, answer->challenge, *value))
            return challenge_is_not_signed();
        auto const now = inner.clock.now();
        auto const position = inner.position();
        auto caller = inner.standing.of(*certificate, now);
        if (!caller) return std::unexpected(caller.error());
        // An id that came with the request never becomes this session's; the session that it names ends.
        if (auto const old = session_credential(request)) inner.memory->end_session(old->id);
        auto id = inner.memory->begin_session({std::move(*caller), *certificate, position, steady_now});
        return SessionBegun{std::move(id), now + kSessionLifetime};
    }();
    if (!begun) return edge::http::problem(begun.error(), request);
    auto response = private_json(json::write(*begun));
    response.headers["set-cookie"] = session_cookie(begun->session);
    return response;
}

Response Guard::sign_out(Request const& request) {
    auto& inner = *implementation_;
    auto const ended = [&]() -> kernel::Result<void> {
        auto const credential = session_credential(request);
        if (!credential) return nobody_asks();
        if (credential->by_cookie)
            if (auto same = require_same_site(request, inner.options.origin); !same) return same;
        if (!inner.memory->use_session(credential->id, inner.options.steady_now())) return session_is_unknown();
        inner.memory->end_session(credential->id);
        return {};
    }();
    auto response = ended ? private_json("{}") : edge::http::problem(ended.error(), request);
    if (ended || ended.error().rule == "session_is_known") response.headers["set-cookie"] = session_cookie_ended();
    return response;
}

Response Guard::session(Request const& request) {
    auto const caller = authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const entity = [&] {
        auto views = implementation_->directory.reads().lease();
        return Directory::entity(*views, caller->entity);
    }();
    return private_json(json::write(CallerShown{caller->certificate,
                                                caller->name,
                                                caller->entity,
                                                entity ? std::optional(entity->name) : std::nullopt,
                                                {caller->roles.begin(), caller->roles.end()},
                                                {caller->duties.begin(), caller->duties.end()},
                                                caller->platform}));
}

} // namespace haihe::access
