#include "app/address.hpp"
#include "app/commands.hpp"
#include "app/conversation.hpp"
#include "trust/signed_document.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

namespace haihe::app {

namespace {

constexpr char const* kLabel = "haihe/sign-in/1";

struct AskChallenge {
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(AskChallenge, (), (certificate))

struct Challenge {
    std::string challenge;
};
BOOST_DESCRIBE_STRUCT(Challenge, (), (challenge))

struct ChallengeText {
    std::string origin;
    std::string certDigest;
    kernel::Instant issuedAt;
    kernel::Instant expiresAt;
};
BOOST_DESCRIBE_STRUCT(ChallengeText, (), (origin, certDigest, issuedAt, expiresAt))

struct SignIn {
    std::string challenge;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (challenge, signature))

struct Session {
    std::string session;
};
BOOST_DESCRIBE_STRUCT(Session, (), (session))

/// Nobody signs opaque bytes that a server gives: the text must be a sign-in to this very place, with this certificate,
/// for a minute at most.
bool is_what_was_asked(std::string const& challenge, std::string const& origin, trust::Certificate const& certificate) {
    auto const text = json::read<ChallengeText>(challenge, json::Unknown::ignore);
    return text && json::require_canonical(challenge) && text->origin == origin &&
           text->certDigest == certificate.digest().to_string() &&
           text->expiresAt - text->issuedAt <= kernel::seconds(60);
}

} // namespace

int sign_in(SignInOptions const& options, Console const& console) {
    auto const address = Address::parse(options.url);
    if (!address)
        return console.refuse({"网址应以 http:// 或 https:// 开头。", "The URL begins with http:// or https://."});
    auto const credential = read_credential(options.credential);
    if (!credential) return console.refuse(credential.error());
    Conversation talk(*address, options.tls_authorities);
    auto const challenge =
        talk.post<Challenge>("/sign-in/challenge", json::write(AskChallenge{credential->certificate.to_pem()}));
    if (!challenge) return console.refuse(challenge.error(), kNo);
    if (!is_what_was_asked(challenge->challenge, address->origin, credential->certificate))
        return console.refuse({"对方给出的不是登录 " + address->origin + " 的挑战,没有签名。",
                               "What the server gave is no challenge for " + address->origin + "; nothing was signed."},
                              kNo);
    auto const session = talk.post<Session>(
        "/sign-in", json::write(SignIn{challenge->challenge, trust::sign(credential->key, credential->certificate,
                                                                         kLabel, challenge->challenge)}));
    if (!session) return console.refuse(session.error(), kNo);
    console.print(session->session);
    return kGood;
}

} // namespace haihe::app
