#pragma once

// A lot from its evaluation report to the contract over HTTP.

#include "exchange/messages/award.hpp"
#include "scenario/evaluation_walk.hpp"

#include <boost/json.hpp>

#include <string>
#include <utility>

namespace haihe::scenario {

class AwardWalk {
public:
    /// Three bids, judged; the report is signed.
    AwardWalk();
    /// Three bids under these terms, opened; no committee yet.
    explicit AwardWalk(exchange::EvaluationTerms const& terms);

    edge::http::Response get(Person const& person, std::string const& target);
    edge::http::Response post(Person const& person, std::string const& target, boost::json::object const& body);
    /// The notice that the host is shown, with the earliest end.
    exchange::CandidatesNotice notice();
    edge::http::Response post_candidates(exchange::CandidatesNotice const& notice);
    /// Beyond the end of the posting.
    void pass_posting();
    /// Signs both notices that the host is shown.
    edge::http::Response determine();
    /// The contract that the award implies.
    exchange::Contract contract();
    edge::http::Response propose(exchange::Contract const& contract);
    edge::http::Response sign(Bidder const& winner, exchange::Contract const& contract);
    Bidder const& bidder(std::string const& code);
    Bidder const& winner() { return bidder(text_at(city.get(City::kTrading, award), "/result/winner")); }

    City city;
    EvaluationWalk walk{city, {9'800'000, 9'600'000, 9'700'000}};
    Person const& host = walk.bidding.walk.staff.signer;
    std::string lot = "/lots/" + walk.bidding.lot, award = lot + "/award", tender = "/tenders/" + walk.bidding.tender;

private:
    template <class Document>
    static boost::json::value signature(Person const& person, std::string const& label, Document const& document);
};

} // namespace haihe::scenario
