#pragma once

// Those who live in a storm, as their tools would have them: each knows what it was answered, and nothing else.

#include "simulation/storm.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::simulation {

/// What the people of one tender were told.
struct Told {
    std::string platform;
    std::string tender;
    std::string lot;
    bool bids_wanted = false; ///< else nobody cares what becomes of it once it is published
    bool published = false;
    kernel::Instant bid_deadline;
    struct Bid {
        std::string id;
        kernel::Instant recorded_at; ///< by its receipt
        bool withdrawn = false;
    };
    std::map<std::size_t, Bid> bids;      ///< acknowledged, by number of the bidder
    std::vector<std::string> turned_away; ///< ids of bids that were refused
    std::string hall;                     ///< its last state
    int suspended = 0, resumed = 0;       ///< orders that were taken
};

class People {
public:
    explicit People(Storm& storm);

    [[nodiscard]] std::deque<Told> const& tenders() const { return tenders_; }

private:
    using Hands = scenario::Hands;

    void host(Hands& hands, Told& told);
    void bidder(Hands& hands, Told& told, std::size_t number);
    void custodian(Hands& hands, Told& told, std::size_t number);
    void plain_host(Hands& hands, Told& told);
    void supervisor(Hands& hands);
    void publish(Hands& hands, Told& told);
    void order(Hands& hands, Told& told, std::string const& act);
    /// Until the hall is in one of these states; which.
    std::string hall_is(Hands& hands, Told& told, std::set<std::string> const& states);

    Storm& storm_;
    std::deque<Told> tenders_;
};

} // namespace haihe::simulation
