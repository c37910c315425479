#pragma once

// What the opening hall shows (开标大厅), and to whom. Before the box has closed: the count-down and nothing else.

#include "kernel/instant.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct BidInHall {
    std::string bidId;
    std::string bidder;
    std::string bidderName;
    std::string state; ///< waiting | unlocked | opened | revoked | withdrawn
    std::string unlockedBy;
    std::string ground;
    std::optional<exchange::BidReading> reading;
    std::vector<ReadFile> files; ///< for the host
    std::vector<std::string> faults;
    bool underOldDocuments = false;
};
BOOST_DESCRIBE_STRUCT(BidInHall, (),
                      (bidId, bidder, bidderName, state, unlockedBy, ground, reading, files, faults, underOldDocuments))

struct CustodianInHall {
    std::int64_t number = 0;
    std::string name;
    std::string kind;
    bool released = false;
};
BOOST_DESCRIBE_STRUCT(CustodianInHall, (), (number, name, kind, released))

struct OpeningPage {
    std::string tender;
    std::string tenderName;
    std::string lot;
    std::string lotName;
    std::string state; ///< open | held | closed | failed | listed | read | recorded
    kernel::Instant now;
    kernel::Instant bidDeadline;
    std::string mode;
    bool custodiansOpenWhatIsLeft = true;
    std::int64_t sharesNeeded = 0;
    std::int64_t decryptionWindowMinutes = 0;
    std::optional<kernel::Instant> windowEndsAt;
    std::optional<std::int64_t> bidCount; ///< from the list on
    std::vector<CustodianInHall> custodians;
    std::vector<BidInHall> bids; ///< for those who take part; for everybody once the record is signed
    std::vector<exchange::RecordedObjection> objections;
    std::vector<std::string> confirmedBy;
    std::vector<OpeningAttended> attendance; ///< to whom bids are shown
    std::optional<exchange::OpeningRecord> record;
    std::optional<trust::Signature> recordSignature;
    std::optional<kernel::Instant> recordedAt;
    bool basePriceSealed = false;                 ///< the documents seal one: it is published after the bids are read
    std::optional<exchange::BasePrice> basePrice; ///< once published
    std::string youAre;                           ///< public | bidder | host | custodian
};
BOOST_DESCRIBE_STRUCT(OpeningPage, (),
                      (tender, tenderName, lot, lotName, state, now, bidDeadline, mode, custodiansOpenWhatIsLeft,
                       sharesNeeded, decryptionWindowMinutes, windowEndsAt, bidCount, custodians, bids, objections,
                       confirmedBy, attendance, record, recordSignature, recordedAt, basePriceSealed, basePrice,
                       youAre))

/// Requires that the documents state how bids are sealed.
OpeningPage page_of(Tender const& tender, std::string const& lot, bool box_closed, Opening const& opening,
                    std::string const& you_are, kernel::Instant now);

} // namespace haihe::trading
