#pragma once

// A tender from registration to publication over HTTP, step by step.

#include "scenario/city.hpp"

#include <string>

namespace haihe::scenario {

struct Staff {
    Person handler, reviewer, signer;
};

class Walk {
public:
    explicit Walk(City& city, std::string platform = City::kTrading);

    /// Registers a project and a tender; the tender's code.
    std::string register_tender();
    /// Uploads files and drafts documents and announcement; `deadline_days` after the documents are first on offer.
    edge::http::Response draft(std::string const& tender, int deadline_days = 20);
    edge::http::Response review(std::string const& tender);
    /// Signs both drafts as `signer` (the staff's if null) and publishes.
    edge::http::Response publish(std::string const& tender, Person const* signer = nullptr,
                                 std::string const& language = "");
    edge::http::Response clarify(std::string const& tender, int number, std::string const& new_deadline = "");
    /// All of it: a lawful, published tender.
    std::string published();

    /// Signs and issues an order of the department.
    edge::http::Response order(std::string const& tender, std::string const& act);

    City& city;
    std::string platform; ///< on which the tender runs
    Staff staff;
    Person supervisor;
    std::string bidding;    ///< JSON of the terms that the documents state; empty: none
    std::string evaluation; ///< likewise
    int lots = 1;           ///< of tenders to be registered
};

} // namespace haihe::scenario
