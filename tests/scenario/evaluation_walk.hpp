#pragma once

// A lot from its opened bids to the evaluation report over HTTP, each member with its own key.

#include "exchange/messages/evaluation_terms.hpp"
#include "scenario/bidding_walk.hpp"
#include "trading/evaluation/evaluation.hpp"

#include <functional>
#include <string>
#include <vector>

namespace haihe::scenario {

/// Two clauses, two items of 30, 40 points for the price nearest to the lowest; one representative and four experts,
/// named.
exchange::EvaluationTerms comprehensive_terms();
/// The same clauses; one adjustment.
exchange::EvaluationTerms lowest_price_terms();

class EvaluationWalk {
public:
    EvaluationWalk(City& city, std::vector<std::int64_t> const& prices_yuan,
                   exchange::EvaluationTerms const& terms = comprehensive_terms());

    edge::http::Response post(Person const& person, std::string const& step, std::string const& body);
    edge::http::Response get(Person const& person, std::string const& what = "");
    edge::http::Response committee(Person const& person, std::string const& step, std::string const& body);

    edge::http::Response form();
    edge::http::Response promise(Person const& member);
    /// Everybody promises, the first member is chosen.
    void take_seats();
    /// Committee, seats, begun.
    void begin();

    /// A sheet that finds everything met, then changed by `change`.
    edge::http::Response review(
        Person const& member, std::function<void(trading::ReviewSheet&)> const& change = [](auto&) {});
    /// For every valid bid the same points (or adjustments), then changed by `change`.
    edge::http::Response score(
        Person const& member, std::vector<std::string> const& valid,
        std::function<void(trading::ScoreSheet&)> const& change = [](auto&) {});
    edge::http::Response give_opinion(Person const& member, std::string const& opinion = "agrees",
                                      std::string const& reasons = "");
    /// All sheets and signatures; `points` of a bid's first item by its place in the list.
    void evaluate(std::vector<std::string> const& points);

    exchange::EvaluationTerms terms;
    BiddingWalk bidding;
    std::vector<Person> members;   ///< one representative, then the experts
    Person reserve;                ///< an expert who may replace one
    std::vector<std::string> bids; ///< ids, in the order of the list
};

} // namespace haihe::scenario
