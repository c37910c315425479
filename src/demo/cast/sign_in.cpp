#include "demo/cast/sign_in.hpp"

#include "trust/signed_document.hpp"

#include <stdexcept>

namespace haihe::demo {

namespace {

constexpr char const* kSignInLabel = "haihe/sign-in/1";

struct AskChallenge {
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(AskChallenge, (), (certificate))

struct Challenge {
    std::string challenge;
};
BOOST_DESCRIBE_STRUCT(Challenge, (), (challenge))

/// What is about to be signed.
struct ChallengeText {
    std::string origin;
    std::string platform;
};
BOOST_DESCRIBE_STRUCT(ChallengeText, (), (origin, platform))

struct AnswerChallenge {
    std::string challenge;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(AnswerChallenge, (), (challenge, signature))

struct Session {
    std::string session;
};
BOOST_DESCRIBE_STRUCT(Session, (), (session))

/// A challenge that some other site fetched and passed on would sign us in there.
void require_own(std::string const& challenge, Platform const& platform) {
    auto const text = json::read<ChallengeText>(challenge, json::Unknown::ignore);
    if (!text || text->origin != platform.url || text->platform != platform.code)
        throw std::runtime_error(platform.url + " asks to sign a challenge of another platform: " + challenge);
}

template <class T>
kernel::Result<T> posted(Visitor& visitor, Platform const& platform, std::string const& target,
                         std::string const& body) {
    auto answer = visitor.ask(platform, {"POST", target, body, {}});
    if (!answer) return std::unexpected(std::move(answer.error()));
    auto read = json::read<T>(answer->body, json::Unknown::ignore);
    if (!read) throw std::runtime_error(target + " answers what nobody understands: " + read.error().text.en);
    return read;
}

} // namespace

kernel::Result<std::string> sign_in(Visitor& visitor, Platform const& platform, Credential const& credential) {
    auto const asked = posted<Challenge>(visitor, platform, "/sign-in/challenge",
                                         json::write(AskChallenge{credential.certificate.to_pem()}));
    if (!asked) return std::unexpected(asked.error());
    auto const& challenge = asked->challenge;
    require_own(challenge, platform);
    auto const signature = trust::sign(credential.key, credential.certificate, kSignInLabel, challenge);
    auto const begun =
        posted<Session>(visitor, platform, "/sign-in", json::write(AnswerChallenge{challenge, signature}));
    if (!begun) return std::unexpected(begun.error());
    return begun->session;
}

} // namespace haihe::demo
