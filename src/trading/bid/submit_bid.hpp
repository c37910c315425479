#pragma once

// 递交投标文件, and its replacement (招标投标法 第二十八条、第二十九条; 电子招标投标办法 第二十六条、第二十七条).

#include "kernel/refusal.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

/// A submission whose signature, wraps and header the rim has found right in themselves (sealing/submission.hpp).
struct SubmitBid {
    std::string submission;
    std::string certificate; ///< PEM
    kernel::Digest header_digest;
    // what the header says
    std::string platform, tender, lot, envelope, bidder, bid_id;
    kernel::Digest documents_digest;
    kernel::Digest root;
    std::vector<kernel::Digest> custodians;
    std::int64_t shares_needed = 0;
    // what came with it
    std::optional<kernel::Digest> uploaded_root; ///< of the ciphertext that was uploaded whole; absent: it was not
    std::optional<std::string> supersedes;
    std::optional<trust::Signature> replacement_signature;
};

/// What the platform knows besides the tender.
struct BiddingFacts {
    std::string platform;
    std::string bidder_name;
    std::vector<kernel::Digest> documents_digests; ///< under which a bid may be sealed now; the last: those in force
    std::vector<kernel::Digest> custodians;        ///< certificates, as the documents state them
    kernel::Instant received_at;                   ///< when its last byte was read
};

/// `event` is BidSubmitted, or BidRefused together with `refusal`; a refusal alone leaves no trace.
struct SubmissionOutcome {
    std::optional<BidBoxEvent> event;
    std::optional<kernel::Refusal> refusal;
};

/// In time iff received_at < deadline. Refusals: `lot_is_open_for_bids`, `documents_state_how_bids_are_sealed`,
/// `bid_arrives_before_the_deadline` (recorded), `bid_is_for_this_lot`, `bid_is_the_callers`,
/// `bidder_is_not_on_the_other_side`, `bid_is_under_the_documents_in_force` (recorded),
/// `custodians_are_those_of_the_documents`, `ciphertext_is_uploaded_first`, `bid_id_is_unused`,
/// `replacement_names_the_bid_it_supersedes`.
SubmissionOutcome decide(BidBox const& box, SubmitBid const& command, Tender const& tender, std::string const& lot,
                         BiddingFacts const& facts, std::string const& caller_entity);

} // namespace haihe::trading
