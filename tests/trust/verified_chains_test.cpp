#include "proof/archive/verified_chains.hpp"

#include "trust/certificates.hpp"

#include <gtest/gtest.h>

namespace haihe::proof {

namespace {

using trust::kNow;

/// Asked at the middle of it first, so that what follows is what is remembered.
class VerifiedChainsTest : public testing::Test {
protected:
    trust::MadeAuthority authority, other;
    trust::PrivateKey key = trust::PrivateKey::generate_sm2();
    trust::Certificate certificate = authority.issue(key, "示例", "", 30);

    static std::string rule_of(kernel::Result<void> const& result) { return result ? "" : result.error().rule; }
    /// What the list says itself, and what is remembered of it, must be the same.
    void expect_alike(trust::Authority const& listed, std::optional<kernel::Instant> expires_at) {
        trust::TrustList const list({listed}, expires_at);
        VerifiedChains chains(list, expires_at);
        for (auto const at : {kNow, certificate.not_before() - kernel::seconds(1), certificate.not_before(),
                              certificate.not_after() - kernel::seconds(1), certificate.not_after(),
                              kNow + kernel::days(10) - kernel::seconds(1), kNow + kernel::days(10), kNow})
            EXPECT_EQ(rule_of(chains.accept(certificate, at)), rule_of(list.accept(certificate, at))) << at.to_string();
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
    VerifiedChains chains(trust::TrustList({authority.listed()}), {});
    auto const forged = other.issue(key, "示例", "", 30); // the same key and name, by another of the same name
    EXPECT_TRUE(chains.accept(certificate, kNow));
    EXPECT_EQ(rule_of(chains.accept(forged, kNow)), "certificate_chain_is_valid");
    EXPECT_TRUE(chains.accept(certificate, kNow));
}

TEST_F(VerifiedChainsTest, ends_with_the_shortest_period_of_the_chain) {
    auto const brief_key = trust::PrivateKey::generate_sm2();
    auto const brief =
        trust::issue_certificate({"示例短期机构", "示例", "", true, kNow - kernel::days(2), kNow + kernel::days(5)},
                                 brief_key, authority.key, &authority.root);
    auto const leaf = trust::issue_certificate(
        {"示例", "示例", "", false, kNow - kernel::days(1), kNow + kernel::days(30)}, key, brief_key, &brief);
    auto listed = authority.listed();
    listed.intermediates = {brief};
    VerifiedChains chains(trust::TrustList({listed}), {});
    EXPECT_TRUE(chains.accept(leaf, kNow));
    EXPECT_TRUE(chains.accept(leaf, kNow + kernel::days(5) - kernel::seconds(1)));
    EXPECT_EQ(rule_of(chains.accept(leaf, kNow + kernel::days(5))), "certificate_chain_is_valid");
}

} // namespace haihe::proof
