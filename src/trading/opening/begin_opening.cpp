#include "trading/opening/begin_opening.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

std::optional<kernel::Digest> base_price_commitment(exchange::BiddingTerms const& terms, std::string const& lot) {
    if (terms.basePrices)
        for (auto const& one : *terms.basePrices)
            if (one.lot == lot) return one.commitment;
    return std::nullopt;
}

} // namespace

std::vector<BidToOpen> bids_to_open(BidBox const& box, std::vector<kernel::Digest> const& documents_alike) {
    std::vector<BidToOpen> all;
    for (auto const& bid : box.standing())
        all.push_back({bid.id, bid.bidder, bid.bidder_name,
                       std::ranges::find(documents_alike, bid.documents_digest) == documents_alike.end()});
    return all;
}

BidsListed listed(std::string tender, std::string lot, std::string list, trust::Signature signature,
                  std::vector<BidToOpen> bids, exchange::BiddingTerms const& terms, kernel::Instant now) {
    auto const commitment = base_price_commitment(terms, lot);
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
            now + kernel::minutes(terms.decryptionWindowMinutes),
            commitment};
}

} // namespace haihe::trading
