#include "trading/award/bid_validity.hpp"

#include "law/acts.hpp"
#include "law/periods/award_is_within_bid_validity.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

constexpr std::size_t kBiddersMin = 3;

/// Whatever was asked afterwards: who has left does not come back.
bool too_few_extended(Award const& award) {
    return std::ranges::any_of(award.extensions,
                               [](auto const& one) { return one.settled && one.settled->agreed.size() < kBiddersMin; });
}

} // namespace

kernel::Instant valid_until(Tender const& tender, Award const& award) {
    auto until = law::bids_valid_until(tender.timeTable.bidDeadline, tender.timeTable.bidValidityDays);
    for (auto const& one : award.extensions)
        if (one.settled && !one.settled->agreed.empty()) until = one.requested.request.validUntil;
    return until;
}

std::vector<std::string> in_the_running(Opening const& opening, Award const& award) {
    std::vector<std::string> bidders;
    for (auto const& bid : opening.bids)
        if (!bid.left_unopened && !award.left_at(bid.of.bidder)) bidders.push_back(bid.of.bidder);
    return bidders;
}

bool is_undecided(Opening const& opening, Evaluation const& evaluation, Award const& award) {
    bool const nobody = evaluation.reported && evaluation.reported->report.outcome != "candidates";
    return opening.phase == OpeningPhase::recorded && !nobody && !award.to_retender;
}

std::int64_t bids_judged(Opening const& opening, Evaluation const& evaluation) {
    if (evaluation.reported) return static_cast<std::int64_t>(evaluation.reported->report.bids.size());
    return std::ranges::count_if(opening.bids, [](OpeningBid const& bid) { return !bid.left_unopened; });
}

bool has_lapsed(Tender const& tender, Award const& award, kernel::Instant now) {
    return too_few_extended(award) || now >= valid_until(tender, award);
}

kernel::Result<void> require_valid_bids(Tender const& tender, Award const& award, kernel::Instant now) {
    using kernel::RefusalKind;
    if (award.pending_extension())
        return kernel::refuse(RefusalKind::conflict, "extension_is_settled",
                              {"已请投标人延长投标有效期，等待全部答复或者答复期满。",
                               "Bidders were asked to extend their bids: all answer first, or the time for it ends."});
    if (too_few_extended(award))
        return kernel::refuse({RefusalKind::unlawful,
                               "three_bidders_have_extended",
                               {"同意延长投标有效期的投标人少于三个，应当重新招标。",
                                "Fewer than three bidders have extended their bids: the lot is tendered again."},
                               "",
                               law::evaluation_committee_rules("第四十条"),
                               {}});
    auto const until = valid_until(tender, award);
    if (now < until) return {};
    return kernel::refuse({RefusalKind::unlawful,
                           "award_is_within_bid_validity",
                           {"投标有效期已经届满，未延长的不得定标，应当重新招标。",
                            "The bids are valid no more: without an extension there is no award, and the lot is "
                            "tendered again."},
                           "",
                           law::evaluation_committee_rules("第四十条"),
                           {{"validUntil", until.to_string()}}});
}

} // namespace haihe::trading
