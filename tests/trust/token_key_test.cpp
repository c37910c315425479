#include "trust/certificates.hpp"
#include "trust/soft_token.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace haihe::trust {
namespace {

class TokenKeyTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        SoftToken::get().make_key("platform", "01");
        SoftToken::get().make_key("other", "02");
        SoftToken::get().make_key("wide", "03", "secp384r1");
    }
    static PrivateKey platform() { return PrivateKey::from_token(SoftToken::uri("platform"), SoftToken::kPin).value(); }
    static std::string refused(std::string const& uri, std::string const& pin = SoftToken::kPin) {
        auto const key = PrivateKey::from_token(uri, pin);
        return key ? "" : key.error().rule;
    }
};

TEST_F(TokenKeyTest, SignsWhatItsCertificateVerifies) {
    auto const key = platform();
    MadeAuthority const authority;
    auto const certificate = authority.issue(key, "平台", "");
    EXPECT_EQ(certificate.signature_algorithm(), "ecdsa-p256-sha256");
    for (int i = 0; i < 50; ++i) { // a signature whose halves begin with zeros is still minimal DER
        auto const signature = key.sign("haihe/x/1", std::to_string(i));
        EXPECT_TRUE(certificate.verifies("haihe/x/1", std::to_string(i), signature));
        EXPECT_FALSE(certificate.verifies("haihe/y/1", std::to_string(i), signature));
    }
    auto const other = PrivateKey::from_token(SoftToken::uri("other"), SoftToken::kPin).value();
    EXPECT_FALSE(certificate.verifies("haihe/x/1", "0", other.sign("haihe/x/1", "0")));
}

TEST_F(TokenKeyTest, StaysInItsToken) {
    auto const key = platform();
    EXPECT_THROW(static_cast<void>(key.to_pem()), std::logic_error);
}

TEST_F(TokenKeyTest, IsFoundByItsIdToo) {
    auto const uri = std::string("pkcs11:token=haihe;id=%02?module-path=") + SoftToken::kModule;
    auto const key = PrivateKey::from_token(uri, SoftToken::kPin);
    ASSERT_TRUE(key) << key.error().rule;
    MadeAuthority const authority;
    auto const other = PrivateKey::from_token(SoftToken::uri("other"), SoftToken::kPin).value();
    EXPECT_TRUE(authority.issue(other, "平台", "").verifies("x", "y", key->sign("x", "y")));
}

TEST_F(TokenKeyTest, EachFaultHasItsName) {
    EXPECT_EQ(refused(SoftToken::uri("platform"), "000000"), "token_pin_is_right");
    EXPECT_EQ(refused(SoftToken::uri("platform"), ""), "token_pin_is_right");
    EXPECT_EQ(refused(SoftToken::uri("platform")), "") << "one wrong PIN locks nobody out";
    EXPECT_EQ(refused(SoftToken::uri("platform", "elsewhere")), "token_is_present");
    EXPECT_EQ(refused(SoftToken::uri("nobody")), "token_holds_the_key");
    EXPECT_EQ(refused(SoftToken::uri("wide")), "key_kind_is_supported");
    EXPECT_EQ(refused("pkcs11:token=haihe;object=platform?module-path=/nowhere.so"), "token_module_is_found");
    EXPECT_EQ(refused("pkcs11:object=platform"), "token_key_is_well_named");
    EXPECT_EQ(refused("pkcs11:token=haihe"), "token_key_is_well_named");
    EXPECT_EQ(refused("pkcs11:tokn=haihe;object=platform"), "token_key_is_well_named");
    EXPECT_EQ(refused("pkcs11:token=haihe;object=%"), "token_key_is_well_named");
    EXPECT_EQ(refused(SoftToken::uri("platform") + "&pin-value=271828"), "token_pin_comes_from_a_file");
}

TEST_F(TokenKeyTest, SeveralThreadsSignAtOnce) {
    auto const key = platform();
    MadeAuthority const authority;
    auto const certificate = authority.issue(key, "平台", "");
    std::atomic<int> good = 0;
    constexpr int kThreads = 8, kEach = 100;
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&, i] {
            for (int k = 0; k < kEach; ++k) {
                auto const text = std::to_string(i * kEach + k);
                good += certificate.verifies("x", text, key.sign("x", text)) ? 1 : 0;
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(good, kThreads * kEach);
}

TEST_F(TokenKeyTest, SaysThatItsTokenIsAwayAndSignsWhenItIsBack) {
    auto const key = platform();
    MadeAuthority const authority;
    auto const certificate = authority.issue(key, "平台", "");
    EXPECT_TRUE(key.can_sign());
    SoftToken::get().unplug();
    EXPECT_THROW(static_cast<void>(key.sign("x", "y")), KeyUnavailable);
    EXPECT_THROW(static_cast<void>(key.sign("x", "y")), KeyUnavailable);
    EXPECT_FALSE(key.can_sign());
    EXPECT_NE(refused(SoftToken::uri("platform")), "");
    SoftToken::get().plug_in();
    std::this_thread::sleep_for(std::chrono::milliseconds(1100)); // it is not looked for more often
    EXPECT_TRUE(key.can_sign());
    EXPECT_TRUE(certificate.verifies("x", "y", key.sign("x", "y")));
}

} // namespace
} // namespace haihe::trust
