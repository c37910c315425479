#include "law/electronic/data_message_prevails_over_paper.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::data_message_prevails_over_paper() {
    return {.rule = "data_message_prevails_over_paper",
            .sentence = {"数据电文与纸质形式具有同等效力；不一致的，以数据电文为准。",
                         "A data message has the force of paper, and prevails where both exist."},
            .editions = {electronic_tendering_measures("第二条")},
            .besides = {electronic_tendering_measures("第六十二条")},
            .source = Source::known,
            .waits_for = {"双轨项目", "tenders on paper beside"}};
}

Findings data_message_prevails_over_paper(PlatformFacts const& facts) {
    auto const card = cards::data_message_prevails_over_paper();
    return verdict(card, facts.data_prevails_over_paper, "/dataPrevailsOverPaper");
}

} // namespace haihe::law
