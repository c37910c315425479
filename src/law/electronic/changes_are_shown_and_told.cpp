#include "law/electronic/changes_are_shown_and_told.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::changes_are_shown_and_told() {
    return {.rule = "changes_are_shown_and_told",
            .sentence = {"澄清修改以醒目方式公告，并有效通知所有已下载的潜在投标人。",
                         "A change is shown conspicuously and told to all who downloaded."},
            .editions = {electronic_tendering_measures("第二十二条")},
            .source = Source::known,
            .waits_for = {"文件下载与通知", "who took the documents, and notice to them"}};
}

Findings changes_are_shown_and_told(PlatformFacts const& facts) {
    auto const card = cards::changes_are_shown_and_told();
    return verdict(card, facts.changes_reach_all, "/changesReachAll");
}

} // namespace haihe::law
