#include "supervision/watch/award_check.hpp"

#include "supervision/watch/told_award_walk.hpp"

#include <gtest/gtest.h>

namespace haihe::supervision {

namespace {

std::string rule(std::vector<Told> const& before, Told const& next) {
    auto const fits = check(story_and(before), next);
    if (fits) return "";
    EXPECT_FALSE(fits.error().text.zh.empty() || fits.error().text.en.empty());
    return fits.error().rule + " " + fits.error().path;
}

std::string rule_of_published(Told const& next) {
    auto const fits = check(story_told(told_of_published_tender()), next);
    return fits ? "" : fits.error().rule + " " + fits.error().path;
}

std::vector<Told> const kOnce{}; // after the opening

template <class T>
T of_lot(T told, std::string const& lot) {
    if constexpr (requires { told.notice; })
        told.notice.lot = lot;
    else if constexpr (requires { told.report; })
        told.report.lot = lot;
    else
        told.lot = lot;
    return told;
}

} // namespace

TEST(ToldAwards, bear_on_one_another) {
    std::vector<Told> all;
    for (Told const& next : {Told(evaluated()), Told(posted()), Told(objection()), Told(answer()), Told(award()),
                             Told(result()), Told(award_report()), Told(contract())}) {
        EXPECT_EQ(rule(all, next), "") << next.index();
        EXPECT_EQ(subject_of(next), code_told());
        all.push_back(next);
    }
    auto const story = story_and(all);
    EXPECT_EQ(story.evaluation_of(lot_told())->candidates.size(), 2U);
    EXPECT_TRUE(story.award_of(lot_told())->told_to_winner && story.award_of(lot_told())->told_to_all);
    EXPECT_EQ(story.contract_of(lot_told())->signed_at, signed_at());
    EXPECT_TRUE(story.objection(1)->answered_at);
}

TEST(ToldAwards, speak_of_a_lot_of_the_tender_that_was_opened_and_stands) {
    auto const absent = code_told() + "002";
    for (Told const& next :
         {Told(of_lot(posted(), absent)), Told(of_lot(award(), absent)), Told(of_lot(result(), absent))})
        EXPECT_EQ(rule(kOnce, next), "lot_is_of_the_tender /notice/lot");
    for (Told const& next :
         {Told(of_lot(evaluated(), absent)), Told(of_lot(contract(), absent)), Told(of_lot(cancellation(), absent)),
          Told(of_lot(award_report(), absent)), Told(of_lot(failed_for("all_bids_rejected"), absent))})
        EXPECT_EQ(rule(kOnce, next), "lot_is_of_the_tender /lot");
    for (Told const& next : {Told(evaluated()), Told(contract()), Told(cancellation()), Told(award_report()),
                             Told(failed_for("all_bids_rejected"))}) {
        EXPECT_EQ(rule_of_published(next), "evaluation_follows_the_opening_record /lot");
        EXPECT_EQ(rule({evaluated(), failed_for("no_candidate_left")}, next), "lot_has_not_failed /lot");
        auto const nobody = check({}, next);
        EXPECT_EQ(nobody ? "" : nobody.error().rule, "tender_is_registered");
    }
    for (Told const& next : {Told(posted()), Told(award()), Told(result())}) {
        EXPECT_EQ(rule_of_published(next), "evaluation_follows_the_opening_record /notice/lot");
        EXPECT_EQ(rule({evaluated(), failed_for("no_candidate_left")}, next), "lot_has_not_failed /notice/lot");
    }
}

TEST(ToldAwards, a_report_comes_once_and_judges_what_was_opened) {
    EXPECT_EQ(rule({evaluated()}, evaluated()), "lot_is_evaluated_once /lot");
    auto short_of_one = evaluated();
    short_of_one.report.bids.pop_back();
    EXPECT_EQ(rule(kOnce, short_of_one), "evaluated_bids_are_those_of_the_record /report/bids");
}

TEST(ToldAwards, candidates_are_the_reports_and_posted_once) {
    EXPECT_EQ(rule(kOnce, posted()), "candidates_follow_the_report /notice/lot");
    EXPECT_EQ(rule({evaluated("competition_is_lacking")}, posted()), "candidates_follow_the_report /notice/lot");
    EXPECT_EQ(rule({evaluated(), posted()}, posted()), "candidates_are_posted_once /notice/lot");
    auto dearer = posted();
    dearer.notice.candidates[0].price = kernel::yuan(91);
    EXPECT_EQ(rule({evaluated()}, dearer), "posted_candidates_are_the_reports /notice/candidates");
    auto turned = posted();
    std::swap(turned.notice.candidates[0], turned.notice.candidates[1]);
    EXPECT_EQ(rule({evaluated()}, turned), "posted_candidates_are_the_reports /notice/candidates");
}

TEST(ToldAwards, the_winner_is_a_candidate_and_both_notices_name_it) {
    for (Told const& next : {Told(award()), Told(result())})
        EXPECT_EQ(rule({evaluated()}, next), "award_follows_the_posting /notice/lot");
    std::vector<Told> const before{evaluated(), posted()};
    auto stranger = award();
    stranger.notice.winner = "somebody";
    EXPECT_EQ(rule(before, stranger), "winner_is_one_of_the_candidates /notice/winner");
    auto dearer = result();
    dearer.notice.price = kernel::yuan(91);
    EXPECT_EQ(rule(before, dearer), "winner_is_one_of_the_candidates /notice/winner");
    EXPECT_EQ(rule({evaluated(), posted(), award()}, next_result()), "both_notices_tell_one_award /notice/winner");
    EXPECT_EQ(rule({evaluated(), posted(), result()}, next_award()), "both_notices_tell_one_award /notice/winner");
    EXPECT_EQ(rule({evaluated(), posted(), result()}, award()), "");
}

TEST(ToldAwards, a_further_winner_is_another_once_the_award_is_cancelled) {
    std::vector<Told> const awarded{evaluated(), posted(), award(), result()};
    auto const stands = "next_award_follows_a_cancellation /notice/lot";
    for (Told const& next : {Told(award()), Told(result()), Told(next_award()), Told(next_result())})
        EXPECT_EQ(rule(awarded, next), stands);
    EXPECT_EQ(rule({evaluated(), posted(), award()}, next_award()), stands);
    auto all = awarded;
    all.emplace_back(cancellation());
    for (Told const& next : {Told(award()), Told(result())})
        EXPECT_EQ(rule(all, next), "next_winner_is_another /notice/winner");
    for (Told const& next : {Told(next_award()), Told(next_result())}) EXPECT_EQ(rule(all, next), "");
    all.emplace_back(next_award());
    EXPECT_EQ(rule(all, next_result()), "");
}

TEST(ToldAwards, an_award_is_cancelled_once_before_its_contract) {
    std::vector<Told> const awarded{evaluated(), posted(), award(), result()};
    EXPECT_EQ(rule(awarded, cancellation()), "");
    EXPECT_EQ(rule({evaluated(), posted()}, cancellation()), "cancellation_follows_the_award /lot");
    EXPECT_EQ(rule({evaluated(), posted(), result(), cancellation()}, cancellation()),
              "cancellation_follows_the_award /lot");
    EXPECT_EQ(rule({evaluated(), posted(), result(), contract()}, cancellation()), "lot_has_no_contract /lot");
    auto other = cancellation();
    other.winner = kSecondBidder;
    EXPECT_EQ(rule(awarded, other), "cancelled_award_is_the_last /winner");
    EXPECT_EQ(rule({evaluated(), posted(), result(), cancellation()}, contract()), "contract_follows_the_award /lot");
    EXPECT_EQ(rule(awarded, failed_for("no_candidate_left")), "award_is_cancelled_first /lot");
    EXPECT_EQ(rule({evaluated(), posted(), result(), cancellation()}, failed_for("no_candidate_left")), "");
}

TEST(ToldAwards, a_written_report_is_of_an_award_that_stands_once) {
    EXPECT_EQ(rule({evaluated(), posted(), result()}, award_report()), "");
    EXPECT_EQ(rule({evaluated(), posted()}, award_report()), "report_follows_the_award /lot");
    EXPECT_EQ(rule({evaluated(), posted(), result(), cancellation()}, award_report()), "report_follows_the_award /lot");
    EXPECT_EQ(rule({evaluated(), posted(), result(), award_report()}, award_report()), "award_is_reported_once /lot");
}

TEST(ToldAwards, bids_are_extended_by_all_in_the_running) {
    EXPECT_EQ(rule(kOnce, requested()), "");
    EXPECT_EQ(rule({evaluated(), posted()}, requested()), "");
    EXPECT_EQ(rule({evaluated(), posted(), result()}, requested()), "lot_is_not_awarded /request/lot");
    EXPECT_EQ(rule({requested()}, requested()), "extensions_are_numbered_in_order /request/number");
    auto second = requested();
    second.request.number = 2;
    EXPECT_EQ(rule({requested()}, second), "extension_before_is_settled /request/number");
    auto other = requested();
    other.request.validUntilBefore = other.request.validUntil;
    EXPECT_EQ(rule(kOnce, other), "validity_before_is_the_known_one /request/validUntilBefore");
    auto few = requested();
    few.bidders.pop_back();
    EXPECT_EQ(rule(kOnce, few), "all_in_the_running_are_asked /bidders");
    EXPECT_EQ(rule(kOnce, settled()), "extension_is_asked /number");
    EXPECT_EQ(rule({requested()}, settled()), "");
    EXPECT_EQ(rule({requested(), settled()}, settled()), "extension_is_settled_once /number");
    auto short_of_one = settled();
    short_of_one.agreed.pop_back();
    EXPECT_EQ(rule({requested()}, short_of_one), "settlement_is_of_all_that_were_asked /agreed");
    EXPECT_EQ(story_and({requested(), settled()}).bids_valid_until(lot_told()), valid_until_told() + kernel::days(60));
    auto lapsed = failed_for("bids_are_valid_no_more");
    EXPECT_EQ(rule(kOnce, lapsed), "failure_follows_from_the_validity /ground");
    lapsed.failedAt = valid_until_told();
    EXPECT_EQ(rule(kOnce, lapsed), "");
}

TEST(ToldAwards, a_termination_comes_before_any_award_and_is_the_last) {
    EXPECT_EQ(rule_of_published(termination()), "");
    EXPECT_EQ(rule({evaluated(), posted()}, termination()), "");
    EXPECT_EQ(rule({evaluated(), posted(), result(), cancellation()}, termination()), "");
    EXPECT_EQ(rule({evaluated(), posted(), result()}, termination()), "termination_precedes_the_award /notice/tender");
    auto const unknown = check({}, termination());
    EXPECT_EQ(unknown ? "" : unknown.error().rule, "tender_is_announced");
    for (Told const& next : {Told(award()), Told(result()), Told(objection()), Told(termination()),
                             Told(exchange::TenderSuspended{code_told(), "order", "示例令1号", noticed_at()})})
        EXPECT_EQ(rule({evaluated(), posted(), termination()}, next), "tender_is_not_terminated ");
    EXPECT_EQ(subject_of(termination()), code_told());
    EXPECT_EQ(story_and({termination()}).terminated_at, noticed_at());
}

TEST(ToldAwards, a_contract_is_signed_once_with_the_winner) {
    EXPECT_EQ(rule({evaluated(), posted()}, contract()), "contract_follows_the_award /lot");
    EXPECT_EQ(rule({evaluated(), posted(), result(), contract()}, contract()), "contract_is_signed_once /lot");
    auto other = contract();
    other.winner = kSecondBidder;
    EXPECT_EQ(rule({evaluated(), posted(), result()}, other), "contract_is_with_the_winner /winner");
}

TEST(ToldAwards, a_lot_fails_on_what_its_report_says_and_before_its_contract) {
    EXPECT_EQ(rule({evaluated("all_bids_rejected")}, failed_for("all_bids_rejected")), "");
    EXPECT_EQ(rule({evaluated("all_bids_rejected")}, failed_for("competition_is_lacking")),
              "failure_follows_from_the_evaluation /ground");
    EXPECT_EQ(rule(kOnce, failed_for("no_candidate_left")), "failure_follows_from_the_evaluation /ground");
    EXPECT_EQ(rule({evaluated(), posted(), result(), contract()}, failed_for("no_candidate_left")),
              "lot_has_no_contract /lot");
}

TEST(ToldAwards, objections_are_numbered_and_answered_once) {
    std::vector<Told> const before{evaluated(), posted()};
    EXPECT_EQ(rule(before, objection(2)), "objections_are_numbered_in_order /number");
    EXPECT_EQ(rule({evaluated()}, objection()), "objection_to_a_result_follows_the_posting /lot");
    EXPECT_EQ(rule(before, answer()), "objection_is_raised /number");
    EXPECT_EQ(rule({evaluated(), posted(), objection(), answer()}, answer()), "objection_is_answered_once /number");
    auto to_documents = objection();
    to_documents.against = "documents";
    to_documents.lot.clear();
    EXPECT_EQ(rule_of_published(to_documents), "");
    auto const nobody = check({}, to_documents);
    EXPECT_EQ(nobody ? "" : nobody.error().rule, "tender_is_registered");
}

TEST(ToldAwards, go_through_a_reevaluation_to_a_second_report_and_posting) {
    std::vector<Told> all;
    for (Told const& next : {Told(evaluated()), Told(posted()), Told(objection()), Told(upheld()), Told(reevaluation()),
                             Told(evaluated_again()), Told(posted_again()), Told(examination())}) {
        EXPECT_EQ(rule(all, next), "") << next.index();
        EXPECT_EQ(subject_of(next), code_told());
        all.push_back(next);
    }
    std::vector<Told> const objected{evaluated(), posted(), objection(), upheld()};
    EXPECT_EQ(rule({evaluated()}, reevaluation()), "reevaluation_follows_the_posting /lot");
    EXPECT_EQ(rule({evaluated(), posted(), objection(), answer()}, reevaluation()),
              "reevaluation_has_its_ground /objections");
    EXPECT_EQ(rule({evaluated(), posted(), objection(), upheld(), award()}, reevaluation()),
              "reevaluation_precedes_the_award /lot");
    auto other = reevaluation();
    other.report = 2;
    EXPECT_EQ(rule(objected, other), "reevaluation_corrects_the_report_that_stands /report");
    auto ordered = objected;
    ordered.emplace_back(reevaluation());
    EXPECT_EQ(rule(ordered, reevaluation()), "reevaluation_follows_the_posting /lot");
    EXPECT_EQ(rule(ordered, evaluated()), "corrected_report_is_the_one_before /report/corrects");
    EXPECT_EQ(rule(objected, award()), "");
    EXPECT_EQ(rule(ordered, award()), "award_follows_the_posting /notice/lot");
    EXPECT_EQ(rule({evaluated()}, examination()), "examined_candidate_is_posted /candidate");
    EXPECT_EQ(rule({evaluated(), posted(), award()}, examination()), "examination_precedes_the_award /lot");
}

} // namespace haihe::supervision
