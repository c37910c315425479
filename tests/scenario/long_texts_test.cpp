// Texts by which rows are found have a length that every database can index; what is longer is refused, alike on both.

#include "scenario/on_server.hpp"
#include "scenario/stranger.hpp"
#include "trust/digest.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

/// So many bytes that no database packs into fewer.
std::string long_text(std::size_t length) {
    std::string text;
    while (text.size() < length) text += trust::hex(trust::random_salt());
    text.resize(length);
    return text;
}

void expect_that_keys_are_short() {
    City city;
    auto const handler = city.hire("示例经办人", City::kTenderee, {"handler"});
    city.run();
    auto const with_key = [&](std::string const& key) {
        return city.ask(handler, City::kTrading, "POST", "/projects",
                        R"({"investmentCode":"2026-120112-48-01-000100","name":"示例河道整治工程",)"
                        R"("approval":"示例批〔2026〕1号","investment":5000000000,"fundSource":"budget",)"
                        R"("fundsSettled":true,"industry":"N76","region":"120112"})",
                        {{"idempotency-key", key}});
    };
    auto const longest = long_text(255);
    EXPECT_EQ(with_key(longest).status, 201);
    EXPECT_EQ(with_key(longest).headers.at("idempotency-replayed"), "true");
    for (auto const length : {256U, 3000U, 8000U}) {
        auto const refused = with_key(long_text(length));
        EXPECT_EQ(refused.status, 400) << length;
        EXPECT_EQ(text_at(refused, "/rule"), "idempotency_key_is_short_enough") << length;
    }
}

/// A message whose envelope says anything hinders none that come with it.
void expect_that_subjects_are_short() {
    City city;
    Stranger stranger(city);
    for (auto const length : {128U, 129U, 3000U, 8000U})
        stranger.message(exchange::ProjectRegistered::kType, R"({"code":7})", long_text(length));
    stranger.project();
    auto const answer = stranger.send(stranger.batch(0));
    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const verdicts = boost::json::parse(answer.body).at("verdicts").as_array();
    ASSERT_EQ(verdicts.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(verdicts[i].at("accepted").as_bool(), i == 4) << i;
    EXPECT_NE(verdicts[0].at("faults").at(0).at("rule").as_string(), "envelope_is_well_formed");
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_EQ(verdicts[i].at("faults").at(0).at("rule").as_string(), "envelope_is_well_formed") << i;
}

TEST(LongTexts, AreRefusedInAFile) {
    expect_that_keys_are_short();
    expect_that_subjects_are_short();
}

TEST(LongTexts, AreRefusedOnAServer) {
    OnServer const server;
    expect_that_keys_are_short();
    expect_that_subjects_are_short();
}

} // namespace
} // namespace haihe::scenario
