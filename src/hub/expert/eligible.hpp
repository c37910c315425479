#pragma once

// Who of the pool may be drawn for a tender: of the specialty and the district, in good standing, and not to be
// recused (招标投标法 第三十七条, 条例 第四十六条).

#include "hub/expert/expert.hpp"

#include <set>
#include <string>
#include <vector>

namespace haihe::hub {

/// As the pool has it.
struct PooledExpert {
    ExpertFacts facts;
    ExpertPerson person;
    friend bool operator==(PooledExpert const&, PooledExpert const&) = default;
};
BOOST_DESCRIBE_STRUCT(PooledExpert, (), (facts, person))

struct WantedExperts {
    std::vector<std::string> specialties; ///< one a stratum, in the draw's order
    std::string district;
    std::set<std::string> recused; ///< entities: whoever is of them, or tied to them, is not drawn
};

struct EligibleExpert {
    PooledExpert expert;
    std::size_t stratum = 0;
};

/// By ascending number. Who is of several strata stands in the one that has fewest without such experts, the earlier of
/// equals: an expert has one chance, and scarce specialties are filled first.
std::vector<EligibleExpert> eligible(std::vector<PooledExpert> const& pool, WantedExperts const& wanted);

} // namespace haihe::hub
