#include "trading/opening/begin_opening.hpp"

#include <utility>

namespace haihe::trading {

std::vector<BidToOpen> bids_to_open(BidBox const& box, kernel::Digest const& documents_in_force) {
    std::vector<BidToOpen> all;
    for (auto const& bid : box.standing())
        all.push_back({bid.id, bid.bidder, bid.bidder_name, bid.documents_digest != documents_in_force});
    return all;
}

BidsListed listed(std::string tender, std::string lot, std::string list, trust::Signature signature,
                  std::vector<BidToOpen> bids, exchange::BiddingTerms const& terms, kernel::Instant now) {
    return {std::move(tender),
            std::move(lot),
            std::move(list),
            std::move(signature),
            std::move(bids),
            terms.openingMode,
            terms.custodiansOpenWhatIsLeft,
            terms.sharesNeeded,
            static_cast<std::int64_t>(terms.custodians.size()),
            now,
            now + kernel::minutes(terms.decryptionWindowMinutes)};
}

} // namespace haihe::trading
