#include "trust/certificates.hpp"
#include "trust/digest.hpp"
#include "trust/read_certificates.hpp"
#include "trust/signed_document.hpp"
#include "trust/tree_head.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <atomic>
#include <thread>
#include <vector>

namespace haihe::trust {

TEST(Digest, has_the_standard_vectors) {
    EXPECT_EQ(sm3("abc").to_string(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    Sm3 pieces;
    pieces.update("a");
    pieces.update("bc");
    EXPECT_EQ(pieces.finish(), sm3("abc"));
}

kernel::Digest libcryptos_sm3(std::string const& text) {
    kernel::Digest digest;
    EVP_Digest(text.data(), text.size(), digest.bytes.data(), nullptr, EVP_sm3(), nullptr);
    return digest;
}

TEST(Digest, is_what_libcrypto_says_at_every_length_and_however_it_comes) {
    std::string text;
    for (int length = 0; length <= 300; ++length, text.push_back(static_cast<char>(length * 7))) {
        auto const expected = libcryptos_sm3(text);
        std::string_view const whole = text;
        ASSERT_EQ(sm3(text), expected) << length;
        for (std::size_t const cut : {whole.size() / 3, whole.size() / 2, whole.size()}) {
            ASSERT_EQ(sm3({whole.substr(0, cut), whole.substr(cut)}), expected) << length;
            ASSERT_EQ(sm3({"", whole.substr(0, cut), "", whole.substr(cut)}), expected) << length;
            Sm3 pieces;
            pieces.update(whole.substr(0, cut));
            pieces.update(whole.substr(cut));
            ASSERT_EQ(pieces.finish(), expected) << length;
        }
    }
    EXPECT_THROW(sm3({"1", "2", "3", "4", "5"}), std::length_error);
}

TEST(Digest, with_a_key_is_what_libcrypto_says) {
    for (std::size_t const length : {0U, 1U, 32U, 63U, 64U, 65U, 200U}) {
        std::vector<std::uint8_t> const key(length, 0xa5);
        kernel::Digest expected;
        unsigned size = 0;
        HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()), reinterpret_cast<unsigned char const*>("text"), 4,
             expected.bytes.data(), &size);
        EXPECT_EQ(hmac_sm3(key, "text"), expected) << length;
    }
}

TEST(Certificate, is_read_again_when_too_many_others_were_read_since) {
    MadeAuthority const authority(true);
    auto const key = PrivateKey::generate_sm2();
    auto const first = authority.issue(key, "经办人", "91350100M000100Y43");
    auto const pem = first.to_pem();
    for (std::size_t i = 0; i <= ReadCertificates::kKept; ++i) {
        auto const read = Certificate::parse(pem + std::string(i, '\n')); // each another text
        ASSERT_TRUE(read) << i;
        ASSERT_EQ(read->digest(), first.digest());
    }
    EXPECT_EQ(Certificate::parse(pem)->to_pem(), pem);
    EXPECT_EQ(first.digest(), sm3(first.der()));
    for (int i = 0; i < 2; ++i) {
        EXPECT_FALSE(Certificate::parse(first.der() + '\0'));
        EXPECT_FALSE(Certificate::parse(first.der().substr(1)));
    }
}

TEST(Signing, is_done_by_many_threads_with_one_key) {
    auto const key = PrivateKey::generate_sm2();
    auto const authority = MadeAuthority(true);
    auto const certificate = authority.issue(key, "经办人", "91350100M000100Y43");
    std::vector<std::jthread> threads;
    std::atomic<int> right = 0;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 20; ++i) {
                auto const text = std::to_string(100 * thread + i);
                right += static_cast<int>(certificate.verifies("haihe/x/1", text, key.sign("haihe/x/1", text)));
            }
        });
    threads.clear();
    EXPECT_EQ(right, 8 * 20);
}

TEST(Base64, has_one_spelling) {
    EXPECT_EQ(from_base64(base64("海河")), "海河");
    for (auto const* wrong : {"YQ", "YQ==\n", "YR==", "Y Q=", "!!!!"}) EXPECT_FALSE(from_base64(wrong)) << wrong;
}

