// The report for reading, to whom and when.

#include "edge/document/written_pdf.hpp"
#include "scenario/evaluation_walk.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

using edge::document::WrittenPdf;

bool has(std::string const& text, std::string const& word) { return text.find(word) != std::string::npos; }

} // namespace

TEST(PrintedReport, is_for_members_from_the_signing_on_and_for_the_host_once_all_have_signed) {
    City city;
    EvaluationWalk walk(city, {9'800'000, 9'600'000, 9'700'000});
    walk.begin();
    auto const& host = walk.bidding.walk.staff.signer;
    auto const pdf = [&](Person const& person) { return walk.get(person, "report.pdf"); };
    auto const public_get = [&] {
        return city.get(City::kTrading, "/lots/" + walk.bidding.lot + "/evaluation/report.pdf");
    };
    EXPECT_EQ(text_at(pdf(walk.members[0]), "/rule"), "report_is_drawn_up");
    for (auto const& member : walk.members) ASSERT_EQ(walk.review(member).status, 200);
    for (auto const& member : walk.members) ASSERT_EQ(walk.score(member, walk.bids).status, 200);
    ASSERT_EQ(text_at(walk.get(walk.members[0]), "/state"), "reporting");
    ASSERT_EQ(walk.give_opinion(walk.members[0], "dissents", "示例：评分有误。").status, 200);

    auto const signing = pdf(walk.members[1]);
    ASSERT_EQ(signing.status, 200);
    EXPECT_EQ(signing.headers.at("content-type"), "application/pdf");
    EXPECT_EQ(signing.headers.at("cache-control"), "no-store");
    auto const unsigned_words = WrittenPdf(signing.body).words();
    EXPECT_TRUE(has(unsigned_words, "签署中，尚未完成"));
    EXPECT_FALSE(has(unsigned_words, "评分有误")); // nobody's opinion before all have given theirs
    EXPECT_EQ(text_at(pdf(host), "/rule"), "report_is_drawn_up");

    for (std::size_t i = 1; i < walk.members.size(); ++i) ASSERT_EQ(walk.give_opinion(walk.members[i]).status, 200);
    city.run();
    for (auto const* reader : std::initializer_list<Person const*>{&host, &walk.members[2]}) {
        auto const whole = pdf(*reader);
        ASSERT_EQ(whole.status, 200);
        auto const words = WrittenPdf(whole.body).words();
        EXPECT_TRUE(has(words, "示例：评分有误。"));
        EXPECT_FALSE(has(words, "签署中"));
        EXPECT_EQ(whole.body, pdf(host).body);
    }
    EXPECT_EQ(text_at(pdf(walk.bidding.bidders[0].signer), "/rule"), "report_is_drawn_up");
    EXPECT_EQ(text_at(pdf(walk.reserve), "/rule"), "report_is_drawn_up");
    EXPECT_EQ(text_at(public_get(), "/rule"), "report_is_drawn_up");
}

} // namespace haihe::scenario
