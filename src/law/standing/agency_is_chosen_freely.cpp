#include "law/standing/agency_is_chosen_freely.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::agency_is_chosen_freely() {
    return {.rule = "agency_is_chosen_freely",
            .sentence = {"招标人有权自行选择招标代理机构，任何单位和个人不得为其指定。",
                         "The tenderee chooses its agency; nobody names one for it."},
            .editions = {tendering_law("第十二条")},
            .use = Use::detect,
            .waits_for = {"代理委托", "agency contracts"}};
}

Findings agency_is_chosen_freely(ProjectFacts const& facts) {
    auto const card = cards::agency_is_chosen_freely();
    return verdict(card, facts.agency_is_free, "/agencyIsFree");
}

} // namespace haihe::law
