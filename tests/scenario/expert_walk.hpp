#pragma once

// The pool of experts over HTTP: two keepers, and experts of their own employers.

#include "hub/expert/expert.hpp"
#include "scenario/city.hpp"

#include <string>
#include <vector>

namespace haihe::scenario {

struct PoolMember {
    Person person;
    hub::ExpertFacts facts;
    std::string employer;
};

class ExpertWalk {
public:
    explicit ExpertWalk(City& city);

    /// Hired, bound, not in the pool.
    PoolMember newcomer(std::string const& number, std::vector<std::string> const& specialties);
    edge::http::Response propose(Person const& who, hub::ExpertFacts const& facts);
    edge::http::Response confirm(Person const& who, std::string const& number);
    edge::http::Response suspend(Person const& who, std::string const& number);
    /// By both keepers.
    PoolMember const& admit(std::string const& number, std::vector<std::string> const& specialties);

    City& city;
    Person second_keeper; ///< the first is the city's hub operator
    std::vector<PoolMember> members;
};

} // namespace haihe::scenario
