#include "law/electronic/platform_is_registered_with_a_hub.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::platform_is_registered_with_a_hub() {
    return {.rule = "platform_is_registered_with_a_hub",
            .sentence = {"交易平台在任一公共服务平台注册登记并对接。",
                         "A trading platform is registered with a hub and connected."},
            .editions = {electronic_tendering_measures("第四十五条")},
            .besides = {electronic_tendering_measures("第五十三条")},
            .source = Source::known,
            .also_named = {"platform_is_registered", "platform_is_connected"}};
}

Findings platform_is_registered_with_a_hub(PlatformFacts const& facts) {
    auto const card = cards::platform_is_registered_with_a_hub();
    return verdict(card, facts.registered_with_a_hub, "/registeredWithAHub");
}

} // namespace haihe::law
