#include "law/electronic/takers_of_documents_stay_secret.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::takers_of_documents_stay_secret() {
    return {.rule = "takers_of_documents_stay_secret",
            .sentence = {"投标截止前，不得向招标人及其代理以外的人泄露下载者的名称和数量。",
                         "Before the deadline nobody but the tenderee learns who downloaded, or how many."},
            .editions = {electronic_tendering_measures("第二十一条")},
            .besides = {electronic_tendering_measures("第五十六条")},
            .source = Source::known,
            .by_construction = {
                "下载不登记姓名，公开的页面和消息在开标前不含投标人",
                "a download asks for no name; before the opening no page or message for others tells a bidder"}};
}

Findings takers_of_documents_stay_secret(PlatformFacts const& facts) {
    auto const card = cards::takers_of_documents_stay_secret();
    return verdict(card, facts.takers_kept_secret, "/takersKeptSecret");
}

} // namespace haihe::law
