#include "trading/award/award_told.hpp"

#include "story/tell.hpp"

namespace haihe::trading {

void tell(story::TenderStory& story, Award const& award) {
    if (auto const& posted = award.posted) story::tell(story, posted->notice, posted->reportedAt, posted->postedAt);
    if (auto const& determined = award.determined) story::tell(story, determined->result, determined->noticedAt);
    if (auto const& ended = award.to_retender)
        story::tell(story,
                    exchange::LotFailed{ended->tender, ended->lot, ended->bids, "no_candidate_left", ended->decidedAt});
}

} // namespace haihe::trading
