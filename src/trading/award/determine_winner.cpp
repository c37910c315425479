#include "trading/award/determine_winner.hpp"

#include "law/acts.hpp"
#include "law/standing/first_candidate_wins.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/tender/reasons.hpp"

#include <optional>
#include <utility>

namespace haihe::trading {

namespace {

using exchange::AwardNotice;
using exchange::PostedCandidate;
using exchange::ResultNotice;
using kernel::RefusalKind;

kernel::Result<void> require_quiet(Award const& award, Dispute const& dispute, kernel::Instant now) {
    auto const& notice = award.posted->notice;
    if (now < notice.postedUntil)
        return kernel::refuse(
            {RefusalKind::unlawful,
             "posting_is_over",
             {"公示期满之后才能确定中标人。", "The winner is determined after the posting has ended."},
             "",
             law::implementing_regulation("第五十四条"),
             {{"postedUntil", notice.postedUntil.to_string()}}});
    if (dispute.is_unanswered(notice.lot))
        return kernel::refuse({RefusalKind::unlawful,
                               "objections_are_answered",
                               {"还有异议没有答复，不得继续进行招标投标活动。",
                                "An objection is unanswered: the procedure may not go on."},
                               "",
                               law::implementing_regulation("第七十七条"),
                               {}});
    return {};
}

kernel::Result<PostedCandidate const*> require_winner(Award const& award, Dispute const& dispute, bool first_must,
                                                      std::string const& winner) {
    auto const& lot = award.posted->notice.lot;
    auto const* candidate = award.candidate(winner);
    if (!candidate)
        return kernel::refuse({RefusalKind::unlawful,
                               "winner_is_a_candidate",
                               {"应当在评标委员会推荐的中标候选人以内确定中标人。",
                                "The winner is one of the candidates that the committee recommends."},
                               "/notice/winner",
                               law::tendering_law("第五十七条"),
                               {}});
    if (award.out_of(winner))
        return kernel::refuse(
            RefusalKind::conflict, "candidate_still_stands",
            {"该候选人已经放弃或者不能再被确定为中标人。", "This candidate has given up, or cannot win any more."},
            "/notice/winner");
    if (dispute.is_upheld_against(lot, winner, award.corrected))
        return kernel::refuse(
            RefusalKind::conflict, "no_upheld_objection_concerns_the_winner",
            {"对该候选人或者对评标本身的异议已经成立，请组织重新评标、确定其他候选人并写明理由，或者重新招标。",
             "An objection against this candidate or to the evaluation itself was upheld: have the "
             "report corrected, determine another with a ground, or tender the lot again."},
            "/notice/winner");
    auto const* first = award.first_standing();
    if (first_must && first != candidate)
        return kernel::refuse(
            {RefusalKind::unlawful,
             "first_candidate_wins",
             {"标段" + lot +
                  "应当按排名依次确定中标人；排名在前的候选人放弃、不能履行合同、不提交履约保证金或者被"
                  "查实有影响中标结果的违法行为等情形的，应先记录。",
              "Of lot " + lot +
                  " candidates win in the order of their rank; why one before is passed "
                  "over is recorded first."},
             "/notice/winner",
             law::implementing_regulation("第五十五条"),
             {{"lot", lot}, {"first", first->bidder}}});
    return candidate;
}

/// The name of the member that differs.
std::optional<std::string> difference(AwardNotice const& given, AwardNotice const& due) {
    if (given.tender != due.tender) return "tender";
    if (given.lot != due.lot) return "lot";
    if (given.winnerName != due.winnerName) return "winnerName";
    if (given.price != due.price) return "price";
    if (given.periodDays != due.periodDays) return "periodDays";
    if (given.quality != due.quality) return "quality";
    if (given.projectLeader != due.projectLeader) return "projectLeader";
    return std::nullopt;
}

std::optional<std::string> difference(ResultNotice const& given, ResultNotice const& due) {
    if (given.tender != due.tender) return "tender";
    if (given.lot != due.lot) return "lot";
    if (given.winner != due.winner) return "winner";
    if (given.winnerName != due.winnerName) return "winnerName";
    if (given.price != due.price) return "price";
    if (given.rank != due.rank) return "rank";
    return std::nullopt;
}

bool states_why(ResultNotice const& result, Award const& award, Dispute const& dispute) {
    if (result.rank == 1) return result.ground.empty() && result.reasons.empty();
    bool const states = law::passes_over_the_first(result.ground) && require_reasons(result.reasons).has_value();
    auto const& first = award.posted->notice.candidates.front().bidder;
    if (auto const* out = award.out_of(first)) return states && result.ground == out->ground;
    bool const free_to_choose =
        award.cancelled.empty() && !dispute.is_upheld_against(result.lot, first, award.corrected);
    bool const chosen = free_to_choose && result.ground.empty() && result.reasons.empty();
    return chosen || (states && result.ground != "gave_up"); // that only its own word tells
}

} // namespace

AwardNotice award_notice_of(Award const& award, PostedCandidate const& winner) {
    auto const& notice = award.posted->notice;
    return {notice.tender, notice.lot,        winner.bidder,  winner.bidderName,
            winner.price,  winner.periodDays, winner.quality, winner.projectLeader};
}

ResultNotice result_notice_of(Award const& award, PostedCandidate const& winner) {
    auto const& notice = award.posted->notice;
    ResultNotice result{notice.tender, notice.lot, winner.bidder, winner.bidderName, winner.price, winner.rank, "", ""};
    auto const* out = award.out_of(notice.candidates.front().bidder);
    if (out && winner.rank > 1) {
        result.ground = out->ground;
        result.reasons = out->reasons;
    }
    return result;
}

bool first_must_win(Tender const& tender, Project const& project) {
    return law::first_candidate_must_win(tender.registered.compulsory,
                                         project.registered ? project.registered->fundSource : "");
}

kernel::Result<WinnerDetermined> determine(Award const& award, Tender const& tender, Project const& project,
                                           Dispute const& dispute, DetermineWinner command, kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::determine); !may) return std::unexpected(may.error());
    if (auto quiet = require_quiet(award, dispute, now); !quiet) return std::unexpected(quiet.error());
    if (auto valid = require_valid_bids(tender, award, now); !valid) return std::unexpected(valid.error());
    auto const winner = require_winner(award, dispute, first_must_win(tender, project), command.notice.winner);
    if (!winner) return std::unexpected(winner.error());
    if (auto const member = difference(command.notice, award_notice_of(award, **winner)))
        return kernel::refuse(
            RefusalKind::unacceptable, "award_notice_is_as_the_bid",
            {"中标通知书与公示的中标候选人情况不一致。", "The award notice is not as the candidate was posted."},
            "/notice/" + *member);
    if (auto const member = difference(command.result, result_notice_of(award, **winner)))
        return kernel::refuse(RefusalKind::unacceptable, "result_notice_is_as_the_award",
                              {"中标结果与中标通知书不一致。", "The result notice is not that of this award."},
                              "/result/" + *member);
    if (!states_why(command.result, award, dispute))
        return kernel::refuse(
            RefusalKind::unacceptable, "result_states_why_not_the_first",
            {"排名第一的候选人未中标的，应按记录写明情形和理由；第一名中标的不写。",
             "Where the first does not win, the notice states on which recorded ground and why; where "
             "it does, neither."},
            "/result/ground");
    return WinnerDetermined{std::move(command.notice), std::move(command.notice_signature),
                            std::move(command.result), std::move(command.result_signature),
                            std::move(command.by),     now};
}

} // namespace haihe::trading
