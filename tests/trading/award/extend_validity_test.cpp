#include "trading/award/extend_validity.hpp"

#include "trading/award/award_told.hpp"
#include "trading/award/awarded_lot.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/award/retender_lot.hpp"
#include "trading/contract/return_deposit.hpp"
#include "trading/tender/tender_told.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {
namespace {

constexpr char const* kTender = "A1201000001000001001";
/// 90 days from the deadline of 23 March.
kernel::Instant const kUntil = kernel::Date::of(2026, 6, 21).ends_at();
kernel::Instant const kNow = kUntil - kernel::days(10);
kernel::Instant const kAnswerUntil = kUntil - kernel::days(3);

Opening recorded_lot() {
    auto opening = opened_lot();
    opening.phase = OpeningPhase::recorded;
    return opening;
}

RequestValidity asking(std::int64_t number = 1, kernel::Instant before = kUntil) {
    return {{kTender, kLot, number, before, before + kernel::days(60), before - kernel::days(3), "示例：曾经暂停。"},
            {},
            "signer"};
}

template <class T>
std::string refused(kernel::Result<T> const& outcome) {
    return outcome ? "" : outcome.error().rule + " " + outcome.error().path;
}

ValidityAnswered answering(std::string bidder, bool agrees = true, std::int64_t number = 1, kernel::Instant at = kNow) {
    return {std::move(bidder), {kTender, kLot, number, agrees}, {}, "person", at};
}

Award asked(Award award = {}) {
    evolve(award, AwardEvent{request(award, published_tender(), recorded_lot(), {}, kLot, asking(), kNow).value()});
    return award;
}

/// These agree, all others keep silent; settled when the time is over.
Award extended(std::vector<std::string> const& agree, Award award = {}) {
    award = asked(std::move(award));
    for (auto const& one : agree) evolve(award, AwardEvent{answer(award, published_tender(), answering(one)).value()});
    evolve(award, AwardEvent{settled(award, kAnswerUntil).value()});
    return award;
}

} // namespace

TEST(BidValidity, runs_from_the_deadline_to_the_end_of_its_last_day) {
    EXPECT_EQ(valid_until(published_tender(), {}), kUntil);
    EXPECT_EQ(valid_until(published_tender(), extended({"A", "B", "C"})), kUntil + kernel::days(60));
    EXPECT_EQ(valid_until(published_tender(), asked()), kUntil);
    EXPECT_EQ(valid_until(published_tender(), extended({})), kUntil);
}

TEST(RequestValidity, asks_everybody_in_the_running_at_once) {
    auto const event = request({}, published_tender(), recorded_lot(), {}, kLot, asking(), kNow);
    ASSERT_TRUE(event) << event.error().rule;
    EXPECT_EQ(event->bidders, (std::vector<std::string>{"A", "B", "C", "D"})); // E was never opened
    EXPECT_EQ(event->requestedAt, kNow);
    auto const award = extended({"A", "B", "C"});
    auto const again =
        request(award, published_tender(), recorded_lot(), {}, kLot, asking(2, kUntil + kernel::days(60)), kNow);
    EXPECT_EQ(again->bidders, (std::vector<std::string>{"A", "B", "C"}));
}

TEST(RequestValidity, says_what_it_must) {
    using exchange::ValidityRequest;
    struct Case {
        std::function<void(ValidityRequest&)> change;
        char const* refused;
    };
    static constexpr kernel::Duration kMs{1};
    for (auto const& [change, rule] : std::vector<Case>{
             {[](auto&) {}, ""},
             {[](auto& one) { one.tender.back() = '9'; }, "request_is_of_this_lot /request/lot"},
             {[](auto& one) { one.lot.back() = '9'; }, "request_is_of_this_lot /request/lot"},
             {[](auto& one) { one.number = 2; }, "extensions_are_numbered_in_order /request/number"},
             {[](auto& one) { one.validUntilBefore = kUntil - kMs; },
              "validity_before_is_the_one_in_force /request/validUntilBefore"},
             {[](auto& one) { one.validUntil = kUntil; }, "validity_is_made_longer /request/validUntil"},
             {[](auto& one) { one.validUntil = kUntil + kMs; }, ""},
             {[](auto& one) { one.answerUntil = kNow; }, "answers_come_within_the_validity /request/answerUntil"},
             {[](auto& one) { one.answerUntil = kNow + kMs; }, ""},
             {[](auto& one) { one.answerUntil = kUntil; }, ""},
             {[](auto& one) { one.answerUntil = kUntil + kMs; },
              "answers_come_within_the_validity /request/answerUntil"},
             {[](auto& one) { one.reason.clear(); }, "request_is_reasoned /request/reason"}}) {
        auto command = asking();
        change(command.request);
        EXPECT_EQ(refused(request({}, published_tender(), recorded_lot(), {}, kLot, command, kNow)), rule);
    }
}

