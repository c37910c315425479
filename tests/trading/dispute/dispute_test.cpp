#include "trading/award/awarded_lot.hpp"
#include "trading/dispute/answer_objection.hpp"
#include "trading/dispute/raise_objection.hpp"
#include "trading/tender/hold_tender.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

Posting const kPosting{kPosted, kPostedUntil, {"A", "B", "C"}};
kernel::Instant const kDuringPosting = kPosted + kernel::days(1);

RaiseObjection against_documents() { return {"documents", "", "示例异议：资质要求过高", "N", true}; }
RaiseObjection against_result() { return {"result", kLot, "示例异议：第一名业绩不实", "D", true}; }

kernel::Result<RaisedObjection> raising(Tender const& tender, RaiseObjection command, kernel::Instant now,
                                        std::optional<Posting> const& posting = kPosting, Dispute const& dispute = {}) {
    return raise(dispute, tender, opened_lot(), posting, std::move(command), now);
}

/// A tender and its dispute after an objection, as one decision records it.
struct Raised {
    Tender tender = published_tender();
    Dispute dispute;

    void take(RaiseObjection command, kernel::Instant now) {
        auto const raised = raise(dispute, tender, opened_lot(), kPosting, std::move(command), now).value();
        if (raised.hold) evolve(tender, TenderEvent{*raised.hold});
        evolve(dispute, DisputeEvent{raised.objection});
    }
    kernel::Result<AnsweredObjection> answering(AnswerObjection command, kernel::Instant now = kDuringPosting) const {
        return answer(dispute, tender, kPosting.candidates, std::move(command), now);
    }
    void take_answer(AnswerObjection command) {
        auto const answered = answering(std::move(command)).value();
        if (answered.lifted) evolve(tender, TenderEvent{*answered.lifted});
        evolve(dispute, DisputeEvent{answered.answer});
    }
};

} // namespace

TEST(RaiseObjection, in_time_and_entitled_holds_the_tender_in_the_same_decision) {
    auto const raised = raising(published_tender(), against_documents(), kIssue + kernel::days(1));
    ASSERT_TRUE(raised);
    EXPECT_EQ(raised->objection, (ObjectionTaken{{"A1201000001000001001", 1, "documents", "", "N",
                                                  "示例异议：资质要求过高", kIssue + kernel::days(1)},
                                                 true}));
    ASSERT_TRUE(raised->hold);
    EXPECT_EQ(*raised->hold, (HoldPlaced{"objection", "objection-1", kIssue + kernel::days(1)}));
    EXPECT_TRUE(raising(published_tender(), against_result(), kDuringPosting)->hold);
}

TEST(RaiseObjection, each_has_a_hold_of_its_own) {
    Raised both;
    both.take(against_documents(), kIssue + kernel::days(1));
    both.take(against_documents(), kIssue + kernel::days(1));
    ASSERT_EQ(both.tender.holds.size(), 2U);
    EXPECT_EQ(both.tender.holds[1].source, "objection-2");
    both.take_answer({1, "dismissed", "示例答复", {}, "signer"});
    ASSERT_EQ(both.tender.holds.size(), 1U);
    EXPECT_EQ(both.tender.holds[0].source, "objection-2");
}

TEST(RaiseObjection, is_taken_while_the_tender_is_held_by_an_order_and_lifts_only_its_own_hold) {
    Raised one;
    one.tender = held(published_tender());
    one.take(against_documents(), kIssue + kernel::days(1));
    EXPECT_EQ(one.tender.holds.size(), 2U);
    one.take_answer({1, "dismissed", "示例答复", {}, "signer"});
    ASSERT_EQ(one.tender.holds.size(), 1U);
    EXPECT_EQ(one.tender.holds[0].ground, "order");
}

TEST(RaiseObjection, to_the_documents_ends_at_the_time_that_the_tender_states) {
    auto const tender = published_tender();
    auto const until = tender.timeTable.objectionUntil;
    EXPECT_EQ(rule_of(raising(tender, against_documents(), until - kMillisecond)), "");
    auto const late = raising(tender, against_documents(), until);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().rule, "objection_to_the_documents_is_in_time");
    EXPECT_EQ(late.error().kind, kernel::RefusalKind::unlawful);
    EXPECT_EQ(late.error().citation->article, "第二十二条");
}

