#pragma once

// Lots with their bid boxes, and the bids in them. Secret until the opening: read by the bid's own bidder, by who
// closes the box, and by nobody else.

#include "edge/sql/connection.hpp"
#include "kernel/instant.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

void mount_bid_views(ledger::Book& book);

struct LotLine {
    std::string lot;
    std::string tender;
    kernel::Instant bid_deadline;
    std::int64_t closed_index = -1; ///< of bidbox.closed; -1: open
};
/// Lots whose box is in this state: open | closed | listed (before its bids are read).
std::vector<LotLine> lots_in(edge::sql::Connection& views, std::string const& state);
/// The earliest deadline of an open box.
std::optional<kernel::Instant> next_deadline(edge::sql::Connection& views);
std::optional<LotLine> find_lot(edge::sql::Connection& views, std::string const& lot);

struct KeptBid {
    std::string lot;
    std::string bid_id;
    std::string bidder;
    std::string submission; ///< canonical text
    std::string certificate;
    std::int64_t index = 0; ///< of its entry in the ledger
};
std::optional<KeptBid> find_bid(edge::sql::Connection& views, std::string const& lot, std::string const& bid_id);
/// In the order received.
std::vector<KeptBid> bids_of(edge::sql::Connection& views, std::string const& lot, std::string const& bidder);

} // namespace haihe::trading
