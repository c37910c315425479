#include "law/electronic/objections_go_through_the_platform.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::objections_go_through_the_platform() {
    return {.rule = "objections_go_through_the_platform",
            .sentence = {"异议及其答复均通过交易平台进行。", "Objections and answers go through the platform."},
            .editions = {electronic_tendering_measures("第三十九条")},
            .source = Source::known,
            .also_named = {"objection_is_against_documents_or_result"}};
}

Findings objections_go_through_the_platform(PlatformFacts const& facts) {
    auto const card = cards::objections_go_through_the_platform();
    return verdict(card, facts.objections_through_the_platform, "/objectionsThroughThePlatform");
}

} // namespace haihe::law
