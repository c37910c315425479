#include "trust/authority_words.hpp"
#include "trust/revocation_list.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {

namespace {

std::string rule_of(auto const& result) { return result ? "accepted" : result.error().rule; }

class RevocationListOf : public testing::TestWithParam<bool> {
protected:
    MadeAuthority authority{GetParam()};
    MadeAuthority stranger{GetParam()}; ///< of the same name

    [[nodiscard]] std::string list(ListText const& text = {}) const {
        return make_list(authority.key, authority.root, text);
    }
    [[nodiscard]] std::string read(std::string const& bytes, kernel::Instant at = kNow) const {
        return rule_of(read_revocation_list(bytes, authority.root, at));
    }
};

INSTANTIATE_TEST_SUITE_P(Keys, RevocationListOf, testing::Bool(),
                         [](auto const& kind) { return kind.param ? "sm2" : "p256"; });

} // namespace

TEST_P(RevocationListOf, SaysWhatWasRevoked) {
    auto const revoked_at = kNow - kernel::minutes(5);
    // Serials at the boundaries: small, of full length with the highest bit, one that begins like another.
    std::string const full = "ff" + std::string(38, '0');
    auto const read = read_revocation_list(list({{{"01", "revoked", revoked_at, {}},
                                                  {full, "revoked", revoked_at, "keyCompromise"},
                                                  {"5f00", "revoked", revoked_at, "certificateHold"}}}),
                                           authority.root, kNow);
    ASSERT_TRUE(read) << read.error().rule;
    EXPECT_EQ(read->this_update, kNow);
    EXPECT_EQ(read->next_update, kNow + kernel::days(1));
    EXPECT_EQ(read->number, "01");
    ASSERT_EQ(read->certificates.size(), 3U);
    auto const state = [&](std::string const& serial) -> std::string {
        for (auto const& one : read->certificates)
            if (one.serial == serial) return one.state;
        return "";
    };
    EXPECT_EQ(state("01"), "revoked");
    EXPECT_EQ(state(full), "revoked");
    EXPECT_EQ(state("5f00"), "held");
    EXPECT_EQ(state("5f"), "");
    EXPECT_EQ(state("00"), "");
    for (auto const& one : read->certificates) EXPECT_EQ(one.revokedAt, revoked_at);
}

TEST_P(RevocationListOf, CountsUntilItsNextIsDue) {
    auto const text = list({{}, kNow, kNow + kernel::days(1)});
    EXPECT_EQ(read(text, kNow + kernel::days(1) - kernel::seconds(1)), "accepted");
    EXPECT_EQ(read(text, kNow + kernel::days(1)), "revocation_list_is_fresh");
    EXPECT_EQ(read(text, kNow - kernel::minutes(5)), "accepted") << "clocks differ";
    EXPECT_EQ(read(text, kNow - kernel::minutes(5) - kernel::seconds(1)), "revocation_list_is_fresh");
    EXPECT_EQ(read(list({{}, kNow, std::nullopt}), kNow + kernel::days(400)), "accepted") << "it promised no next";
}

TEST_P(RevocationListOf, IsRefusedFromAnybodyElse) {
    EXPECT_EQ(read(make_list(stranger.key, stranger.root, {})), "revocation_list_is_signed");
    MadeAuthority const other_kind{!GetParam()};
    EXPECT_EQ(read(make_list(other_kind.key, other_kind.root, {})), "revocation_list_is_signed");
    auto const key = PrivateKey::generate_p256();
    auto const leaf = authority.issue(key, "示例签发人", "");
    EXPECT_EQ(rule_of(read_revocation_list(make_list(key, leaf, {}), leaf, kNow)), "revocation_list_is_signed")
        << "its certificate is not for signing lists";
}

TEST_P(RevocationListOf, IsRefusedWhenAnyByteDiffers) {
    auto const text = list({{{"5f00", "revoked", kNow, {}}}});
    ASSERT_EQ(read(text), "accepted");
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto altered = text;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        EXPECT_NE(read(altered), "accepted") << i;
    }
    EXPECT_EQ(read(text + "x"), "revocation_list_is_readable");
    EXPECT_EQ(read(text.substr(0, text.size() - 1)), "revocation_list_is_readable");
    EXPECT_EQ(read(""), "revocation_list_is_readable");
}

TEST_P(RevocationListOf, IsRefusedInPart) {
    EXPECT_EQ(read(list({{}, kNow, {}, 1, "critical,fullname:URI:http://ca.example/all.crl"})), "accepted");
    EXPECT_EQ(read(list({{}, kNow, {}, 1, "critical,onlyCA:TRUE"})), "revocation_list_is_whole");
    EXPECT_EQ(read(list({{}, kNow, {}, 1, "critical,onlysomereasons:keyCompromise"})), "revocation_list_is_whole");
    EXPECT_EQ(read(list({{}, kNow, {}, 1, "critical,indirectCRL:TRUE"})), "revocation_list_is_whole");
}

} // namespace haihe::trust
