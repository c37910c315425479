#include "trust/certificates.hpp"
#include "trust/trust_list.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {

namespace {

/// Asked at the middle of it first, so that what follows is what is remembered.
class VerifiedChainsTest : public testing::Test {
protected:
    MadeAuthority authority, other;
    PrivateKey key = PrivateKey::generate_sm2();
    Certificate certificate = authority.issue(key, "示例", "", 30);

    static std::string rule_of(kernel::Result<void> const& result) { return result ? "" : result.error().rule; }
    /// What a list says that has been asked before, and what a fresh one says, must be the same.
    void expect_alike(Authority const& listed, std::optional<kernel::Instant> expires_at) {
        TrustList const asked_often({listed}, expires_at);
        for (auto const at : {kNow, certificate.not_before() - kernel::seconds(1), certificate.not_before(),
                              certificate.not_after() - kernel::seconds(1), certificate.not_after(),
                              kNow + kernel::days(10) - kernel::seconds(1), kNow + kernel::days(10), kNow})
            EXPECT_EQ(rule_of(asked_often.accept(certificate, at)),
                      rule_of(TrustList({listed}, expires_at).accept(certificate, at)))
                << at.to_string();
    }
};

} // namespace

TEST_F(VerifiedChainsTest, says_at_every_instant_what_the_list_says) { expect_alike(authority.listed(), {}); }

TEST_F(VerifiedChainsTest, forgets_nothing_of_a_list_that_expires) {
    expect_alike(authority.listed(), kNow + kernel::days(10));
}

TEST_F(VerifiedChainsTest, accepts_nobody_for_having_been_asked_twice) {
    expect_alike(authority.listed(true), {});
    expect_alike(authority.listed(false, {certificate.serial()}), {});
    expect_alike(other.listed(), {});
}

TEST_F(VerifiedChainsTest, knows_certificates_apart) {
    TrustList const list({authority.listed()});
    auto const forged = other.issue(key, "示例", "", 30); // the same key and name, by another of the same name
    EXPECT_TRUE(list.accept(certificate, kNow));
    EXPECT_EQ(rule_of(list.accept(forged, kNow)), "certificate_chain_is_valid");
    EXPECT_TRUE(list.accept(certificate, kNow));
}

TEST_F(VerifiedChainsTest, ends_with_the_shortest_period_of_the_chain) {
    auto const brief_key = PrivateKey::generate_sm2();
    auto const brief =
        issue_certificate({"示例短期机构", "示例", "", true, kNow - kernel::days(2), kNow + kernel::days(5)}, brief_key,
                          authority.key, &authority.root);
    auto const leaf = issue_certificate({"示例", "示例", "", false, kNow - kernel::days(1), kNow + kernel::days(30)},
                                        key, brief_key, &brief);
    auto listed = authority.listed();
    listed.intermediates = {brief};
    TrustList const list({listed});
    EXPECT_TRUE(list.accept(leaf, kNow));
    EXPECT_TRUE(list.accept(leaf, kNow + kernel::days(5) - kernel::seconds(1)));
    EXPECT_EQ(rule_of(list.accept(leaf, kNow + kernel::days(5))), "certificate_chain_is_valid");
}

} // namespace haihe::trust
