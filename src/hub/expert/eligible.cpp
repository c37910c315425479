#include "hub/expert/eligible.hpp"

#include "kernel/region.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

bool recused(PooledExpert const& expert, std::set<std::string> const& entities) {
    auto const named = [&](std::string const& entity) { return entities.contains(entity); };
    return named(expert.person.employer) || std::ranges::any_of(expert.facts.ties, named) ||
           std::ranges::any_of(expert.facts.relatives, named);
}

std::vector<std::size_t> strata_of(PooledExpert const& expert, WantedExperts const& wanted) {
    std::vector<std::size_t> strata;
    for (std::size_t s = 0; s < wanted.specialties.size(); ++s)
        if (std::ranges::find(expert.facts.specialties, wanted.specialties[s]) != expert.facts.specialties.end())
            strata.push_back(s);
    return strata;
}

} // namespace

std::vector<EligibleExpert> eligible(std::vector<PooledExpert> const& pool, WantedExperts const& wanted) {
    std::vector<std::size_t> held(wanted.specialties.size());
    std::vector<EligibleExpert> found;
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> several;
    for (auto const& expert : pool) {
        bool const here = std::ranges::any_of(expert.facts.districts, [&](std::string const& district) {
            return kernel::lies_in(district, wanted.district);
        });
        auto strata = strata_of(expert, wanted);
        if (expert.facts.state != "active" || !here || strata.empty() || recused(expert, wanted.recused)) continue;
        if (strata.size() == 1) ++held[strata.front()];
        found.push_back({expert, strata.front()});
        if (strata.size() > 1) several.emplace_back(found.size() - 1, std::move(strata));
    }
    for (auto const& [place, strata] : several) {
        auto const scarce = *std::ranges::min_element(strata, {}, [&](std::size_t s) { return held[s]; });
        found[place].stratum = scarce;
        ++held[scarce];
    }
    std::ranges::sort(found, {}, [](EligibleExpert const& one) { return one.expert.facts.number; });
    return found;
}

} // namespace haihe::hub
