#include "trust/authority_words.hpp"
#include "trust/trust_list.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {

namespace {

std::string rule_of(auto const& result) { return result ? "accepted" : result.error().rule; }

struct Case {
    char const* what;
    bool hard;
    std::vector<RevocationWord> words;
    kernel::Duration after; ///< kNow
    std::string expected;
};

RevocationWord list(std::string const& state = "", std::optional<kernel::Instant> next = {}) {
    RevocationWord word{kListSource, kNow, next, {}};
    if (!state.empty()) word.certificates["5f"] = {"5f", state, kNow, {}};
    return word;
}
RevocationWord answers(std::string const& state = "") {
    auto word = list(state);
    word.source = kAnswerSource;
    return word;
}

RevocationPolicy policy(bool hard) { return {hard, kernel::days(7), kernel::hours(1)}; }

} // namespace

TEST(Revocations, DecideByWhatIsKnownAndHowFreshly) {
    auto const second = kernel::seconds(1);
    kernel::Duration const none{};
    std::vector<Case> const cases{
        {"nothing heard, soft", false, {}, none, "accepted"},
        {"nothing heard, hard", true, {}, none, "revocation_status_is_fresh"},
        {"good, hard", true, {list()}, none, "accepted"},
        {"revoked, soft", false, {list("revoked")}, none, "certificate_is_not_revoked"},
        {"revoked, and long stale, soft", false, {list("revoked")}, kernel::days(300), "certificate_is_not_revoked"},
        {"revoked, and long stale, hard", true, {list("revoked")}, kernel::days(300), "certificate_is_not_revoked"},
        {"held", false, {list("held")}, none, "certificate_is_not_held"},
        {"the list's age, hard", true, {list()}, {kernel::days(7).milliseconds - 1}, "accepted"},
        {"the list's age, one beyond", true, {list()}, kernel::days(7), "revocation_status_is_fresh"},
        {"the list's age, one beyond, soft", false, {list()}, kernel::days(7), "accepted"},
        {"the next is due", true, {list("", kNow + second)}, second, "revocation_status_is_fresh"},
        {"the next is nearly due", true, {list("", kNow + second)}, {999}, "accepted"},
        {"the answers' age", true, {answers()}, {kernel::hours(1).milliseconds - 1}, "accepted"},
        {"the answers' age, one beyond", true, {answers()}, kernel::hours(1), "revocation_status_is_fresh"},
        {"stale answers, fresh list", true, {answers(), list()}, kernel::hours(2), "accepted"},
        {"either says revoked", true, {answers("revoked"), list()}, none, "certificate_is_not_revoked"},
        {"the list says revoked", true, {answers(), list("revoked")}, none, "certificate_is_not_revoked"},
        {"unknown, hard", true, {answers("unknown")}, none, "certificate_is_known_to_its_authority"},
        {"unknown, soft", false, {answers("unknown")}, none, "accepted"},
        {"unknown, but a fresh list", true, {answers("unknown"), list()}, none, "accepted"},
        {"unknown, stale list",
         true,
         {answers("unknown"), list("", kNow)},
         none,
         "certificate_is_known_to_its_authority"},
    };
    kernel::Digest const issuer{{1}}, other{{2}};
    for (auto const& one : cases) {
        Revocations const known{{issuer, one.words}};
        auto const judged = [&](kernel::Digest const& by, std::string const& serial, bool watched) {
            return rule_of(require_not_revoked(known, policy(one.hard), by, serial, watched, kNow + one.after));
        };
        EXPECT_EQ(judged(issuer, "5f", true), one.expected) << one.what;
        EXPECT_EQ(judged(other, "5f", false), "accepted") << one.what << ": the same serial of another issuer";
    }
}

TEST(Revocations, AreJudgedForEachLinkOfTheChain) {
    MadeAuthority const authority;
    auto const middle_key = PrivateKey::generate_sm2();
    auto const middle =
        issue_certificate({"示例二级机构", "示例", "", true, kNow - kernel::days(1), kNow + kernel::days(900)},
                          middle_key, authority.key, &authority.root);
    auto const leaf =
        issue_certificate({"示例签发人", "示例", "", false, kNow - kernel::days(1), kNow + kernel::days(90)},
                          PrivateKey::generate_p256(), middle_key, &middle);
    auto listed = authority.listed();
    listed.intermediates = {middle};
    listed.watched_issuers = {authority.root.digest(), middle.digest()};
    auto const judged = [&](Revocations known, bool hard = true) {
        return rule_of(TrustList({listed}, {}, std::make_shared<Revocations const>(std::move(known)), policy(hard))
                           .accept(leaf, kNow));
    };
    auto const revoking = [](Certificate const& one) {
        RevocationWord word{kListSource, kNow, {}, {}};
        word.certificates[one.serial()] = {one.serial(), "revoked", kNow, {}};
        return word;
    };
    EXPECT_EQ(judged({{authority.root.digest(), {list()}}, {middle.digest(), {list()}}}), "accepted");
    EXPECT_EQ(judged({{middle.digest(), {list()}}}), "revocation_status_is_fresh") << "nobody speaks for the middle";
    EXPECT_EQ(judged({{middle.digest(), {list()}}}, false), "accepted");
    EXPECT_EQ(judged({{middle.digest(), {revoking(leaf)}}}, false), "certificate_is_not_revoked");
    EXPECT_EQ(judged({{authority.root.digest(), {revoking(middle)}}}, false), "certificate_is_not_revoked");
    EXPECT_EQ(judged({{authority.root.digest(), {revoking(leaf)}}}, false), "accepted") << "not of this issuer";
    EXPECT_EQ(rule_of(TrustList({listed}, {},
                                std::make_shared<Revocations const>(Revocations{{middle.digest(), {revoking(leaf)}}}))
                          .require_not_taken_back(leaf, kNow)),
              "certificate_is_not_revoked");
    EXPECT_EQ(rule_of(TrustList({listed}, {}, {}, policy(false)).require_not_taken_back(leaf, kNow)), "accepted");
}

} // namespace haihe::trust
