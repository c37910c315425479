#include "supervision/watch/told_award_walk.hpp"
#include "supervision/watch/told_messages.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::supervision {

namespace {

trust::Signature const kSignature{"label", "host", "value"};

template <class Payload>
Told read(Payload const& payload) {
    return read_told(Payload::kType, json::write(payload)).value();
}

exchange::EvaluationReported evaluation_message() {
    auto const told = evaluated();
    return {code_told(), lot_told(), json::write(told.report), told.opinions, told.reported_at};
}
exchange::CandidatesPosted candidates_message() {
    return {code_told(), json::write(posted().notice), kSignature, reported_at(), posted_at()};
}
exchange::AwardNoticed award_message() { return {code_told(), json::write(award().notice), kSignature, noticed_at()}; }
exchange::ResultNoticed result_message() {
    return {code_told(), json::write(result().notice), kSignature, noticed_at()};
}

template <class Payload>
void expect_signed(Payload const& payload, char const* label, std::string const& text) {
    auto const parts = signed_parts(Payload::kType, json::write(payload));
    ASSERT_EQ(parts.size(), 1U) << label;
    EXPECT_EQ(parts[0].label, label);
    EXPECT_EQ(parts[0].path, "/signature");
    EXPECT_EQ(parts[0].text, text);
    EXPECT_EQ(parts[0].signature, kSignature);
}

} // namespace

TEST(ToldMessages, of_awards_are_read) {
    auto const evaluation = std::get<EvaluationTold>(read(evaluation_message()));
    EXPECT_EQ(evaluation.report, evaluated().report);
    EXPECT_EQ(evaluation.opinions, evaluation_message().opinions);
    EXPECT_EQ(evaluation.reported_at, reported_at());
    auto const candidates = std::get<CandidatesTold>(read(candidates_message()));
    EXPECT_EQ(candidates.notice, posted().notice);
    EXPECT_EQ(candidates.reported_at, reported_at());
    EXPECT_EQ(candidates.posted_at, posted_at());
    EXPECT_EQ(std::get<AwardTold>(read(award_message())).notice, award().notice);
    EXPECT_EQ(std::get<AwardTold>(read(award_message())).noticed_at, noticed_at());
    EXPECT_EQ(std::get<ResultTold>(read(result_message())).notice, result().notice);
    EXPECT_EQ(std::get<ResultTold>(read(result_message())).noticed_at, noticed_at());
    exchange::ValidityRequested const asked{code_told(), json::write(requested().request), kSignature, asked_bidders(),
                                            posted_at()};
    EXPECT_EQ(std::get<RequestTold>(read(asked)).request, requested().request);
    EXPECT_EQ(std::get<RequestTold>(read(asked)).bidders, asked_bidders());
    EXPECT_EQ(std::get<exchange::ValiditySettled>(read(settled())), settled());
    exchange::TenderTerminated const ended{json::write(termination().notice), kSignature, noticed_at()};
    EXPECT_EQ(std::get<TerminationTold>(read(ended)).notice, termination().notice);
    EXPECT_EQ(std::get<TerminationTold>(read(ended)).terminated_at, noticed_at());
    EXPECT_EQ(std::get<exchange::ReevaluationOrdered>(read(reevaluation())), reevaluation());
    EXPECT_EQ(std::get<exchange::CandidateExamined>(read(examination())), examination());
    EXPECT_EQ(std::get<exchange::AwardCancelled>(read(cancellation())), cancellation());
    EXPECT_EQ(std::get<exchange::AwardReported>(read(award_report())), award_report());
    EXPECT_EQ(std::get<exchange::ContractSigned>(read(contract())), contract());
    EXPECT_EQ(std::get<exchange::ObjectionRaised>(read(objection())), objection());
    EXPECT_EQ(std::get<exchange::ObjectionAnswered>(read(answer())), answer());
    for (auto const* type :
         {"evaluation.report", "candidates.posted", "award.notice", "result.notice", "validity.requested",
          "validity.settled", "tender.terminated", "reevaluation.ordered", "candidate.examined", "award.cancelled",
          "award.report", "contract.signed", "objection.raised", "objection.answered"})
        EXPECT_NE(std::ranges::find(kWatchedTypes, std::string_view(type)), kWatchedTypes.end()) << type;
}

TEST(ToldMessages, of_awards_show_what_persons_signed) {
    expect_signed(candidates_message(), "haihe/candidates/1", candidates_message().notice);
    expect_signed(award_message(), "haihe/award-notice/1", award_message().notice);
    expect_signed(result_message(), "haihe/result-notice/1", result_message().notice);
    expect_signed(exchange::TenderTerminated{json::write(termination().notice), kSignature, noticed_at()},
                  "haihe/termination/1", json::write(termination().notice));
    EXPECT_TRUE(signed_parts("award.cancelled", json::write(cancellation())).empty());
    EXPECT_TRUE(signed_parts("award.report", json::write(award_report())).empty());
    EXPECT_TRUE(signed_parts("contract.signed", json::write(contract())).empty());
    EXPECT_TRUE(signed_parts("objection.raised", json::write(objection())).empty());
    EXPECT_TRUE(signed_parts("objection.answered", json::write(answer())).empty());
    EXPECT_TRUE(signed_parts("evaluation.report", json::write(evaluation_message())).empty()) << "sealed";
}

TEST(ToldMessages, of_awards_are_refused_with_the_path_of_what_is_wrong) {
    auto const refused = [](auto const& payload) {
        auto const told = read_told(std::remove_cvref_t<decltype(payload)>::kType, json::write(payload));
        return told ? "" : told.error().rule + " " + told.error().path;
    };
    auto candidates = candidates_message();
    candidates.notice = " " + candidates.notice;
    EXPECT_EQ(refused(candidates), "json_is_canonical /notice");
    auto award_notice = award_message();
    award_notice.notice = "{}";
    EXPECT_EQ(refused(award_notice), "json_member_is_present /notice/tender");
    auto result_notice = result_message();
    result_notice.notice = "{}";
    EXPECT_EQ(refused(result_notice), "json_member_is_present /notice/tender");
    auto evaluation = evaluation_message();
    evaluation.lot = code_told() + "002";
    EXPECT_EQ(refused(evaluation), "report_is_of_its_lot /report/lot");
    evaluation.report = "{}";
    EXPECT_EQ(refused(evaluation), "json_member_is_present /report/tender");
}

} // namespace haihe::supervision
