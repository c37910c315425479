#include "trading/opening/opening_told.hpp"

#include "story/tell.hpp"

namespace haihe::trading {

void tell(story::TenderStory& story, Opening const& opening) {
    if (auto const& failed = opening.failed)
        story::tell(story, exchange::LotFailed{failed->tender, failed->lot, failed->bids, "fewer_than_three_bidders",
                                               failed->failedAt});
    if (auto const& recorded = opening.recorded) story::tell(story, recorded->record, recorded->recordedAt);
}

} // namespace haihe::trading
