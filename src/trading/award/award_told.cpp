#include "trading/award/award_told.hpp"

#include "story/tell.hpp"

namespace haihe::trading {

void tell(story::TenderStory& story, Award const& award) {
    for (auto const& [posted, fallen] : award.fallen_postings) {
        story::tell(story, posted.notice, posted.reportedAt, posted.postedAt);
        story::tell(story, exchange::ReevaluationOrdered{fallen.tender, fallen.lot, fallen.report, fallen.objections,
                                                         fallen.fellAt});
    }
    for (auto const& one : award.extensions) {
        auto const& [requested, answers, settled] = one;
        story::tell(story, requested.request, requested.bidders, requested.requestedAt);
        if (settled)
            story::tell(story, exchange::ValiditySettled{settled->tender, settled->lot, settled->number,
                                                         settled->agreed, settled->left, settled->settledAt});
    }
    if (auto const& posted = award.posted) story::tell(story, posted->notice, posted->reportedAt, posted->postedAt);
    for (std::size_t i = 0; i < award.fallen.size(); ++i) {
        auto const& cancelled = award.cancelled[i];
        story::tell(story, award.fallen[i].result, award.fallen[i].noticedAt);
        story::tell(story, exchange::AwardCancelled{cancelled.tender, cancelled.lot, cancelled.winner, cancelled.ground,
                                                    cancelled.cancelledAt});
    }
    if (auto const& determined = award.determined) story::tell(story, determined->result, determined->noticedAt);
    if (auto const& ended = award.to_retender)
        story::tell(story, exchange::LotFailed{ended->tender, ended->lot, ended->bids,
                                               ended->ground.value_or("no_candidate_left"), ended->decidedAt});
}

} // namespace haihe::trading
