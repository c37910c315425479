#include "trading/evaluation/report_evaluation.hpp"

#include "law/acts.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

template <class Sheets>
std::optional<kernel::Digest> digest_of(Sheets const& sheets, std::string const& member) {
    for (auto const& one : sheets)
        if (one.member == member) return one.digest;
    return std::nullopt;
}

exchange::EvaluatedBid evaluated(BidToJudge const& bid, Evaluation const& evaluation) {
    exchange::EvaluatedBid told{bid.bidId, bid.bidder, bid.bidderName, {}, {}, {}, {}, {}};
    if (bid.reading) told.price = bid.reading->price;
    for (auto const& one : evaluation.corrections)
        if (one.bidId == bid.bidId) told.corrected = one.price;
    if (auto const* outcome = evaluation.outcome_of(bid.bidId)) {
        told.rejections = outcome->rejections;
        told.deviations = outcome->deviations;
    }
    for (auto const& one : evaluation.ranked)
        if (one.bidId == bid.bidId) told.result = one.result;
    return told;
}

kernel::Result<exchange::MemberOpinion> weighed(GiveOpinion command, exchange::EvaluationReport const& report) {
    auto opinion = std::move(command.opinion);
    bool const signs = opinion.opinion == "agrees" || opinion.opinion == "dissents";
    if (!signs && opinion.opinion != "refuses")
        return kernel::refuse(RefusalKind::unacceptable, "opinion_is_known",
                              {"意见应为同意、不同意或者拒绝签字。", "An opinion is agrees, dissents or refuses."},
                              "/opinion");
    if ((opinion.opinion == "dissents" || !opinion.reasons.empty()) && !says_something(opinion.reasons))
        return kernel::refuse({RefusalKind::unlawful,
                               "dissent_has_its_reasons",
                               {"有不同意见的，应当书面说明并陈述理由，不超过2000字。",
                                "Who dissents says so in writing, with reasons, at most 2,000 characters."},
                               "/reasons",
                               law::implementing_regulation("第五十三条"),
                               {}});
    if (signs && !opinion.signature)
        return kernel::refuse(RefusalKind::unacceptable, "agreement_is_signed",
                              {"请在评标报告上签字。", "Sign the report."}, "/signature");
    if (signs && command.signed_report != report)
        return kernel::refuse(RefusalKind::conflict, "report_is_as_the_sheets_say",
                              {"签署的报告与评审结果不一致，请重新取得后签署。",
                               "What was signed is not what the sheets say: take the report again and sign that."},
                              "/report");
    if (opinion.opinion == "refuses" && opinion.reasons.empty()) opinion.opinion = "silent";
    if (!signs) opinion.signature.reset();
    return opinion;
}

} // namespace

exchange::EvaluationReport report_of(Evaluation const& evaluation, Committee const& committee,
                                     exchange::EvaluationTerms const& terms) {
    auto const& begun = *evaluation.begun;
    exchange::EvaluationReport report{begun.tender, begun.lot, terms.method, begun.begunAt, {}, {}, {}, "", {}, ""};
    for (auto const& certificate : evaluation.members) {
        auto const* seat = committee.seat_of(certificate);
        if (!seat) continue;
        report.members.push_back({certificate, seat->member.name, seat->member.kind, committee.chair() == certificate,
                                  digest_of(evaluation.reviews, certificate),
                                  digest_of(evaluation.scores, certificate)});
    }
    for (auto const& bid : begun.bids) report.bids.push_back(evaluated(bid, evaluation));
    for (auto const& one : evaluation.clarifications)
        report.clarifications.push_back(
            {one.asked.number, one.asked.bidId, one.asked.question, one.answered ? one.answered->answer.text : ""});
    report.outcome = evaluation.valid().empty()                                  ? "all_bids_rejected"
                     : evaluation.competition && evaluation.competition->lacking ? "competition_is_lacking"
                                                                                 : "candidates";
    for (auto const& one : evaluation.ranked)
        if (one.result.rank <= terms.candidates) report.candidates.push_back(one.bidId);
    if (evaluation.tie) report.tieReasons = evaluation.tie->reasons;
    if (auto const* order = evaluation.reevaluation()) {
        report.number = order->report + 1;
        report.corrects = exchange::ReportCorrection{order->digest, order->objections, order->reasons};
    }
    return report;
}

kernel::Result<std::vector<EvaluationEvent>> give_opinion(Evaluation const& evaluation, Committee const& committee,
                                                          exchange::EvaluationTerms const& terms, GiveOpinion command,
                                                          bool held, kernel::Instant now) {
    auto const& member = command.opinion.member;
    if (auto may = require_member(evaluation, committee, EvaluationStep::give_opinion, held, member); !may)
        return std::unexpected(may.error());
    auto const given = [&](OpinionGiven const& one) { return one.opinion.member == member; };
    if (std::ranges::any_of(evaluation.opinions, given))
        return kernel::refuse(RefusalKind::conflict, "opinion_is_given_once",
                              {"您已经对评标报告表明意见。", "You have given your opinion on the report."});
    auto const report = report_of(evaluation, committee, terms);
    auto opinion = weighed(std::move(command), report);
    if (!opinion) return std::unexpected(opinion.error());
    std::vector<EvaluationEvent> events{OpinionGiven{std::move(*opinion), now}};
    auto after = evaluation;
    evolve(after, events.front());
    if (after.opinions.size() == after.members.size()) {
        ReportCompleted completed{report, {}, now};
        for (auto const& one : after.opinions) completed.opinions.push_back(one.opinion);
        events.emplace_back(std::move(completed));
    }
    return events;
}

} // namespace haihe::trading
