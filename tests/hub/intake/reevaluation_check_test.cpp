#include "hub/intake/reevaluation_check.hpp"

#include "hub/intake/candidates_check.hpp"
#include "hub/intake/evaluation_check.hpp"
#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

exchange::ObjectionAnswered upheld_told(std::int64_t number = 1) {
    auto answer = answer_told(number);
    answer.finding = "upheld";
    return answer;
}
exchange::ReevaluationOrdered order_told() { return {kTender, kLot, 1, {1}, kPosted + kernel::days(1)}; }
exchange::CandidateExamined examination_told() {
    return {kTender, kLot, "bidder2", "changed_state", "资产被查封。", false, 5, 2, kPosted, kNoticed};
}

ToldTender objected_tender() {
    auto tender = opened_tender();
    story::tell(tender.story, report_told(), kReported);
    story::tell(tender.story, candidates_told(), kReported, kPosted);
    return with(tender, objection_told(), upheld_told());
}
ToldTender reevaluated_tender() { return with(objected_tender(), order_told()); }

template <class Told, class Change>
Names altered(Told told, ToldTender const& tender, Change const& change) {
    change(told);
    return named(check(told, tender));
}
Names faults_in(ToldTender const& tender) { return named(check(order_told(), tender)); }

exchange::EvaluationReport corrected_told() {
    auto report = report_told();
    report.number = 2;
    report.corrects = exchange::ReportCorrection{{}, {1}, "漏评。"};
    return report;
}
Names reporting(exchange::EvaluationReport const& report, ToldTender const& tender = reevaluated_tender()) {
    return named(check(report, reported(), tender));
}

} // namespace

TEST(IntakeOfReevaluation, rests_on_upheld_objections_to_the_lots_result) {
    EXPECT_EQ(faults_in(objected_tender()), Names{});
    Names const refused{"reevaluation_has_its_ground /objections/0"};
    EXPECT_EQ(faults_in(posted_tender()), refused);
    EXPECT_EQ(faults_in(with(posted_tender(), objection_told())), refused);
    EXPECT_EQ(faults_in(with(posted_tender(), objection_told(), answer_told())), refused);
    auto to_documents = objection_told();
    to_documents.against = "documents";
    EXPECT_EQ(faults_in(with(posted_tender(), to_documents, upheld_told())), refused);
    EXPECT_EQ(altered(order_told(), objected_tender(),
                      [](auto& told) {
                          told.objections = {1, 2};
                      }),
              Names{"reevaluation_has_its_ground /objections/1"});
}

TEST(IntakeOfReevaluation, comes_between_the_posting_and_the_award) {
    EXPECT_EQ(faults_in(evaluated_tender()), Names{"reevaluation_follows_the_posting /lot"});
    EXPECT_EQ(faults_in(reevaluated_tender()), Names{"reevaluation_follows_the_posting /lot"}); // twice at once
    EXPECT_EQ(altered(order_told(), objected_tender(), [](auto& told) { told.orderedAt = kPosted - kMillisecond; }),
              Names{"reevaluation_follows_the_posting /lot"});
    auto awarded = objected_tender();
    story::tell(awarded.story, award_told(), kNoticed);
    story::tell(awarded.story, result_told(), kNoticed);
    EXPECT_EQ(faults_in(awarded), Names{"reevaluation_precedes_the_award /lot"});
    EXPECT_EQ(faults_in(with(awarded, cancellation_told())), Names{"reevaluation_precedes_the_award /lot"});
    EXPECT_EQ(faults_in(with(objected_tender(), hold_told())), Names{"tender_is_not_held "});
    EXPECT_EQ(altered(order_told(), objected_tender(), [](auto& told) { told.report = 2; }),
              Names{"reevaluation_corrects_the_report_that_stands /report"});
    EXPECT_EQ(altered(order_told(), objected_tender(), [](auto& told) { told.lot = kNoLot; }),
              Names{"lot_is_of_the_tender /lot"});
}

