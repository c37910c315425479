#include "trading/evaluation/judge_competition.hpp"

#include "trading/tender/reasons.hpp"

#include <algorithm>

namespace haihe::trading {

kernel::Result<std::vector<EvaluationEvent>> judge_competition(Evaluation const& evaluation, Committee const& committee,
                                                               CompetitionVoted vote, bool held, kernel::Instant now) {
    using kernel::RefusalKind;
    if (auto may = require_member(evaluation, committee, EvaluationStep::judge_competition, held, vote.member); !may)
        return std::unexpected(may.error());
    auto const& votes = evaluation.competition_votes;
    if (std::ranges::find(votes, vote.member, &CompetitionVoted::member) != votes.end())
        return kernel::refuse(RefusalKind::conflict, "member_votes_once", {"您已经表决。", "You have voted before."});
    if (auto given = require_reasons(vote.reasons); !given) return std::unexpected(given.error());
    std::vector<EvaluationEvent> events{vote};
    if (votes.size() + 1 == evaluation.members.size()) {
        auto const lacking = std::ranges::count_if(votes, &CompetitionVoted::lacking) + (vote.lacking ? 1 : 0);
        bool const majority = 2 * static_cast<std::size_t>(lacking) > evaluation.members.size();
        events.emplace_back(CompetitionJudged{majority, now});
    }
    return events;
}

} // namespace haihe::trading
