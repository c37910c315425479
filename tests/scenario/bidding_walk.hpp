#pragma once

// Bidders and custodians of a tender, and what they do over HTTP with their own tools.

#include "exchange/messages/bidding_terms.hpp"
#include "exchange/messages/evaluation_terms.hpp"
#include "scenario/tender_walk.hpp"
#include "sealing/submission.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::scenario {

/// A valid code with this serial.
std::string credit_code(int serial);

struct Bidder {
    std::string code;
    std::string name;
    Person signer;
};

/// A bid as it lies on its bidder's disk.
struct SealedBid {
    sealing::Submission submission;
    std::string ciphertext;
    std::string id;
};

class BiddingWalk {
public:
    /// A published tender whose documents name three custodians, two of whom open; the window is 30 minutes.
    /// `base_price`: sealed by the documents with kBasePriceSalt; 0: none.
    /// `evaluation`: how the documents say that bids are judged. `lots`: bids here are for the first of them.
    BiddingWalk(City& city, int bidders, std::string const& mode = "bidders_first", bool remedy = true,
                kernel::Money base_price = {}, std::optional<exchange::EvaluationTerms> const& evaluation = {},
                int lots = 1);

    /// Custodians, bidders and the terms with them; there is no tender yet.
    struct Unpublished {};
    BiddingWalk(City& city, int bidders, std::string const& mode, bool remedy, Unpublished,
                std::string const& platform = City::kTrading);

    static kernel::Digest base_price_salt();
    SealedBid seal(Bidder const& bidder, std::int64_t price_yuan);
    /// Uploads the ciphertext; the upload's id.
    std::string upload(Bidder const& bidder, std::string const& ciphertext);
    edge::http::Response hand_in(Bidder const& bidder, SealedBid const& bid, std::string const& upload,
                                 std::string const& supersedes = "");
    /// Seals, uploads, hands in.
    SealedBid submit(Bidder const& bidder, std::int64_t price_yuan);
    edge::http::Response withdraw(Bidder const& bidder, std::string const& bid_id);

    /// To the deadline, and everything that then happens by itself.
    void pass_deadline();
    void pass_window();
    edge::http::Response release(Bidder const& bidder);
    edge::http::Response release_as_custodian(std::size_t number);
    /// The hall as `person` sees it.
    edge::http::Response hall(Person const& person);
    edge::http::Response hall();
    edge::http::Response post(Person const& person, std::string const& what, std::string const& body);
    edge::http::Response sign_record();

    City& city;
    Walk walk;
    std::vector<Person> custodians;
    std::vector<Bidder> bidders;
    std::string tender, lot;
    std::string annex;                   ///< what the file of bids to come holds besides
    std::string leader = "示例项目经理"; ///< in the readings of bids to come
};

} // namespace haihe::scenario