TEST(IntakeOfReevaluation, is_answered_by_a_report_that_names_the_one_before) {
    EXPECT_EQ(reporting(corrected_told()), Names{});
    Names const unnamed{"corrected_report_is_the_one_before /report/corrects"};
    auto report = corrected_told();
    report.corrects->objections = {2};
    EXPECT_EQ(reporting(report), unnamed);
    report.corrects.reset();
    EXPECT_EQ(reporting(report), unnamed);
    for (auto const number : {1, 3}) {
        report = corrected_told();
        report.number = number;
        EXPECT_EQ(reporting(report), Names{"reports_are_numbered_in_order /report/number"});
    }
    EXPECT_EQ(
        reporting(corrected_told(), opened_tender()),
        (Names{"reports_are_numbered_in_order /report/number", "corrected_report_is_the_one_before /report/corrects"}));
    auto const twice = [] {
        auto tender = reevaluated_tender();
        story::tell(tender.story, corrected_told(), kReported + kernel::days(3));
        return tender;
    }();
    EXPECT_EQ(reporting(corrected_told(), twice).front(), "lot_is_evaluated_once /lot");
}

TEST(IntakeOfReevaluation, lets_the_candidates_be_posted_anew_and_be_objected_to_again) {
    auto tender = reevaluated_tender();
    auto const later = kPosted + kernel::days(3);
    story::tell(tender.story, corrected_told(), later);
    auto notice = candidates_told();
    exchange::CandidatesPosted const told{kTender, "", {}, later, later};
    notice.postedUntil = kernel::Date::of(later + kernel::days(3)).ends_at();
    EXPECT_EQ(named(check(notice, told, tender)), Names{"posting_names_its_report /notice/report"});
    notice.report = 2;
    EXPECT_EQ(named(check(notice, told, tender)), Names{});
    story::tell(tender.story, notice, later, later);
    auto second = order_told();
    second.report = 2;
    second.orderedAt = later + kernel::days(1);
    EXPECT_EQ(named(check(second, tender)), Names{"reevaluation_has_its_ground /objections/0"}); // it was answered
    second.objections = {2};
    EXPECT_EQ(named(check(second, with(tender, objection_told(2), upheld_told(2)))), Names{});
}

TEST(IntakeOfExaminations, are_of_a_posted_candidate_before_the_award) {
    EXPECT_EQ(named(check(examination_told(), posted_tender())), Names{});
    EXPECT_EQ(altered(examination_told(), posted_tender(), [](auto& told) { told.candidate = "bidder3"; }),
              Names{"examined_candidate_is_posted /candidate"});
    EXPECT_EQ(named(check(examination_told(), evaluated_tender())), Names{"examined_candidate_is_posted /candidate"});
    EXPECT_EQ(named(check(examination_told(), awarded_tender())), Names{"examination_precedes_the_award /lot"});
    EXPECT_EQ(named(check(examination_told(), cancelled_tender())), Names{});
    EXPECT_EQ(named(check(examination_told(), with(posted_tender(), hold_told()))), Names{"tender_is_not_held "});
    EXPECT_EQ(
        altered(examination_told(), posted_tender(), [](auto& told) { told.examinedAt = kPosted - kMillisecond; }),
        Names{"examination_ends_after_it_began /examinedAt"});
}

TEST(IntakeOfExaminations, conclude_what_more_than_half_of_the_members_say) {
    for (std::int64_t confirming = 0; confirming <= 6; ++confirming)
        for (bool const confirmed : {false, true}) {
            bool const right = confirming <= 5 && confirmed == (confirming >= 3);
            EXPECT_EQ(altered(examination_told(), posted_tender(),
                              [&](auto& told) {
                                  told.confirming = confirming;
                                  told.confirmed = confirmed;
                              }),
                      right ? Names{} : Names{"examination_follows_from_its_opinions /confirmed"});
        }
}

} // namespace haihe::hub
