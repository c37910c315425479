#include "demo/cast/person.hpp"

#include "trust/digest.hpp"

#include <array>
#include <stdexcept>

namespace haihe::demo {

namespace {

using edge::http::Response;

constexpr char const* kSignInLabel = "haihe/sign-in/1";
constexpr std::chrono::seconds kUnknownMax{30};

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

std::string fresh_key() {
    std::array<std::uint8_t, 16> bytes{};
    trust::fill_random(bytes);
    return trust::hex(bytes);
}

/// A challenge that some other site fetched and passed on would sign us in there.
void require_own(std::string const& challenge, Platform const& platform) {
    auto const text = json::read<ChallengeText>(challenge, json::Unknown::ignore);
    if (!text || text->origin != platform.url || text->platform != platform.code)
        throw std::runtime_error(platform.url + " asks to sign a challenge of another platform: " + challenge);
}

template <class T>
T understood(kernel::Result<T> answer, std::string const& target) {
    if (!answer) throw std::runtime_error(target + " answers what nobody understands: " + answer.error().text.en);
    return std::move(*answer);
}

} // namespace

Person::Person(PersonCard card, Credential credential, Visitor& visitor, Receipts& receipts)
    : card_(std::move(card)), credential_(std::move(credential)), visitor_(&visitor), receipts_(&receipts) {}

trust::Signature Person::sign(std::string_view label, std::string_view canonical) const {
    return trust::sign(credential_.key, credential_.certificate, label, canonical);
}

kernel::Result<void> Person::sign_in(Platform const& platform) {
    auto const asked = visitor_->ask(
        platform, {"POST", "/sign-in/challenge", json::write(AskChallenge{credential_.certificate.to_pem()}), {}});
    if (!asked) return std::unexpected(asked.error());
    auto const challenge =
        understood(json::read<Challenge>(asked->body, json::Unknown::ignore), "/sign-in/challenge").challenge;
    require_own(challenge, platform);
    auto const answered = visitor_->ask(
        platform, {"POST", "/sign-in", json::write(AnswerChallenge{challenge, sign(kSignInLabel, challenge)}), {}});
    if (!answered) return std::unexpected(answered.error());
    sessions_[platform.word] =
        understood(json::read<Session>(answered->body, json::Unknown::ignore), "/sign-in").session;
    return {};
}

kernel::Result<Response> Person::ask(Platform const& platform, Ask ask) {
    auto patience = visitor_->patience(kUnknownMax);
    while (true) {
        kernel::Result<Response> answer =
            kernel::refuse(kernel::RefusalKind::unauthenticated, "session_is_known", {"尚未登录。", "Not signed in."});
        if (auto const session = sessions_.find(platform.word); session != sessions_.end()) {
            ask.headers["authorization"] = "Session " + session->second;
            answer = visitor_->ask(platform, ask);
        } else if (auto const signed_in = sign_in(platform); signed_in) {
            continue;
        } else {
            answer = std::unexpected(signed_in.error());
        }
        if (answer || answer.error().kind != kernel::RefusalKind::unauthenticated) return answer;
        sessions_.erase(platform.word);
        if (!patience.again()) return answer;
    }
}

kernel::Result<std::string> Person::write(Platform const& platform, std::string const& method,
                                          std::string const& target, std::string const& body) {
    auto const answer = ask(platform, {method, target, body, {{"idempotency-key", fresh_key()}}});
    if (!answer) return std::unexpected(answer.error());
    auto const written = understood(json::read<Written>(answer->body, json::Unknown::ignore), target);
    if (written.receipt) receipts_->keep(platform, method + ' ' + target, written.receipt->canonical);
    return written.result.canonical;
}

} // namespace haihe::demo
