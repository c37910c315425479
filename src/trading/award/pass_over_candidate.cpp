#include "trading/award/pass_over_candidate.hpp"

#include "law/acts.hpp"
#include "law/standing/first_candidate_wins.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/tender/reasons.hpp"

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_standing(Award const& award, std::string const& candidate) {
    if (!award.out_of(candidate) && !award.has_given_up(candidate)) return {};
    return kernel::refuse(
        RefusalKind::conflict, "candidate_still_stands",
        {"该候选人已经放弃或者不能再被确定为中标人。", "This candidate has given up, or cannot win any more."});
}

} // namespace

kernel::Result<CandidateGaveUp> give_up(Award const& award, Tender const& tender, bool contracted,
                                        CandidateGaveUp giving_up) {
    if (auto may = require_step(award, tender, AwardStep::give_up); !may) return std::unexpected(may.error());
    if (auto open = require_no_contract(contracted); !open) return std::unexpected(open.error());
    if (!award.candidate(giving_up.candidate))
        return kernel::refuse(RefusalKind::forbidden, "caller_is_a_candidate",
                              {"只有本标段的中标候选人可以放弃。", "Only a candidate of this lot gives up."});
    if (auto stands = require_standing(award, giving_up.candidate); !stands) return std::unexpected(stands.error());
    if (auto reasons = require_reasons(giving_up.reasons); !reasons) return std::unexpected(reasons.error());
    return giving_up;
}

kernel::Result<CandidatePassedOver> pass_over(Award const& award, Tender const& tender,
                                              CandidatePassedOver passing_over) {
    if (auto may = require_step(award, tender, AwardStep::pass_over); !may) return std::unexpected(may.error());
    if (!award.candidate(passing_over.candidate))
        return kernel::refuse(RefusalKind::absent, "candidate_is_posted",
                              {"公示的中标候选人中没有它。", "It is not among the candidates that are posted."},
                              "/candidate");
    if (auto stands = require_standing(award, passing_over.candidate); !stands) return std::unexpected(stands.error());
    if (!law::passes_over_the_first(passing_over.ground) || passing_over.ground == "gave_up")
        return kernel::refuse({RefusalKind::unlawful,
                               "ground_is_of_article_55",
                               {"情形应为不可抗力、不提交履约保证金、违法行为或者其他；放弃由候选人自己提出。",
                                "The ground is force_majeure, no_bond, unlawful_conduct or other; that a candidate "
                                "gives up is its own word."},
                               "/ground",
                               law::implementing_regulation("第五十五条"),
                               {}});
    if (auto reasons = require_reasons(passing_over.reasons); !reasons) return std::unexpected(reasons.error());
    return passing_over;
}

} // namespace haihe::trading