TEST(RequestValidity, comes_between_the_record_and_the_end_of_the_validity) {
    auto const at = [](kernel::Instant now) {
        auto command = asking();
        command.request.answerUntil = kUntil;
        return refused(request({}, published_tender(), recorded_lot(), {}, kLot, command, now));
    };
    EXPECT_EQ(at(kUntil - kMillisecond), "");
    EXPECT_EQ(at(kUntil), "extension_is_asked_within_the_validity ");
    EXPECT_EQ(refused(request({}, published_tender(), opened_lot(), {}, kLot, asking(), kNow)), "opening_is_recorded ");
    EXPECT_EQ(refused(request(asked(), published_tender(), recorded_lot(), {}, kLot, asking(2), kNow)),
              "extension_is_settled ");
    EXPECT_EQ(refused(request(extended({}), published_tender(), recorded_lot(), {}, kLot, asking(2), kNow)),
              "somebody_is_in_the_running ");
    EXPECT_EQ(refused(request({}, held(published_tender()), recorded_lot(), {}, kLot, asking(), kNow)), "");
}

TEST(AnswerValidity, is_each_bidders_own_once_and_in_time) {
    auto const award = asked();
    auto const answered = [&](ValidityAnswered const& given) {
        return refused(answer(award, published_tender(), given));
    };
    EXPECT_EQ(answered(answering("A")), "");
    EXPECT_EQ(answered(answering("A", false)), "");
    EXPECT_EQ(answered(answering("E")), "bidder_is_asked ");
    EXPECT_EQ(answered(answering("A", true, 2)), "answer_is_of_this_request /answer/number");
    EXPECT_EQ(answered(answering("A", true, 1, kAnswerUntil - kMillisecond)), "");
    EXPECT_EQ(answered(answering("A", true, 1, kAnswerUntil)), "answer_is_in_time ");
    EXPECT_EQ(refused(answer({}, published_tender(), answering("A"))), "extension_is_asked ");
    auto twice = award;
    evolve(twice, AwardEvent{answering("A")});
    EXPECT_EQ(refused(answer(twice, published_tender(), answering("A", false))), "extension_is_answered_once ");
}

TEST(SettledValidity, waits_for_the_last_answer_or_for_the_time) {
    auto award = asked();
    EXPECT_FALSE(settled({}, kNow));
    EXPECT_FALSE(settled(award, kAnswerUntil - kMillisecond));
    auto const silent = settled(award, kAnswerUntil);
    EXPECT_TRUE(silent->agreed.empty());
    EXPECT_EQ(silent->left.size(), 4U);
    for (auto const* one : {"A", "B", "C"}) evolve(award, AwardEvent{answering(one)});
    EXPECT_FALSE(settled(award, kNow));
    evolve(award, AwardEvent{answering("D", false)});
    auto const all = settled(award, kNow);
    EXPECT_EQ(all->agreed, (std::vector<std::string>{"A", "B", "C"}));
    EXPECT_EQ(all->left, std::vector<std::string>{"D"});
    evolve(award, AwardEvent{*all});
    EXPECT_FALSE(settled(award, kAnswerUntil));
    EXPECT_EQ(award.left_at("D"), kNow);
    EXPECT_FALSE(award.left_at("A"));
}

TEST(SettledValidity, ends_a_lot_that_fewer_than_three_have_extended) {
    auto const settling = [](Award const& award, Tender const& tender = published_tender(),
                             Dispute const& dispute = {}) {
        return settle(award, tender, dispute, 4, kLot, kAnswerUntil);
    };
    auto const agreed = [](std::vector<std::string> const& agree) {
        auto award = asked();
        for (auto const& one : agree) evolve(award, AwardEvent{answering(one)});
        return award;
    };
    EXPECT_TRUE(settle(asked(), published_tender(), {}, 4, kLot, kAnswerUntil - kMillisecond).empty());
    EXPECT_EQ(settling(agreed({"A", "B", "C"})).size(), 1U);
    for (auto const& few : {std::vector<std::string>{}, {"A"}, {"A", "B"}}) {
        auto const events = settling(agreed(few));
        ASSERT_EQ(events.size(), 2U);
        EXPECT_EQ(std::get<ValiditySettled>(events[0]).agreed, few);
        auto const& failed = std::get<LotToRetender>(events[1]);
        EXPECT_EQ(failed.ground, "bids_are_valid_no_more");
        EXPECT_EQ(failed.lot, kLot);
        EXPECT_EQ(failed.bids, 4);
        EXPECT_FALSE(failed.reasons.empty());
        EXPECT_EQ(failed.decidedAt, kAnswerUntil);
    }
    // A hold or an objection does not keep the request open, only the lot's end from being said by itself.
    EXPECT_EQ(settling(asked(), held(published_tender())).size(), 1U);
    Dispute objected;
    evolve(objected, DisputeEvent{ObjectionTaken{{kTender, 1, "result", kLot, "B", "示例异议", kNoticed}, false}});
    EXPECT_EQ(settling(asked(), published_tender(), objected).size(), 1U);
    EXPECT_TRUE(settling(asked(), terminated_tender()).empty());
    auto failed = asked();
    for (auto const& one : settling(failed)) evolve(failed, one);
    EXPECT_TRUE(settling(failed).empty());
    EXPECT_EQ(refused(answer(failed, published_tender(), answering("A"))), "step_follows_the_award ");
}

