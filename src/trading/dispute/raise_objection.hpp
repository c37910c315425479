#pragma once

#include "kernel/refusal.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct RaiseObjection {
    std::string against; ///< documents | result
    std::string lot;     ///< of the result; else empty
    std::string text;
    std::string objector;
    bool objector_bids = false; ///< the entity has the role bidder
};

/// 公示 of a lot's candidates, as the award tells it.
struct Posting {
    kernel::Instant posted_at;
    kernel::Instant posted_until;
    std::vector<std::string> candidates; ///< by rank
};

struct RaisedObjection {
    ObjectionTaken objection;
    std::optional<HoldPlaced> hold; ///< of the tender, in the same decision
};

/// 条例 第二十二条: against the documents, by an entity with the role bidder that is not the host, before
/// `objectionUntil`. 条例 第五十四条: against the result of a lot, by a bidder of its opening list, while its
/// candidates are posted. The tender is held until the answer, even while another hold stands; an objection to the
/// result of a tender that is not compulsory is taken and answered but holds nothing up (第五十四条 speaks of
/// compulsory ones). Refusals: those of the tender's lifecycle, `documents_are_issued`,
/// `objection_is_against_documents_or_result`, `objection_names_the_lot_of_its_result`, `objection_says_something`,
/// `objector_is_interested_in_the_documents`, `objector_has_a_bid_in_the_list` (forbidden),
/// `objection_to_the_documents_is_in_time`, `objection_to_the_result_is_in_time` (unlawful). Nothing is held then.
kernel::Result<RaisedObjection> raise(Dispute const& dispute, Tender const& tender, Opening const& opening,
                                      std::optional<Posting> const& posting, RaiseObjection command,
                                      kernel::Instant now);

} // namespace haihe::trading
