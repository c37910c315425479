#include "law/electronic/supervision_is_open_to_certified_platforms.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::supervision_is_open_to_certified_platforms() {
    return {.rule = "supervision_is_open_to_certified_platforms",
            .sentence = {"交易平台和公共服务平台向监督平台开放接口；监督平台不得拒绝已认证的平台。",
                         "Platforms open their interfaces to supervision, which refuses no certified one."},
            .editions = {electronic_tendering_measures("第四十七条")},
            .besides = {electronic_tendering_measures("第四十八条")},
            .source = Source::known,
            .also_named = {"origin_is_a_connected_platform"}};
}

Findings supervision_is_open_to_certified_platforms(PlatformFacts const& facts) {
    auto const card = cards::supervision_is_open_to_certified_platforms();
    return verdict(card, facts.supervision_is_open, "/supervisionIsOpen");
}

} // namespace haihe::law