TEST(BidValidity, is_of_a_lot_that_is_not_decided) {
    Evaluation nobody;
    ReportCompleted report;
    report.report.outcome = "all_bids_rejected";
    report.report.bids.resize(3);
    nobody.reported = report;
    EXPECT_TRUE(is_undecided(recorded_lot(), {}, {}));
    EXPECT_FALSE(is_undecided(opened_lot(), {}, {}));
    EXPECT_FALSE(is_undecided(recorded_lot(), nobody, {}));
    EXPECT_EQ(refused(request({}, published_tender(), recorded_lot(), nobody, kLot, asking(), kNow)),
              "lot_is_undecided ");
    RetenderLot command{3, "示例理由", "signer", kLot, false};
    EXPECT_EQ(rule_of(retender({}, published_tender(), {}, command, kUntil)), "lot_is_undecided");
    EXPECT_EQ(bids_judged(recorded_lot(), {}), 4);
    EXPECT_EQ(bids_judged(recorded_lot(), nobody), 3);
}

TEST(DetermineWinner, within_the_validity_of_the_bids) {
    auto const determining = [](Award const& award, std::string const& winner, kernel::Instant now) {
        return rule_of(determine(award, published_tender(), approved_project(), {}, winning(award, winner), now));
    };
    EXPECT_EQ(determining(posted_award(), "A", kUntil - kMillisecond), "");
    EXPECT_EQ(determining(posted_award(), "A", kUntil), "award_is_within_bid_validity");
    auto const three = extended({"A", "B", "C"}, posted_award());
    EXPECT_EQ(determining(three, "A", kUntil), "");
    EXPECT_EQ(determining(three, "A", kUntil + kernel::days(60) - kMillisecond), "");
    EXPECT_EQ(determining(three, "A", kUntil + kernel::days(60)), "award_is_within_bid_validity");
    EXPECT_EQ(determining(asked(posted_award()), "A", kNow), "extension_is_settled");
    EXPECT_EQ(determining(extended({"A", "B"}, posted_award()), "A", kNow), "three_bidders_have_extended");
    auto const without_the_first = extended({"B", "C", "D"}, posted_award());
    EXPECT_EQ(determining(without_the_first, "A", kUntil), "candidate_still_stands");
    EXPECT_EQ(determining(without_the_first, "B", kUntil), "");
    auto const notices = winning(without_the_first, "B");
    EXPECT_EQ(notices.result.ground, "other");
    EXPECT_FALSE(notices.result.reasons.empty());
}

TEST(RetenderLot, once_the_bids_are_valid_no_more) {
    auto const retendering = [](Award const& award, kernel::Instant now) {
        return retender(award, published_tender(), {}, {4, "示例理由", "signer", kLot}, now);
    };
    EXPECT_EQ(rule_of(retendering({}, kUntil - kMillisecond)), "retender_has_its_ground");
    EXPECT_EQ(retendering({}, kUntil)->ground, "bids_are_valid_no_more");
    EXPECT_EQ(retendering({}, kUntil)->lot, kLot);
    EXPECT_EQ(rule_of(retendering(posted_award(), kUntil - kMillisecond)), "retender_has_its_ground");
    EXPECT_EQ(retendering(posted_award(), kUntil)->ground, "bids_are_valid_no_more");
    EXPECT_EQ(retendering(extended({"A", "B"}), kNow)->ground, "bids_are_valid_no_more");
    EXPECT_EQ(rule_of(retendering(extended({"A", "B", "C"}), kNow)), "retender_has_its_ground");
    auto const again = request(extended({"A", "B"}), published_tender(), recorded_lot(), {}, kLot,
                               asking(2, kUntil + kernel::days(60)), kNow);
    auto asked_again = extended({"A", "B"});
    evolve(asked_again, AwardEvent{again.value()});
    EXPECT_EQ(retendering(asked_again, kNow)->ground, "bids_are_valid_no_more");
    auto first_out = posted_award();
    evolve(first_out, AwardEvent{CandidateGaveUp{"A", "示例理由", "person", kNoticed}});
    EXPECT_FALSE(retendering(first_out, kNow)->ground);
}

TEST(Deposits, of_who_did_not_extend_go_back_at_once) {
    auto const award = extended({"A", "B", "C"}, posted_award());
    auto const tender = published_tender();
    auto const opening = opened_lot();
    auto const owed = deposits_owed({tender, {}, opening, {}, award, {}}, kLot);
    auto const returning = [&](char const* bidder) {
        return rule_of(return_deposit({}, published_tender(), owed, {bidder, {1}, "示例凭证", "handler", kNow}));
    };
    EXPECT_EQ(returning("D"), "");
    EXPECT_EQ(returning("A"), "deposit_is_due");
}

TEST(AwardTold, tells_how_long_the_bids_are_valid) {
    auto story = story_of(published_tender(), approved_project());
    tell(story, extended({"A", "B", "C"}));
    EXPECT_EQ(story.bids_valid_until(kLot), kUntil + kernel::days(60));
    EXPECT_EQ(story.extension_of(kLot)->left, std::vector<std::string>{"D"});
}

} // namespace haihe::trading
