#include "law/electronic/facts_are_told_to_the_hub_in_time.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::facts_are_told_to_the_hub_in_time() {
    return {.rule = "facts_are_told_to_the_hub_in_time",
            .sentence = {"及时公布规定的信息，并向公共服务平台交互。",
                         "What is to be public is published in time and told to a hub."},
            .editions = {electronic_tendering_measures("第四十一条")},
            .besides = {electronic_tendering_measures("第四十五条")},
            .source = Source::known,
            .also_named = {"messages_come_by_both_routes"}};
}

Findings facts_are_told_to_the_hub_in_time(PlatformFacts const& facts) {
    auto const card = cards::facts_are_told_to_the_hub_in_time();
    return verdict(card, facts.facts_are_told_in_time, "/factsAreToldInTime");
}

} // namespace haihe::law
