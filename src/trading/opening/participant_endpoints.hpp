#pragma once

// Who stands in the hall of a lot.

#include "node/desk.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>

namespace haihe::trading {

/// Its number in the documents, from 1; 0: none. By its signing certificate.
std::int64_t custodian_number(Tender const& tender, std::string const& certificate_digest);

/// public | bidder (of the list) | host | custodian
std::string part_of(Tender const& tender, Opening const& opening, access::Caller const& caller);
/// As the tender and its list call whoever has this part; empty for the public.
std::string name_of(Tender const& tender, Opening const& opening, access::Caller const& caller);
/// Refusal `lot_is_open_for_bids` (absent).
kernel::Result<void> require_lot(Tender const& tender, std::string const& lot);

struct Hall {
    std::string lot;
    Tender tender;
    BidBox box;
    Opening opening;
    std::optional<access::Caller> caller; ///< absent: somebody who has not signed in

    /// As committed now. Refusals: `lot_is_open_for_bids` (absent), those of Guard when somebody says who it is.
    static kernel::Result<Hall> of(node::Desk& desk, edge::http::Request const& request);
    [[nodiscard]] std::string you_are() const;
};

} // namespace haihe::trading
