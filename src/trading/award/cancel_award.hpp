#pragma once

#include "trading/award/award.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

struct CancelAward {
    std::string ground;  ///< gave_up | force_majeure | no_bond | unlawful_conduct | other
    std::string reasons; ///< of gave_up the winner's own stand in their place when they are empty
    std::string by;
};

/// 取消中标资格 (条例 第五十五条、第七十四条), by the host's signer and before the contract is concluded
/// (`contracted`). Refusals: those of require_step, `contract_is_not_concluded`, `ground_is_of_article_55` (unlawful),
/// `winner_has_given_up`, `reasons_are_given`.
kernel::Result<AwardCancelled> cancel(Award const& award, Tender const& tender, bool contracted, CancelAward command,
                                      kernel::Instant now);

} // namespace haihe::trading
