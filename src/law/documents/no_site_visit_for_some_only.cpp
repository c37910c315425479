#include "law/documents/no_site_visit_for_some_only.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::no_site_visit_for_some_only() {
    return {.rule = "no_site_visit_for_some_only",
            .sentence = {"不得组织单个或者部分潜在投标人踏勘项目现场。",
                         "No single bidder, or some of them, is led over the site."},
            .editions = {implementing_regulation("第二十八条")},
            .waits_for = {"踏勘现场", "site visits"}};
}

Findings no_site_visit_for_some_only(DocumentsFacts const& facts) {
    auto const card = cards::no_site_visit_for_some_only();
    if (!facts.site_visitors) return silent(card);
    return verdict(card, *facts.site_visitors == 0 || *facts.site_visitors == facts.bidders_to_lead, "/siteVisitors",
                   {{"led", std::to_string(*facts.site_visitors)}, {"bidders", std::to_string(facts.bidders_to_lead)}});
}

} // namespace haihe::law
