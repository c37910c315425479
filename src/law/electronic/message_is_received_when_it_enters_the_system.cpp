#include "law/electronic/message_is_received_when_it_enters_the_system.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::message_is_received_when_it_enters_the_system() {
    return {.rule = "message_is_received_when_it_enters_the_system",
            .sentence = {"数据电文进入指定特定系统的时间为接收时间；约定确认收讫的，以收到确认为准。",
                         "A message is received when it enters the designated system; where receipt is to be "
                         "confirmed, with the confirmation."},
            .editions = {electronic_signature_law("第十一条")},
            .besides = {electronic_signature_law("第十条")},
            .also_named = {"receipt_is_of_this_bid", "bid_arrives_before_the_deadline"}};
}

Findings message_is_received_when_it_enters_the_system(PlatformFacts const& facts) {
    auto const card = cards::message_is_received_when_it_enters_the_system();
    return verdict(card, facts.receipt_confirmed, "/receiptConfirmed");
}

} // namespace haihe::law
