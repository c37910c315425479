#include "trading/evaluation/report_words.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

TEST(ReportWords, set_money_with_its_commas) {
    for (auto const& [fen, text] : std::vector<std::pair<std::int64_t, char const*>>{{0, "0.00"},
                                                                                     {5, "0.05"},
                                                                                     {99'999, "999.99"},
                                                                                     {100'000, "1,000.00"},
                                                                                     {99'999'999, "999,999.99"},
                                                                                     {100'000'000, "1,000,000.00"},
                                                                                     {-123'456, "-1,234.56"}})
        EXPECT_EQ(money_text({fen}), text);
}

TEST(ReportWords, tell_the_time_of_China) {
    EXPECT_EQ(china_time(kernel::Instant::parse("2026-03-04T15:59:59.999Z").value()), "2026年3月4日 23:59:59");
    EXPECT_EQ(china_time(kernel::Instant::parse("2026-03-04T16:00:00.000Z").value()), "2026年3月5日 00:00:00");
    EXPECT_EQ(china_time(kernel::Instant::parse("2026-12-31T20:30:05.000Z").value()), "2027年1月1日 04:30:05");
}

TEST(ReportWords, tell_why_a_bid_was_rejected) {
    exchange::EvaluationTerms terms;
    terms.clauses = {{"Q1", "qualification", "水利水电工程施工总承包二级", true}};
    EXPECT_EQ(rejection_text({"clause", "Q1", 3, {}}, terms),
              "不符合招标文件 Q1：水利水电工程施工总承包二级（3 名成员认定）");
    EXPECT_EQ(rejection_text({"clause", "Q9", 3, {}}, terms), "不符合招标文件 Q9（3 名成员认定）");
    EXPECT_EQ(rejection_text({"ground", "price_below_cost", 4, {}}, terms), "投标报价低于成本（4 名成员认定）");
    EXPECT_EQ(rejection_text({"record", "price_above_the_maximum", 0, {}}, terms),
              "投标报价高于招标文件设定的最高投标限价（开标记录所载）");
}

TEST(ReportWords, tell_apart_who_refuses_from_who_is_silent) {
    EXPECT_EQ(opinion_word({"m", "refuses", "", {}}), "拒绝签字");
    EXPECT_EQ(opinion_word({"m", "silent", "", {}}), "拒绝签字且未说明理由，视为同意");
    EXPECT_EQ(opinion_word({"m", "later word", "", {}}), "later word");
}

} // namespace
} // namespace haihe::trading
