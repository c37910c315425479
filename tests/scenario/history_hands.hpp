#pragma once

// What anybody may try in the course of a tender, rightly or wrongly: each act as the HTTP request that it is, with the
// texts that belong to it, signed by whoever tries. Where a text is not to be had, something else is signed.

#include "exchange/messages/award.hpp"
#include "scenario/bidding_walk.hpp"
#include "trading/evaluation/evaluation.hpp"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace haihe::scenario {

/// Somebody of the story.
struct Actor {
    std::string name;
    Person const* person = nullptr;
    bool hosts = false; ///< of the tenderee
    std::vector<std::string> duties;
    int bidder = -1, custodian = -1, member = -1; ///< number, or none

    [[nodiscard]] bool has(std::string const& duty) const;
};

class Hands {
public:
    using Response = edge::http::Response;

    explicit Hands(City& city, std::string const& platform = City::kTrading);
    /// A project and a tender, registered.
    void begin_tender();

    Response documents(Person const& who, exchange::EvaluationTerms const& terms);
    Response announcement(Person const& who);
    Response review(Person const& who);
    Response publish(Person const& who);

    /// `supersedes`: the bid that stands, or none. On success `bids` holds it.
    Response submit(std::size_t bidder, std::int64_t price_yuan, std::string const& supersedes);
    Response withdraw(std::size_t bidder, std::string const& bid_id);
    Response release(Person const& who);
    Response share(Person const& who, std::size_t number);
    Response hall_step(Person const& who, std::string const& step);
    Response record(Person const& who);

    Response form(Person const& who);
    Response promise(Person const& who);
    Response vote(Person const& who, Person const& chair);
    Response begin(Person const& who);
    /// `signer` signs what `who` sends.
    Response judge(Person const& who, Person const& signer, trading::ReviewSheet const& sheet);
    Response compete(Person const& who, bool lacking);
    Response score(Person const& who, trading::ScoreSheet const& sheet);
    Response decide_tie(Person const& who);
    Response give_opinion(Person const& who, std::string const& opinion, std::string const& reasons);

    Response post(Person const& who, std::function<void(exchange::CandidatesNotice&)> const& change);
    Response object(Person const& who, std::string const& against, std::string const& text);
    Response answer(Person const& who, std::int64_t number, std::string const& finding, std::string const& concerns);
    Response give_up(Person const& who);
    Response pass_over(Person const& who, std::string const& candidate);
    Response determine(Person const& who, std::function<void(exchange::AwardNotice&)> const& change);
    Response cancel(Person const& who, std::string const& ground);
    Response retender(Person const& who);
    Response report(Person const& who);
    /// By sixty days, to be answered while the bids are valid.
    Response ask_to_extend(Person const& who);
    Response answer_extension(Person const& who, bool agrees);
    Response propose(Person const& who, std::function<void(exchange::Contract&)> const& change);
    Response sign_contract(Person const& who);
    Response give_back(Person const& who, std::string const& bidder);
    Response seal_archive(Person const& who);

    /// As `who` sees it, on the tender's platform or another; null: the public.
    Response get(Person const* who, std::string const& target, std::string const& node = "");
    [[nodiscard]] std::string lot_path(std::string const& rest = "") const { return "/lots/" + bidding.lot + rest; }
    [[nodiscard]] std::string tender_path(std::string const& rest = "") const {
        return "/tenders/" + bidding.tender + rest;
    }

    /// What the reading of each bid holds, and nothing else in the world does.
    [[nodiscard]] std::string canary() const { return "机密经理-" + bidding.tender + "-"; }

    City& city;
    BiddingWalk bidding;
    std::vector<Person> members; ///< one representative, then the experts
    Person reserve;              ///< an expert who sits nowhere
    std::vector<Actor> everybody;
    std::map<std::size_t, SealedBid> bids; ///< by number of its bidder: the last that was handed in

private:
    Response send(Person const& who, std::string const& target, boost::json::object const& body);
    Response send_signed(Person const& who, std::string const& target, std::string const& name,
                         std::string const& label, std::string const& text);
    /// A member of what the host (or the first member) is shown, or `{}`.
    std::string shown(Person const& who, std::string const& target, std::string const& pointer);
    [[nodiscard]] std::string const& platform() const { return bidding.walk.platform; }
    Person const& host() const { return bidding.walk.staff.signer; }

    std::string document_;      ///< digest of the one file
    std::string contract_text_; ///< likewise
};

} // namespace haihe::scenario
