#include "law/electronic/platform_is_used_by_contract.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::platform_is_used_by_contract() {
    return {.rule = "platform_is_used_by_contract",
            .sentence = {"使用第三方平台的，订立合同，明确服务、费用、数据归属、保密和存档。",
                         "Who uses another's platform has a contract on service, fees, data, secrecy and archive."},
            .editions = {electronic_tendering_measures("第十六条")},
            .source = Source::known,
            .waits_for = {"平台使用合同", "contracts of use"}};
}

Findings platform_is_used_by_contract(PlatformFacts const& facts) {
    auto const card = cards::platform_is_used_by_contract();
    return verdict(card, facts.usage_contract, "/usageContract");
}

} // namespace haihe::law
