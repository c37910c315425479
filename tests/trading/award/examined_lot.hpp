#pragma once

// A committee, an upheld objection and opinions, for what happens between the posting and the award.

#include "trading/award/awarded_lot.hpp"
#include "trading/award/examine_candidate.hpp"
#include "trading/award/order_reevaluation.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// m0 to m4, promised.
inline Committee sitting_committee() {
    Committee committee;
    CommitteeFormed formed{"A1201000001000001001", {}, "signer", kIssue};
    for (int i = 0; i < 5; ++i) {
        auto const id = "m" + std::to_string(i);
        formed.members.push_back({id, "示例成员" + id, "E" + id, i == 0 ? "representative" : "expert", ""});
    }
    evolve(committee, CommitteeEvent{formed});
    for (auto const& one : formed.members)
        evolve(committee, CommitteeEvent{MemberPromised{one.certificate, "{}", {}, kIssue}});
    return committee;
}

/// One objection to the lot's result, upheld: against the first candidate, or to the evaluation itself.
inline Dispute upheld_dispute(bool of_evaluation = true) {
    Dispute dispute;
    evolve(dispute, DisputeEvent{ObjectionTaken{
                        {"A1201000001000001001", 1, "result", kLot, "D", "示例：评分有误。", kPosted}, true}});
    ObjectionSettled settled{{"A1201000001000001001", 1, "upheld", "示例：评分确有差错。", kPosted}, {}, "signer", {}};
    if (of_evaluation)
        settled.ofEvaluation = true;
    else
        settled.concerns = {"A"};
    evolve(dispute, DisputeEvent{settled});
    return dispute;
}

/// The lot of evaluated_lot() with the members, sheets and outcomes on which its report rests.
inline Evaluation judged_as_reported() {
    auto evaluation = evaluated_lot();
    for (int i = 0; i < 5; ++i) {
        auto const member = "m" + std::to_string(i);
        evaluation.members.push_back(member);
        evaluation.reviews.push_back({member, {kLot, {}}, {}, {}, kReported});
        evaluation.scores.push_back({member, {kLot, {}}, {}, {}, kReported});
    }
    for (auto const& bid : evaluation.reported->report.bids)
        evaluation.outcomes.push_back({bid.bidId, bid.rejections, {}});
    return evaluation;
}

inline ExaminationOpined opinion_of(std::string member, std::string candidate, bool confirmed,
                                    std::int64_t examination = 1) {
    return {std::move(member),
            {"A1201000001000001001", kLot, examination, std::move(candidate), confirmed, "示例理由"},
            {},
            kNoticed};
}

inline Award examining_award(std::string candidate, std::string ground) {
    auto award = posted_award();
    evolve(award, AwardEvent{examine(award, published_tender(),
                                     {std::move(candidate), std::move(ground), "示例理由", "signer"}, kNoticed)
                                 .value()});
    return award;
}

} // namespace haihe::trading
