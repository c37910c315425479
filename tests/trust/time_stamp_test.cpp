#include "source_directory.hpp"
#include "trust/time_stamp.hpp"
#include "trust/time_stamp_words.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace haihe::trust {

namespace {

std::filesystem::path example(std::string const& name) {
    return source_directory() / "spec/time-stamp/examples" / name;
}
std::string read_example(std::string const& name) {
    std::ostringstream text;
    text << std::ifstream(example(name), std::ios::binary).rdbuf();
    return text.str();
}
void write_example(std::string const& name, std::string const& text) {
    std::ofstream(example(name), std::ios::binary) << text;
}

constexpr char const* kHead = R"({"size":1})";

class TimeStampOf : public testing::Test {
protected:
    StampingAuthority authority;
    std::string question = ask_time_stamp(kHead, random_salt());

    [[nodiscard]] std::string told(std::string const& der, std::vector<Certificate> const& trusted,
                                   AskedWithin const& asked = {kNow, kNow}) const {
        auto const stamp = read_time_stamp(der, question, trusted, asked);
        return stamp ? "stamped" : stamp.error().rule;
    }
    [[nodiscard]] std::string told(std::string const& der) const { return told(der, {authority.certificate}); }
};

} // namespace

TEST_F(TimeStampOf, SaysWhenAndByWhom) {
    auto const stamp = read_time_stamp(authority.stamp(question), question, {authority.certificate}, {kNow, kNow});
    ASSERT_TRUE(stamp) << stamp.error().rule;
    EXPECT_EQ(stamp->time, kNow);
    EXPECT_EQ(stamp->accuracyMilliseconds, 1000);
    EXPECT_EQ(stamp->policy, "1.2.3.4.1");
    EXPECT_EQ(stamp->serial, "07");
    EXPECT_EQ(stamp->authority, authority.certificate.digest());
    auto const kept = verify_time_stamp(stamp->token, kHead, {authority.certificate});
    ASSERT_TRUE(kept) << kept.error().rule;
    EXPECT_EQ(*kept, *stamp);
    EXPECT_EQ(verify_time_stamp(stamp->token, R"({"size":2})", {authority.certificate}).error().rule,
              "time_stamp_is_of_these_bytes");
    EXPECT_EQ(verify_time_stamp("AAAA", kHead, {authority.certificate}).error().rule, "time_stamp_is_readable");
    EXPECT_EQ(verify_time_stamp("?", kHead, {authority.certificate}).error().rule, "time_stamp_is_readable");
}

TEST_F(TimeStampOf, IsByWhomIsTrusted) {
    auto const answer = authority.stamp(question);
    EXPECT_EQ(told(answer, {authority.root.root}), "stamped") << "one above it";
    StampingAuthority const stranger;
    EXPECT_EQ(told(answer, {stranger.certificate}), "time_stamp_is_signed");
    EXPECT_EQ(told(answer, {}), "time_stamp_is_signed");
    EXPECT_EQ(told(stranger.stamp(question)), "time_stamp_is_signed");
    auto expired = authority;
    expired.certificate = appoint(authority.root, authority.key, "critical,timeStamping", 0);
    EXPECT_EQ(told(expired.stamp(question), {expired.certificate}), "time_stamp_is_signed");
}

TEST_F(TimeStampOf, IsToTheQuestion) {
    EXPECT_EQ(told(authority.stamp(ask_time_stamp(kHead, random_salt()))), "time_stamp_is_to_the_question");
    EXPECT_EQ(told(authority.stamp(ask_time_stamp("{}", random_salt()))), "time_stamp_is_of_these_bytes");
}

TEST_F(TimeStampOf, IsOfTheMoment) {
    auto const at = [&](kernel::Duration off, int accuracy) {
        return told(authority.stamp(question, {kNow + off, accuracy}));
    };
    EXPECT_EQ(at(kernel::seconds(2), 1), "stamped");
    EXPECT_EQ(at(kernel::seconds(-2), 1), "stamped");
    EXPECT_EQ(at(kernel::seconds(3), 1), "time_stamp_is_of_this_moment");
    EXPECT_EQ(at(kernel::seconds(-3), 1), "time_stamp_is_of_this_moment");
    EXPECT_EQ(at(kernel::seconds(1), 0), "stamped");
    EXPECT_EQ(at(kernel::seconds(2), 0), "time_stamp_is_of_this_moment");
    EXPECT_EQ(at({}, 2), "time_stamp_is_accurate");
    EXPECT_EQ(told(authority.stamp(question), {authority.certificate}, {kNow - kernel::hours(1), kNow}), "stamped")
        << "it may have been stamped at any moment meanwhile";
}

TEST_F(TimeStampOf, IsRefusedWhenItIsNone) {
    EXPECT_EQ(told(""), "time_stamp_is_readable");
    EXPECT_EQ(told("<html>"), "time_stamp_is_readable");
    EXPECT_EQ(told(authority.stamp(question) + "x"), "time_stamp_is_readable");
    EXPECT_EQ(told(authority.stamp("no request")), "time_stamp_is_granted");
    auto const answer = authority.stamp(question);
    for (std::size_t i = 0; i < answer.size(); i += 5) {
        auto altered = answer;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        auto const stamp = read_time_stamp(altered, question, {authority.certificate}, {kNow, kNow});
        EXPECT_TRUE(!stamp || stamp->time == kNow) << i; // what is not signed may differ, and says nothing
    }
    EXPECT_EQ(told(authority.stamp(question, {.digest = EVP_sha1()})), "time_stamp_is_signed");
}

TEST_F(TimeStampOf, OfTheExampleHolds) {
    if (std::getenv("HAIHE_WRITE_EXAMPLES")) {
        auto const head =
            R"({"epoch":1,"keyId":"7a0c0e5b7c4f0f4a0f2f5d8e6b6e0c1d2e3f405162738495a6b7c8d9eafb0c1d","logId":"A1201000001",)"
            R"("root":"66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0","size":17,)"
            R"("time":"2026-03-03T01:00:00.000Z"})";
        auto const request = ask_time_stamp(head, random_salt());
        auto const stamp = read_time_stamp(authority.stamp(request), request, {authority.certificate}, {kNow, kNow});
        write_example("head.json", head);
        write_example("token.base64", stamp->token);
        write_example("authority.pem", authority.certificate.to_pem());
    }
    auto const trusted = Certificate::parse(read_example("authority.pem"));
    ASSERT_TRUE(trusted);
    auto const stamp = verify_time_stamp(read_example("token.base64"), read_example("head.json"), {*trusted});
    ASSERT_TRUE(stamp) << stamp.error().rule;
    EXPECT_EQ(stamp->time, kNow);
    EXPECT_EQ(stamp->authority, trusted->digest());
}

} // namespace haihe::trust
