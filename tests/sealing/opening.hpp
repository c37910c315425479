#pragma once

// A lot with three sealed bids whose box has closed.

#include "sealing/bidder_release.hpp"
#include "sealing/custodian_release.hpp"
#include "sealing/opening_list.hpp"

#include "sealing/sealed_bid.hpp"

#include <string>
#include <vector>

namespace haihe::sealing {

inline OpeningList list_of(std::vector<SealedBid> const& bids) {
    OpeningList list{kTender, kLot, "bid", trust::sm3("示例招标文件"), kNow, 100, {}, {}};
    for (auto const& bid : bids) {
        auto const place = static_cast<std::int64_t>(10 + 7 * list.bids.size());
        list.bids.push_back({bid.header().context.bidId, trust::sm3(bid.submission.header),
                             kNow - kernel::hours(10) + kernel::minutes(place), place});
    }
    list.leftOut.push_back({"00112233445566778899aabbccddeeff", LeftOutReason::superseded});
    return list;
}

struct Opening {
    std::vector<SealedBid> bids{seal_now(0), seal_now(1), seal_now(2)};
    OpeningList list = list_of(bids);

    [[nodiscard]] std::string text() const { return json::write(list); }
    [[nodiscard]] std::vector<std::string> headers() const {
        std::vector<std::string> headers;
        for (auto const& bid : bids) headers.push_back(bid.submission.header);
        return headers;
    }
    /// What the platform hands to custodian i.
    [[nodiscard]] std::vector<BidToRelease> handed_to(std::int64_t i) const {
        std::vector<BidToRelease> handed;
        for (auto const& bid : bids) handed.push_back({bid.submission.header, bid.wrap_bytes(i)});
        return handed;
    }
    [[nodiscard]] kernel::Result<SignedRelease> release(std::int64_t i, std::vector<BidToRelease> const& handed) const {
        auto const& custodian = Cast::get().custodians[static_cast<std::size_t>(i - 1)];
        return make_custodian_release(text(), handed, custodian.key, custodian.certificate, custodian.key,
                                      custodian.certificate);
    }
    [[nodiscard]] kernel::Result<SignedRelease> release(std::int64_t i) const { return release(i, handed_to(i)); }
    [[nodiscard]] kernel::Result<CustodianRelease> check(std::int64_t i, SignedRelease const& release) const {
        auto const& certificate = Cast::get().custodians[static_cast<std::size_t>(i - 1)].certificate;
        return check_custodian_release(release, text(), headers(), certificate, certificate);
    }
};

} // namespace haihe::sealing
