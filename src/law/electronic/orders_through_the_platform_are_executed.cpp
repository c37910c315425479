#include "law/electronic/orders_through_the_platform_are_executed.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::orders_through_the_platform_are_executed() {
    return {.rule = "orders_through_the_platform_are_executed",
            .sentence = {"监督部门通过监督平台发出的指令，各方和运营机构应当执行。",
                         "Orders issued through the supervision platform are executed."},
            .editions = {electronic_tendering_measures("第五十一条")},
            .besides = {electronic_tendering_measures("第五十二条")},
            .source = Source::known,
            .also_named = {"order_is_acknowledged_by_its_platform", "order_is_for_this_platform"}};
}

Findings orders_through_the_platform_are_executed(PlatformFacts const& facts) {
    auto const card = cards::orders_through_the_platform_are_executed();
    return verdict(card, facts.orders_are_executed, "/ordersAreExecuted");
}

} // namespace haihe::law
