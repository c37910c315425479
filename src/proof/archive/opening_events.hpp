#pragma once

// The entries of an opening, as far as they are read here; what later versions add is ignored.

#include "exchange/messages/opening.hpp"
#include "proof/archive/archived_entry.hpp"
#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace haihe::proof {

struct FailedOpening {
    std::string lot;
    std::int64_t bids = 0;
};
BOOST_DESCRIBE_STRUCT(FailedOpening, (), (lot, bids))

struct ListedBidder {
    std::string bidId;
    std::string bidder;
    std::string bidderName;
    bool underOldDocuments = false;
};
BOOST_DESCRIBE_STRUCT(ListedBidder, (), (bidId, bidder, bidderName, underOldDocuments))

struct Listed {
    std::string list;
    trust::Signature signature;
    std::vector<ListedBidder> bids;
    std::optional<kernel::Digest> basePriceCommitment;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (list, signature, bids, basePriceCommitment))

struct Attended {
    std::string entity;
    std::string role;
};
BOOST_DESCRIBE_STRUCT(Attended, (), (entity, role))

struct BidderRelease {
    std::string bidId;
    std::string release;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(BidderRelease, (), (bidId, release, signature))

struct CustodianRelease {
    std::int64_t custodian = 0;
    std::string release;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(CustodianRelease, (), (custodian, release, signature))

struct Unlocked {
    std::string bidId;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(Unlocked, (), (bidId, by))

struct LeftUnopened {
    std::string bidId;
    std::string outcome;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(LeftUnopened, (), (bidId, outcome, ground))

struct ReadFile {
    std::string name;
    std::uint64_t size = 0;
    kernel::Digest sm3;
    friend bool operator==(ReadFile const&, ReadFile const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReadFile, (), (name, size, sm3))

struct ReadBid {
    std::string bidId;
    std::string header;
    std::string reading;
    std::optional<kernel::Digest> readingSalt;
    std::optional<exchange::BidReading> values;
    std::vector<ReadFile> files;
    std::vector<std::string> faults;
};
BOOST_DESCRIBE_STRUCT(ReadBid, (), (bidId, header, reading, readingSalt, values, files, faults))

struct Read {
    std::vector<ReadBid> bids;
    kernel::Instant readAt;
};
BOOST_DESCRIBE_STRUCT(Read, (), (bids, readAt))

struct PublishedBasePrice {
    kernel::Money price;
    kernel::Digest salt;
};
BOOST_DESCRIBE_STRUCT(PublishedBasePrice, (), (price, salt))

struct Objected {
    std::int64_t number = 0;
    std::string bidder;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Objected, (), (number, bidder, text))

struct Answered {
    std::int64_t number = 0;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (number, text))

struct Confirmed {
    std::string bidder;
};
BOOST_DESCRIBE_STRUCT(Confirmed, (), (bidder))

struct Recorded {
    exchange::OpeningRecord record;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (record, signature))

/// An event with the index of its entry.
template <class Event>
struct At {
    Event event;
    std::int64_t index = 0;
};

/// The opening of one lot, folded.
struct OpeningEntries {
    std::optional<At<FailedOpening>> failed;
    std::optional<At<Listed>> listed;
    std::map<std::string, At<BidderRelease>> bidder_releases; ///< by bid
    std::vector<At<CustodianRelease>> custodian_releases;
    std::map<std::string, At<Unlocked>> unlocked;
    std::map<std::string, At<LeftUnopened>> left_unopened; ///< this, not `unlocked`, when a bid is in both
    std::optional<At<Read>> read;
    std::optional<PublishedBasePrice> base_price;
    std::vector<exchange::RecordedObjection> objections;
    std::vector<std::string> confirmed_by;
    std::vector<std::string> attended_by; ///< bidders
    std::optional<At<Recorded>> recorded;
    std::size_t count = 0;
};

/// Empty, and `broken` the index, when an entry cannot be read, stands where it may not, or is of a type that is not
/// known.
std::optional<OpeningEntries> read_opening(std::vector<ArchivedEntry> const& entries, std::string const& lot,
                                           std::int64_t& broken);

} // namespace haihe::proof