TEST(RaiseObjection, to_the_result_is_taken_while_the_candidates_are_posted) {
    auto const tender = published_tender();
    EXPECT_EQ(rule_of(raising(tender, against_result(), kPosted)), "");
    EXPECT_EQ(rule_of(raising(tender, against_result(), kPostedUntil - kMillisecond)), "");
    for (auto const at : {kPosted - kMillisecond, kPostedUntil}) {
        auto const outside = raising(tender, against_result(), at);
        ASSERT_FALSE(outside);
        EXPECT_EQ(outside.error().rule, "objection_to_the_result_is_in_time");
        EXPECT_EQ(outside.error().citation->article, "第五十四条");
    }
    EXPECT_EQ(rule_of(raising(tender, against_result(), kDuringPosting, std::nullopt)),
              "objection_to_the_result_is_in_time");
}

TEST(RaiseObjection, is_for_those_whom_it_concerns) {
    auto tender = published_tender();
    tender.registered.agency = "G";
    auto const in_time = kIssue + kernel::days(1);
    for (auto const& [entity, bids] : {std::pair{tender.registered.tenderee, true}, std::pair{std::string("G"), true},
                                       std::pair{std::string("N"), false}}) {
        auto command = against_documents();
        command.objector = entity;
        command.objector_bids = bids;
        auto const outcome = raising(tender, command, in_time);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().rule, "objector_is_interested_in_the_documents");
        EXPECT_EQ(outcome.error().kind, kernel::RefusalKind::forbidden);
        EXPECT_TRUE(outcome.error().citation);
    }
    auto stranger = against_result();
    stranger.objector = "N";
    EXPECT_EQ(rule_of(raising(tender, stranger, kDuringPosting)), "objector_has_a_bid_in_the_list");
    auto revoked = against_result();
    revoked.objector = "E";
    EXPECT_EQ(rule_of(raising(tender, revoked, kDuringPosting)), "");
}

TEST(RaiseObjection, makes_sense) {
    auto const tender = published_tender();
    auto const in_time = kIssue + kernel::days(1);
    auto const with = [](RaiseObjection command, auto change) {
        change(command);
        return command;
    };
    EXPECT_EQ(rule_of(raising(tender, with(against_documents(), [](auto& one) { one.against = "opening"; }), in_time)),
              "objection_is_against_documents_or_result");
    EXPECT_EQ(rule_of(raising(tender, with(against_documents(), [](auto& one) { one.lot = kLot; }), in_time)),
              "objection_names_the_lot_of_its_result");
    for (auto const* lot : {"", "A1201000001000001001002"})
        EXPECT_EQ(rule_of(raising(tender, with(against_result(), [&](auto& one) { one.lot = lot; }), kDuringPosting)),
                  "objection_names_the_lot_of_its_result");
    for (auto const& text : {std::string(), std::string(6001, 'x')})
        EXPECT_EQ(rule_of(raising(tender, with(against_documents(), [&](auto& one) { one.text = text; }), in_time)),
                  "objection_says_something");
    EXPECT_EQ(rule_of(raising(tender, with(against_documents(), [](auto& one) { one.text = std::string(6000, 'x'); }),
                              in_time)),
              "");
}

TEST(RaiseObjection, to_the_result_of_a_tender_that_is_not_compulsory_holds_nothing) {
    auto const tender = voluntary_tender();
    auto const raised = raising(tender, against_result(), kDuringPosting);
    ASSERT_TRUE(raised);
    EXPECT_FALSE(raised->hold);
    EXPECT_FALSE(raised->objection.holds);
    EXPECT_TRUE(raising(tender, against_documents(), kIssue + kernel::days(1))->hold);
}

/// Every phase of the tender × raise (both kinds) and answer × held.
TEST(Dispute, answers_every_phase_of_the_tender) {
    for (bool const is_held : {false, true}) {
        auto const maybe_held = [&](Tender tender) { return is_held ? held(std::move(tender)) : tender; };
        Raised open;
        open.take(against_documents(), kIssue + kernel::days(1));
        struct Line {
            Tender tender;
            std::string raise_rule, answer_rule;
        };
        for (auto const& line : {Line{maybe_held({}), "tender_is_registered", "tender_is_registered"},
                                 Line{maybe_held(registered_tender()), "documents_are_issued", "hold_is_in_force"},
                                 Line{maybe_held(open.tender), "", ""}}) {
            EXPECT_EQ(rule_of(raising(line.tender, against_documents(), kIssue + kernel::days(1), {}, open.dispute)),
                      line.raise_rule);
            EXPECT_EQ(rule_of(raising(line.tender, against_result(), kDuringPosting, kPosting, open.dispute)),
                      line.raise_rule);
            EXPECT_EQ(rule_of(answer(open.dispute, line.tender, {}, {1, "dismissed", "示例答复", {}, "signer"},
                                     kIssue + kernel::days(2))),
                      line.answer_rule);
        }
    }
}

