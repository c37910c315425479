#include "trust/sealed_text.hpp"

#include "trust/certificates.hpp"
#include "trust/digest.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {

namespace {

struct Cast {
    MadeAuthority authority;
    PrivateKey key = PrivateKey::generate_sm2(), other_key = PrivateKey::generate_sm2(),
               unfit_key = PrivateKey::generate_p256();
    Certificate certificate = authority.issue(key, "示例监督平台", ""),
                other = authority.issue(other_key, "示例另一平台", ""),
                unfit = authority.issue(unfit_key, "示例平台", "");
};

} // namespace

TEST(SealedText, is_opened_by_its_holders_only) {
    Cast const cast;
    std::string const text = "{\"members\":[\"示例评标专家甲\"]}";
    auto const salt = random_text_salt();
    auto const commitment = commit_to_text(salt, text);
    auto const sealed = seal_text(text, commitment, {{"S1", cast.certificate}, {"S2", cast.unfit}});
    ASSERT_EQ(sealed.wraps.size(), 1U) << "a key that cannot be encrypted to is left out";
    EXPECT_EQ(sealed.wraps[0].holder, "S1");
    EXPECT_EQ(open_text(sealed, cast.key, cast.certificate), text);
    EXPECT_FALSE(open_text(sealed, cast.other_key, cast.other));
    EXPECT_FALSE(open_text(sealed, cast.other_key, cast.certificate));
    EXPECT_EQ(from_base64(sealed.cipher)->find("示例"), std::string::npos);
    EXPECT_NE(seal_text(text, commitment, {}).cipher, sealed.cipher) << "a key of its own each time";
}

TEST(SealedText, fails_alike_whatever_was_altered) {
    Cast const cast;
    auto const commitment = sm3("commitment");
    auto const sealed = seal_text("text", commitment, {{"S1", cast.certificate}});
    auto const rule = [&](auto change) {
        auto altered = sealed;
        change(altered);
        auto const opened = open_text(altered, cast.key, cast.certificate);
        return opened ? "" : opened.error().rule;
    };
    constexpr char const* kClosed = "sealed_text_opens";
    EXPECT_EQ(rule([](SealedText&) {}), "");
    EXPECT_EQ(rule([](SealedText& one) { one.commitment = sm3("another"); }), kClosed);
    EXPECT_EQ(rule([](SealedText& one) { one.tag = sm3("another"); }), kClosed);
    EXPECT_EQ(rule([](SealedText& one) { one.cipher = base64("tex."); }), kClosed);
    EXPECT_EQ(rule([](SealedText& one) { one.cipher = "?"; }), kClosed);
    EXPECT_EQ(rule([](SealedText& one) { one.wraps[0].wrap = base64("x"); }), kClosed);
    EXPECT_EQ(rule([](SealedText& one) { one.wraps.clear(); }), kClosed);
    auto const other = seal_text("text", sm3("another"), {{"S1", cast.certificate}});
    EXPECT_EQ(rule([&](SealedText& one) { one.wraps = other.wraps; }), kClosed) << "another's wrap";
}

TEST(SealedText, commits_to_a_text_and_tells_nothing_of_it) {
    auto const salt = random_text_salt();
    EXPECT_EQ(commit_to_text(salt, "a"), commit_to_text(salt, "a"));
    EXPECT_NE(commit_to_text(salt, "a"), commit_to_text(salt, "b"));
    EXPECT_NE(commit_to_text(salt, "a"), commit_to_text(random_text_salt(), "a"));
}

} // namespace haihe::trust
