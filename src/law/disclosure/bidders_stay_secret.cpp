#include "law/disclosure/bidders_stay_secret.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bidders_stay_secret() {
    return {.rule = "bidders_stay_secret",
            .sentence = {"不得向他人透露已获取招标文件的潜在投标人的名称、数量以及可能影响公平竞争的其他情况。",
                         "Who took the documents, how many, who asked, paid or bid stays secret from all but the "
                         "tenderee and its agency."},
            .editions = {tendering_law("第二十二条")},
            .besides = {electronic_tendering_measures("第二十一条")},
            .by_construction = {"开标前的页面和消息不含投标人的身份和数量",
                                "before the opening no page or message for others tells who has bid, or how many"}};
}

Findings bidders_stay_secret(SecrecyFacts const& facts) {
    auto const card = cards::bidders_stay_secret();
    return verdict(card, facts.bidders_kept_secret, "/biddersKeptSecret");
}

} // namespace haihe::law
