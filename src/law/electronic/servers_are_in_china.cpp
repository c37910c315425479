#include "law/electronic/servers_are_in_china.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::servers_are_in_china() {
    return {.rule = "servers_are_in_china",
            .sentence = {"服务器设在境内。", "Servers stand in China."},
            .editions = {electronic_tendering_measures("第十条")},
            .source = Source::known,
            .waits_for = {"运维检查", "checks of operation"}};
}

Findings servers_are_in_china(PlatformFacts const& facts) {
    auto const card = cards::servers_are_in_china();
    return verdict(card, facts.servers_in_china, "/serversInChina");
}

} // namespace haihe::law
