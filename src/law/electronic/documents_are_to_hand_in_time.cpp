#include "law/electronic/documents_are_to_hand_in_time.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::documents_are_to_hand_in_time() {
    return {.rule = "documents_are_to_hand_in_time",
            .sentence = {"及时加载招标文件，供下载或者查阅。", "Documents are there in time to be downloaded or read."},
            .editions = {electronic_tendering_measures("第十八条")},
            .besides = {electronic_tendering_measures("第十九条")},
            .source = Source::known,
            .also_named = {"documents_are_attached", "files_travel_before_their_list"}};
}

Findings documents_are_to_hand_in_time(PlatformFacts const& facts) {
    auto const card = cards::documents_are_to_hand_in_time();
    return verdict(card, facts.documents_to_hand_in_time, "/documentsToHandInTime");
}

} // namespace haihe::law
