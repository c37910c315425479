#include "law/electronic/platform_is_certified.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::platform_is_certified() {
    return {.rule = "platform_is_certified",
            .sentence = {"系统经检测认证后运行。", "A platform is tested and certified."},
            .editions = {electronic_tendering_measures("第十条")},
            .besides = {electronic_tendering_measures("第五十三条")},
            .source = Source::known,
            .waits_for = {"检测认证", "certification"}};
}

Findings platform_is_certified(PlatformFacts const& facts) {
    auto const card = cards::platform_is_certified();
    return verdict(card, facts.certified, "/certified");
}

} // namespace haihe::law
