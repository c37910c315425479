#include "hub/revocation/revocation.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

kernel::Instant const kNow{1'772'499'600'000};

Heard list(std::string digest, std::vector<trust::CertificateStatus> certificates, kernel::Instant at = kNow) {
    return {{"issuer", "示例机构", "crl", at, at + kernel::days(1), "01", std::move(digest), std::move(certificates)},
            true};
}
Heard answers(std::vector<trust::CertificateStatus> certificates, kernel::Instant at = kNow, bool complete = true) {
    return {{"issuer", "示例机构", "ocsp", at, {}, {}, {}, std::move(certificates)}, complete};
}
trust::CertificateStatus is(std::string serial, std::string state) {
    return {std::move(serial), std::move(state), {}, {}};
}

/// What was told, as "5f revoked, 60 good"; "-" when nothing was.
std::string hear_into(IssuerWords& words, Heard const& heard) {
    auto const events = hear(words, heard);
    if (!events) return events.error().rule;
    if (events->empty()) return "-";
    std::string told;
    for (auto const& event : *events) {
        evolve(words, event);
        for (auto const& one : std::get<RevocationRecorded>(event).revocation.certificates)
            told += (told.empty() ? "" : ", ") + one.serial + " " + one.state;
    }
    return told;
}

} // namespace

TEST(RevocationWords, OfAListAreWhatChanged) {
    IssuerWords words;
    EXPECT_EQ(hear_into(words, list("1", {})), "") << "how fresh it is";
    EXPECT_EQ(hear_into(words, list("1", {})), "-");
    EXPECT_EQ(hear_into(words, list("2", {is("5f", "revoked"), is("60", "held")})), "5f revoked, 60 held");
    EXPECT_EQ(hear_into(words, list("3", {is("5f", "revoked"), is("60", "revoked")})), "60 revoked");
    EXPECT_EQ(hear_into(words, list("4", {is("5f", "revoked")})), "60 good");
    auto const later = kNow + kernel::minutes(10);
    EXPECT_EQ(hear_into(words, list("5", {is("5f", "revoked")}, later - kernel::Duration{1})), "-");
    EXPECT_EQ(hear_into(words, list("5", {is("5f", "revoked")}, later)), "");
    EXPECT_EQ(hear_into(words, list("6", {}, later - kernel::Duration{1})),
              "revocation_list_is_not_older_than_the_last");
    EXPECT_EQ(hear_into(words, list("6", {is("61", "good")}, later)), "5f good");
    EXPECT_TRUE(words.sources.at("crl").certificates.empty());
}

TEST(RevocationWords, OfAShortLivedListAreToldAgainAfterHalfItsTime) {
    auto const after = [](std::int64_t seconds) {
        auto heard = list("1", {}, kNow + kernel::seconds(seconds));
        heard.word.nextUpdate = heard.word.thisUpdate + kernel::minutes(2);
        return heard;
    };
    IssuerWords words;
    EXPECT_EQ(hear_into(words, after(0)), "");
    EXPECT_EQ(hear_into(words, after(59)), "-");
    EXPECT_EQ(hear_into(words, after(60)), "");
    EXPECT_EQ(hear_into(words, after(119)), "-");
}

TEST(RevocationWords, OfAnswersAreToldWhenTheyChangeAndEveryTenMinutes) {
    IssuerWords words;
    EXPECT_EQ(hear_into(words, answers({is("5f", "good")})), "");
    auto const nearly = kNow + kernel::minutes(10) - kernel::Duration{1};
    EXPECT_EQ(hear_into(words, answers({is("5f", "good")}, nearly)), "-");
    EXPECT_EQ(hear_into(words, answers({is("5f", "good")}, kNow + kernel::minutes(10))), "");
    EXPECT_EQ(hear_into(words, answers({is("60", "unknown")}, nearly + kernel::minutes(1))), "60 unknown");
    EXPECT_EQ(hear_into(words, answers({is("5f", "good")}, kNow + kernel::hours(1), false)), "-") << "not of all";
    auto const fresh_since = words.sources.at("ocsp").this_update;
    EXPECT_EQ(hear_into(words, answers({is("5f", "revoked")}, kNow + kernel::hours(1), false)), "5f revoked");
    EXPECT_EQ(words.sources.at("ocsp").this_update, fresh_since) << "the others are as old as before";
    EXPECT_EQ(words.sources.at("ocsp").certificates.size(), 2U) << "who was not asked about stays as it was";
    EXPECT_EQ(hear_into(words, answers({is("60", "good")}, kNow + kernel::hours(1), false)), "60 good");
}

TEST(RevocationWords, TravelInPiecesThatFit) {
    std::vector<trust::CertificateStatus> many;
    for (int i = 0; i < 4001; ++i) many.push_back(is(std::to_string(100000 + i), "revoked"));
    IssuerWords words;
    auto const events = hear(words, list("1", many));
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 3U);
    EXPECT_EQ(std::get<RevocationRecorded>(events->back()).revocation.certificates.size(), 1U);
    for (auto const& event : *events) evolve(words, event);
    EXPECT_EQ(words.sources.at("crl").certificates.size(), 4001U);
}

} // namespace haihe::hub
