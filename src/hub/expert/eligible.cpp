#include "hub/expert/eligible.hpp"

#include <algorithm>
#include <array>
#include <string_view>

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

bool lies_in(std::string const& district, std::string const& region) {
    constexpr std::array<std::string_view, 4> kMunicipalities{"11", "12", "31", "50"};
    std::string_view const whole(district);
    auto const first = whole.substr(0, 2);
    bool const urban = whole.ends_with("0100") && std::ranges::find(kMunicipalities, first) != kMunicipalities.end();
    if (whole.ends_with("0000") || urban) return region.starts_with(first);
    return region.starts_with(whole.ends_with("00") ? whole.substr(0, 4) : whole);
}

std::vector<EligibleExpert> eligible(std::vector<PooledExpert> const& pool, WantedExperts const& wanted) {
    std::vector<std::size_t> held(wanted.specialties.size());
    std::vector<EligibleExpert> found;
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> several;
    for (auto const& expert : pool) {
        bool const here = std::ranges::any_of(
            expert.facts.districts, [&](std::string const& district) { return lies_in(district, wanted.district); });
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
