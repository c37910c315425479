#include "supervision/duties/publish_jurisdiction.hpp"

#include "supervision/duties/jurisdiction.hpp"

#include <algorithm>
#include <iterator>

namespace haihe::supervision {

void evolve(PublishedJurisdiction& published, JurisdictionEvent const& event) {
    published.last = std::get<JurisdictionPublished>(event).table;
}

std::optional<JurisdictionPublished> publish_jurisdiction(PublishedJurisdiction const& published_before,
                                                          std::string const& platform,
                                                          std::vector<Department> const& departments,
                                                          kernel::Instant now) {
    exchange::JurisdictionPublished table{platform, {}, now};
    std::ranges::transform(departments, std::back_inserter(table.departments), published);
    auto const& last = published_before.last;
    if (last ? last->departments == table.departments : table.departments.empty()) return std::nullopt;
    return JurisdictionPublished{std::move(table)};
}

} // namespace haihe::supervision