class SignatureOf : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Keys, SignatureOf, testing::Bool(),
                         [](auto const& sm2) { return sm2.param ? "sm2" : "p256"; });

TEST_P(SignatureOf, holds_for_its_label_bytes_and_time_only) {
    MadeAuthority const authority(GetParam());
    auto const key = GetParam() ? PrivateKey::generate_sm2() : PrivateKey::generate_p256();
    auto const certificate = authority.issue(key, "经办人", "91350100M000100Y43");
    TrustList const list({authority.listed()});
    auto const signature = sign(key, certificate, "haihe/x/1", "text");
    auto const rule = [&](Signature const& given, char const* label, char const* text, TrustList const& trusted,
                          kernel::Instant at) {
        auto const verified = verify(given, label, text, trusted, at);
        return verified ? std::string("accepted") : verified.error().rule;
    };
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", list, kNow), "accepted");
    EXPECT_EQ(rule(signature, "haihe/y/1", "text", list, kNow), "signature_has_the_right_label");
    EXPECT_EQ(rule(signature, "haihe/x/1", "texT", list, kNow), "signature_is_valid");
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", list, certificate.not_after()), "certificate_is_in_force");
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", list, certificate.not_before() - kernel::seconds(1)),
              "certificate_is_in_force");
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", TrustList{}, kNow), "certificate_authority_is_recognised");
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", TrustList({authority.listed(true)}), kNow),
              "certificate_authority_is_recognised");
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", TrustList({authority.listed(false, {certificate.serial()})}), kNow),
              "certificate_is_not_revoked");
    // Another authority of the same name.
    EXPECT_EQ(rule(signature, "haihe/x/1", "text", TrustList({MadeAuthority(GetParam()).listed()}), kNow),
              "certificate_chain_is_valid");
    auto longer = signature;
    longer.value = base64(*from_base64(signature.value) + '\0');
    EXPECT_EQ(rule(longer, "haihe/x/1", "text", list, kNow), "signature_is_valid");
    // A relabelled signature is not one under the new label.
    auto relabelled = signature;
    relabelled.label = "haihe/y/1";
    EXPECT_EQ(rule(relabelled, "haihe/y/1", "text", list, kNow), "signature_is_valid");
}

TEST(Certificate, of_a_leaf_cannot_issue) {
    MadeAuthority const authority;
    auto const key = PrivateKey::generate_sm2(), victim = PrivateKey::generate_sm2();
    auto const leaf = authority.issue(key, "经办人", "91350100M000100Y43");
    auto const forged =
        issue_certificate({"冒名", "示例", "91350100M000100Y43", false, kNow - kernel::days(1), kNow + kernel::days(1)},
                          victim, key, &leaf);
    Authority listed = authority.listed();
    listed.intermediates = {leaf};
    EXPECT_EQ(TrustList({listed}).accept(forged, kNow).error().rule, "certificate_chain_is_valid");
    EXPECT_EQ(Certificate::parse("rubbish").error().rule, "certificate_is_readable");
    EXPECT_EQ(Certificate::parse(leaf.der() + "x").error().rule, "certificate_is_readable");
}

TEST(TreeHead, is_signed_and_cosigned) {
    MadeAuthority const authority;
    auto const key = PrivateKey::generate_sm2();
    auto const certificate = authority.issue(key, "平台", "");
    TreeHead const head{"A1201000001", 1, 7, sm3("root"), kNow, certificate.digest().to_string()};
    auto signed_head = sign_head(key, kTreeHeadLabel, head);
    EXPECT_TRUE(verifies(signed_head, kTreeHeadLabel, certificate));
    EXPECT_FALSE(verifies(signed_head, kOutboxHeadLabel, certificate));
    signed_head.head.size = 8;
    EXPECT_FALSE(verifies(signed_head, kTreeHeadLabel, certificate));
    auto cosignature = cosign(key, "E1201000001", head, kNow);
    EXPECT_TRUE(verifies(cosignature, certificate));
    cosignature.time = kNow + kernel::seconds(1);
    EXPECT_FALSE(verifies(cosignature, certificate));
}

} // namespace haihe::trust
