// What findings say: the amounts and days in their words.

#include "law/amounts/fine_is_within_its_range.hpp"
#include "law/amounts/tender_is_compulsory_from_the_threshold.hpp"
#include "law/lawful_case.hpp"
#include "law/lawful_tender.hpp"
#include "law/periods/explain.hpp"
#include "law/verdict.hpp"

#include <gtest/gtest.h>

namespace haihe::law {

using namespace specimen;

TEST(Explanations, write_fen_as_yuan) {
    EXPECT_EQ(in_yuan(0), "0.00");
    EXPECT_EQ(in_yuan(5), "0.05");
    EXPECT_EQ(in_yuan(12'345), "123.45");
    EXPECT_EQ(in_yuan(100), "1.00");
    EXPECT_EQ(in_yuan(110), "1.10");
}

TEST(Explanations, tell_the_range_of_a_fine) {
    auto facts = lawful_case().sanction;
    auto const text = [&] { return fine_is_within_its_range(facts).front().explanation; };
    EXPECT_TRUE(text().en.ends_with("From 5000.00 to 10000.00 yuan.")) << text().en;
    EXPECT_TRUE(text().zh.ends_with("幅度为5000.00元至10000.00元。")) << text().zh;
    facts.amount = kernel::Money{201}; // 1.005 fen at least: two; 2.01 at most: two
    EXPECT_TRUE(text().en.ends_with("From 0.02 to 0.02 yuan.")) << text().en;
    EXPECT_TRUE(text().zh.ends_with("幅度为0.02元至0.02元。")) << text().zh;
}

TEST(Explanations, tell_the_threshold) {
    auto facts = lawful_tender();
    facts.compulsory = false;
    auto const text = tender_is_compulsory_from_the_threshold(facts).front().explanation;
    EXPECT_NE(text.zh.find("达到4000000元"), std::string::npos) << text.zh;
    EXPECT_NE(text.en.find("CNY 4000000:"), std::string::npos) << text.en;
}

TEST(Explanations, tell_how_a_day_was_counted) {
    EXPECT_EQ(days_from(at(3, 3), 20).zh, "自2026-03-03起20日（当日不计），最早为2026-03-23。");
    EXPECT_EQ(days_before(at(3, 23), 10).en,
              "10 days before 2026-03-23, that day not counted: until 2026-03-13 24:00.");
    EXPECT_EQ(days_within(at(3, 31), 30, calendar_of_2026()).en,
              "Within 30 days from 2026-03-31, that day not counted: the last day is 2026-04-30.");
    EXPECT_EQ(days_within(at(4, 5), 30, calendar_of_2026()).zh,
              "自2026-04-05起30日内（当日不计），2026-05-05为休息日，顺延，最后一日为2026-05-06。");
    auto const unknown = days_within(at(4, 5), 30, {}).en;
    EXPECT_NE(unknown.find("add the year to data/working-days.json"), std::string::npos) << unknown;
}

} // namespace haihe::law