TEST(AnswerObjection, is_refused_by_its_own_rules) {
    Raised one;
    one.take(against_result(), kDuringPosting);
    one.take(against_documents(), kIssue + kernel::days(1));
    EXPECT_EQ(rule_of(one.answering({3, "dismissed", "示例答复", {}, "signer"})), "objection_is_raised");
    EXPECT_EQ(rule_of(one.answering({0, "dismissed", "示例答复", {}, "signer"})), "objection_is_raised");
    EXPECT_EQ(rule_of(one.answering({1, "partly", "示例答复", {}, "signer"})), "finding_is_known");
    for (auto const& text : {std::string(), std::string(6001, 'x')})
        EXPECT_EQ(rule_of(one.answering({1, "dismissed", text, {}, "signer"})), "answer_says_something");
    auto const whom = "upheld_objection_names_whom_it_concerns";
    EXPECT_EQ(rule_of(one.answering({1, "upheld", "示例答复", {}, "signer"})), whom);
    EXPECT_EQ(rule_of(one.answering({1, "upheld", "示例答复", {"D"}, "signer"})), whom); // no candidate
    EXPECT_EQ(rule_of(one.answering({1, "dismissed", "示例答复", {"A"}, "signer"})), whom);
    EXPECT_EQ(rule_of(one.answering({2, "upheld", "示例答复", {"A"}, "signer"})), whom); // against the documents
    EXPECT_EQ(rule_of(one.answering({2, "upheld", "示例答复", {}, "signer"})), "");
    EXPECT_EQ(rule_of(one.answering({1, "upheld", "示例答复", {"A", "B"}, "signer"})), "");
    EXPECT_EQ(rule_of(one.answering({1, "upheld", "示例答复", {}, "signer", true})), ""); // the evaluation itself
    EXPECT_EQ(rule_of(one.answering({1, "upheld", "示例答复", {"A"}, "signer", true})), "");
    EXPECT_EQ(rule_of(one.answering({1, "dismissed", "示例答复", {}, "signer", true})), whom);
    EXPECT_EQ(rule_of(one.answering({2, "upheld", "示例答复", {}, "signer", true})), whom);
    one.take_answer({1, "dismissed", "示例答复", {}, "signer"});
    EXPECT_EQ(rule_of(one.answering({1, "dismissed", "示例答复", {}, "signer"})), "objection_is_answered_once");
}

TEST(AnswerObjection, comes_late_rather_than_never) {
    Raised one;
    one.take(against_documents(), kIssue + kernel::days(1));
    auto const answered = one.answering({1, "upheld", "示例答复", {}, "signer"}, kIssue + kernel::days(30));
    ASSERT_TRUE(answered);
    EXPECT_EQ(answered->answer.answer.answeredAt, kIssue + kernel::days(30));
    EXPECT_EQ(*answered->lifted, (HoldLifted{"objection", "objection-1", kIssue + kernel::days(30)}));
}

TEST(Dispute, tells_the_award_what_stands_in_its_way) {
    Raised one;
    EXPECT_FALSE(one.dispute.is_unanswered(kLot));
    one.take(against_result(), kDuringPosting);
    EXPECT_TRUE(one.dispute.is_unanswered(kLot));
    EXPECT_FALSE(one.dispute.is_unanswered("A1201000001000001001002"));
    one.take_answer({1, "upheld", "示例答复", {"A"}, "signer"});
    EXPECT_FALSE(one.dispute.is_unanswered(kLot));
    EXPECT_TRUE(one.dispute.is_upheld_against(kLot, "A", {}));
    EXPECT_FALSE(one.dispute.is_upheld_against(kLot, "A", {1})); // a re-evaluation has answered it
    EXPECT_FALSE(one.dispute.is_upheld_against(kLot, "B", {}));
    EXPECT_FALSE(one.dispute.is_upheld_against("A1201000001000001001002", "A", {}));
    EXPECT_EQ(one.dispute.upheld(kLot, {}), std::vector<std::int64_t>{1});
    one.take(against_documents(), kIssue + kernel::days(1));
    EXPECT_TRUE(one.dispute.is_unanswered(kLot));
    EXPECT_TRUE(one.dispute.is_unanswered("A1201000001000001001002")); // the documents are every lot's
}

} // namespace haihe::trading
