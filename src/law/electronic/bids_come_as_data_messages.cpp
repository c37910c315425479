#include "law/electronic/bids_come_as_data_messages.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bids_come_as_data_messages() {
    return {.rule = "bids_come_as_data_messages",
            .sentence = {"投标人在指定平台如实注册，以数据电文递交投标文件。",
                         "Bidders register truly on the platform and hand in bids as data messages."},
            .editions = {electronic_tendering_measures("第二十四条")},
            .besides = {electronic_tendering_measures("第二十五条")},
            .source = Source::known,
            .also_named = {"submission_is_signed_by_its_bidder"}};
}

Findings bids_come_as_data_messages(PlatformFacts const& facts) {
    auto const card = cards::bids_come_as_data_messages();
    return verdict(card, facts.bids_come_as_data, "/bidsComeAsData");
}

} // namespace haihe::law
