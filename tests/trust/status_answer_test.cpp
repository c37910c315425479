#include "trust/authority_words.hpp"
#include "trust/status_answer.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {

namespace {

class StatusAnswerOf : public testing::TestWithParam<bool> {
protected:
    MadeAuthority authority{GetParam()};
    MadeAuthority stranger{GetParam()}; ///< of the same name
    Certificate certificate = authority.issue(PrivateKey::generate_p256(), "示例签发人", "");
    std::string question = ask_status(certificate, authority.root, random_salt());

    [[nodiscard]] std::string answer(AnswerText const& text = {}) const {
        return make_answer(question, authority.key, authority.root, authority.root, text);
    }
    [[nodiscard]] kernel::Result<StatusAnswer> take(std::string const& der, kernel::Instant at = kNow) const {
        return read_status_answer(der, question, authority.root, at, kernel::hours(1));
    }
    [[nodiscard]] std::string told(std::string const& der, kernel::Instant at = kNow) const {
        auto const read = take(der, at);
        return read ? read->status.state : read.error().rule;
    }
    [[nodiscard]] std::string by(PrivateKey const& key, Certificate const& responder) const {
        return told(make_answer(question, key, responder, authority.root, {}));
    }
};

INSTANTIATE_TEST_SUITE_P(Keys, StatusAnswerOf, testing::Bool(),
                         [](auto const& kind) { return kind.param ? "sm2" : "p256"; });

} // namespace

TEST_P(StatusAnswerOf, SaysHowTheCertificateStands) {
    EXPECT_EQ(told(answer()), "good");
    EXPECT_EQ(told(answer({.state = "unknown"})), "unknown");
    EXPECT_EQ(told(answer({.state = "revoked", .reason = CRL_REASON_CERTIFICATE_HOLD})), "held");
    auto const revoked = take(answer({.state = "revoked", .revoked_at = kNow - kernel::minutes(1)}));
    ASSERT_TRUE(revoked) << revoked.error().rule;
    EXPECT_EQ(revoked->status,
              (CertificateStatus{certificate.serial(), "revoked", kNow - kernel::minutes(1), "keyCompromise"}));
    EXPECT_EQ(revoked->this_update, kNow);
    EXPECT_EQ(revoked->next_update, kNow + kernel::minutes(10));
}

TEST_P(StatusAnswerOf, IsByTheIssuerOrWhomItAppointed) {
    auto const key = PrivateKey::generate_p256();
    auto const sm2_key = PrivateKey::generate_sm2();
    EXPECT_EQ(by(key, appoint(authority, key)), "good");
    EXPECT_EQ(by(sm2_key, appoint(authority, sm2_key)), "good");
    EXPECT_EQ(by(key, appoint(authority, key, nullptr)), "status_answer_is_signed") << "a certificate for anything";
    EXPECT_EQ(by(key, appoint(authority, key, "critical,timeStamping")), "status_answer_is_signed");
    EXPECT_EQ(by(key, appoint(authority, key, "critical,OCSPSigning", 0)), "status_answer_is_signed") << "expired";
    EXPECT_EQ(by(key, appoint(stranger, key)), "status_answer_is_signed");
    EXPECT_EQ(by(stranger.key, stranger.root), "status_answer_is_signed");
}

TEST_P(StatusAnswerOf, IsToTheQuestion) {
    EXPECT_EQ(told(answer({.with_nonce = false})), "good") << "responders that answer beforehand know no nonce";
    EXPECT_EQ(told(answer({.nonce = "of another question"})), "status_answer_is_to_the_question");
    EXPECT_EQ(told(answer({.serial = "5f00"})), "status_answer_is_to_the_question");
}

TEST_P(StatusAnswerOf, CountsUntilTheNextIsDue) {
    auto const promised = answer();
    EXPECT_EQ(told(promised, kNow + kernel::minutes(10) - kernel::seconds(1)), "good");
    EXPECT_EQ(told(promised, kNow + kernel::minutes(10)), "status_answer_is_fresh");
    auto const unpromised = answer({.next_update = std::nullopt});
    EXPECT_EQ(told(unpromised, kNow + kernel::hours(1) - kernel::seconds(1)), "good");
    EXPECT_EQ(told(unpromised, kNow + kernel::hours(1)), "status_answer_is_fresh");
    EXPECT_EQ(told(unpromised, kNow - kernel::minutes(5)), "good") << "clocks differ";
    EXPECT_EQ(told(unpromised, kNow - kernel::minutes(5) - kernel::seconds(1)), "status_answer_is_fresh");
}

TEST_P(StatusAnswerOf, IsRefusedWhenItIsNone) {
    EXPECT_EQ(told(""), "status_answer_is_readable");
    EXPECT_EQ(told("<html>"), "status_answer_is_readable");
    EXPECT_EQ(told(answer() + "x"), "status_answer_is_readable");
    std::unique_ptr<OCSP_RESPONSE, Freer<OCSP_RESPONSE_free>> const later(
        OCSP_response_create(OCSP_RESPONSE_STATUS_TRYLATER, nullptr));
    EXPECT_EQ(told(der_of(later.get(), i2d_OCSP_RESPONSE)), "status_answer_is_given");
    auto const text = answer({.state = "revoked"});
    for (std::size_t i = 0; i < text.size(); i += 3) {
        auto altered = text;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        EXPECT_NE(told(altered), "good") << i;
    }
}

} // namespace haihe::trust
