#include "law/collusion/project_staff_are_of_one_bid.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::project_staff_are_of_one_bid() {
    return {.rule = "project_staff_are_of_one_bid",
            .sentence = {"不同投标人的投标文件载明的项目管理成员为同一人的，视为串通投标。",
                         "One person in the management teams of several bids is deemed collusion."},
            .editions = {implementing_regulation("第四十条")},
            .use = Use::detect,
            .also_named = {"same_project_leader"}};
}

Findings project_staff_are_of_one_bid(BidsFacts const& facts) {
    auto const card = cards::project_staff_are_of_one_bid();
    if (facts.bids.empty()) return silent(card);
    for (std::size_t i = 0; i < facts.bids.size(); ++i)
        for (std::size_t j = i + 1; j < facts.bids.size(); ++j)
            for (auto const& person : facts.bids[i].managers)
                if (std::ranges::find(facts.bids[j].managers, person) != facts.bids[j].managers.end())
                    return verdict(card, false, "/bids/" + std::to_string(j), {{"person", person}});
    return verdict(card, true, "");
}

} // namespace haihe::law
