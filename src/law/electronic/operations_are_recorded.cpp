#include "law/electronic/operations_are_recorded.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::operations_are_recorded() {
    return {.rule = "operations_are_recorded",
            .sentence = {"如实记录过程、数据来源以及每一操作的时间、网络地址和人员，并电子归档；不得伪造、篡改、毁损。",
                         "Process, source and each operation's time, address and person are recorded and archived; "
                         "nothing is forged, changed or destroyed."},
            .editions = {electronic_tendering_measures("第四十九条")},
            .source = Source::known,
            .also_named = {"streams_have_no_gap", "entry_is_included_in_the_head"}};
}

Findings operations_are_recorded(PlatformFacts const& facts) {
    auto const card = cards::operations_are_recorded();
    return verdict(card, facts.operations_are_recorded, "/operationsAreRecorded");
}

} // namespace haihe::law
