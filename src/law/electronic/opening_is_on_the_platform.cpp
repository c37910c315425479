#include "law/electronic/opening_is_on_the_platform.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::opening_is_on_the_platform() {
    return {.rule = "opening_is_on_the_platform",
            .sentence = {"按时在电子平台公开开标，所有投标人准时在线参加。",
                         "The opening is on the platform, in time, with all bidders on-line."},
            .editions = {electronic_tendering_measures("第二十九条")},
            .source = Source::known,
            .also_named = {"hall_is_open", "attendance_is_recorded_once"}};
}

Findings opening_is_on_the_platform(PlatformFacts const& facts) {
    auto const card = cards::opening_is_on_the_platform();
    return verdict(card, facts.opening_on_the_platform, "/openingOnThePlatform");
}

} // namespace haihe::law
