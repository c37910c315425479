#pragma once

// Lots with their bid boxes, and the bids in them. Secret until the opening: read by the bid's own bidder, by who
// closes the box, and by nobody else.

#include "edge/sql/connection.hpp"
#include "kernel/instant.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
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
/// Lots for which this bidder has handed in a bid, the kLotsShownMax latest.
inline constexpr std::int64_t kLotsShownMax = 200;
std::vector<LotLine> lots_bid_for(edge::sql::Connection& views, std::string const& bidder);
/// Lots whose signed documents name a custodian with this signing certificate, with its number there (from 1); at most
/// kLotsShownMax, the latest deadline first.
std::vector<std::pair<LotLine, std::int64_t>> lots_kept_by(edge::sql::Connection& views,
                                                           std::string const& certificate_digest);
/// Who may read a file of an opened bid: the tenderee and its agency. Absent: no bid holds this file.
std::optional<std::set<std::string>> readers_of_bid_file(edge::sql::Connection& views, std::string const& sm3);
/// In the order received.
std::vector<KeptBid> bids_of(edge::sql::Connection& views, std::string const& lot, std::string const& bidder);

} // namespace haihe::trading
