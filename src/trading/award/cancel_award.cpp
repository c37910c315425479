#include "trading/award/cancel_award.hpp"

#include "law/acts.hpp"
#include "law/standing/first_candidate_wins.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

using kernel::RefusalKind;

kernel::Result<AwardCancelled> cancel(Award const& award, Tender const& tender, bool contracted, CancelAward command,
                                      kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::cancel); !may) return std::unexpected(may.error());
    if (auto open = require_no_contract(contracted); !open) return std::unexpected(open.error());
    auto const& notice = award.determined->notice;
    if (!law::passes_over_the_first(command.ground))
        return kernel::refuse({RefusalKind::unlawful,
                               "ground_is_of_article_55",
                               {"取消中标的情形应为放弃、不可抗力、不提交履约保证金、违法行为或者其他。",
                                "An award is cancelled on the ground gave_up, force_majeure, no_bond, unlawful_conduct "
                                "or other."},
                               "/ground",
                               law::implementing_regulation("第五十五条"),
                               {}});
    if (command.ground == "gave_up") {
        auto const own = std::ranges::find(award.gave_up, notice.winner, &CandidateGaveUp::candidate);
        if (own == award.gave_up.end())
            return kernel::refuse(RefusalKind::conflict, "winner_has_given_up",
                                  {"中标人没有提出放弃。", "The winner has not given up."}, "/ground");
        if (command.reasons.empty()) command.reasons = own->reasons;
    }
    if (auto reasons = require_reasons(command.reasons); !reasons) return std::unexpected(reasons.error());
    return AwardCancelled{
        notice.tender,         notice.lot, notice.winner, std::move(command.ground), std::move(command.reasons),
        std::move(command.by), now};
}

} // namespace haihe::trading
