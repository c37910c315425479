#include "law/electronic/notices_and_contract_are_data_messages.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::notices_and_contract_are_data_messages() {
    return {.rule = "notices_and_contract_are_data_messages",
            .sentence = {"中标通知书、结果通知和合同以数据电文形式发出、订立。",
                         "Award notice, result and contract are data messages."},
            .editions = {electronic_tendering_measures("第三十六条")},
            .source = Source::known,
            .also_named = {"award_notice_is_as_the_bid", "contract_is_as_proposed"}};
}

Findings notices_and_contract_are_data_messages(PlatformFacts const& facts) {
    auto const card = cards::notices_and_contract_are_data_messages();
    return verdict(card, facts.notices_are_data, "/noticesAreData");
}

} // namespace haihe::law
