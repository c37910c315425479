// 澄清: asked in writing by the chair, answered in writing and once, by whom was asked and in time.

#include "trading/evaluation/clarify_bid.hpp"
#include "trading/evaluation/judged_lot.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

constexpr auto kMillisecond = kernel::Duration{1};
constexpr std::size_t kMost = 2'000; ///< characters

std::string characters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "澄";
    return text;
}

class Clarifying : public JudgedLot {
public:
    std::string ask_for(std::string const& question, kernel::Instant until = kNow + kernel::hours(1),
                        std::string const& bid = "b1", std::string const& caller = "m0") {
        return take(ask(evaluation, committee, {bid, question, until}, caller, false, kNow));
    }
    std::string answer_with(std::string const& text, kernel::Instant at = kNow, std::string const& bidder = "Bb1",
                            std::int64_t number = 1) {
        return take(answer(evaluation, bidder, {kLot, number, text}, {}, false, at));
    }
};

TEST(ClarifyBid, is_asked_in_writing_by_the_chair_of_a_bid) {
    Clarifying lot;
    EXPECT_EQ(lot.ask_for(""), "question_says_something");
    EXPECT_EQ(lot.ask_for(characters(kMost + 1)), "question_says_something");
    EXPECT_EQ(lot.ask_for("示例问题", kNow + kernel::hours(1), "b9"), "bid_is_before_the_committee");
    EXPECT_EQ(lot.ask_for("示例问题", kNow + kernel::hours(1), "b1", "m1"), "caller_chairs_the_committee");
    EXPECT_TRUE(lot.evaluation.clarifications.empty()) << "nothing was asked";
    EXPECT_EQ(lot.ask_for(characters(kMost)), "");
    EXPECT_EQ(lot.evaluation.clarifications.size(), 1U);
}

TEST(ClarifyBid, leaves_time_for_an_answer) {
    Clarifying lot;
    EXPECT_EQ(lot.ask_for("示例问题", kNow + kernel::minutes(10) - kMillisecond), "answer_has_its_time");
    EXPECT_EQ(lot.ask_for("示例问题", kNow + kernel::minutes(10)), "");
    EXPECT_EQ(lot.ask_for("示例问题", kNow + kernel::days(3)), "");
    EXPECT_EQ(lot.ask_for("示例问题", kNow + kernel::days(3) + kMillisecond), "answer_has_its_time");
}

TEST(ClarifyBid, is_answered_in_writing_and_once_by_whom_was_asked) {
    Clarifying lot;
    EXPECT_EQ(lot.answer_with("示例答复"), "clarification_was_asked") << "never volunteered";
    ASSERT_EQ(lot.ask_for("示例问题"), "");
    EXPECT_EQ(lot.answer_with("示例答复", kNow, "Bb0"), "clarification_was_asked") << "another bidder";
    EXPECT_EQ(lot.answer_with("示例答复", kNow, "Bb1", 2), "clarification_was_asked");
    EXPECT_EQ(lot.answer_with(""), "answer_says_something");
    EXPECT_EQ(lot.answer_with(characters(kMost + 1)), "answer_says_something");
    EXPECT_EQ(lot.answer_with(characters(kMost)), "");
    EXPECT_EQ(lot.answer_with("示例答复"), "clarification_is_answered_once");
}

TEST(ClarifyBid, is_answered_in_time) {
    Clarifying late;
    ASSERT_EQ(late.ask_for("示例问题"), "");
    EXPECT_EQ(late.answer_with("示例答复", kNow + kernel::hours(1)), "answer_is_in_time");
    EXPECT_EQ(late.answer_with("示例答复", kNow + kernel::hours(1) - kMillisecond), "");
}

} // namespace
} // namespace haihe::trading
