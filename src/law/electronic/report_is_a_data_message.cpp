#include "law/electronic/report_is_a_data_message.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::report_is_a_data_message() {
    return {.rule = "report_is_a_data_message",
            .sentence = {"评标报告以数据电文形式提交招标人。", "The report comes to the tenderee as a data message."},
            .editions = {electronic_tendering_measures("第三十四条")},
            .source = Source::known,
            .also_named = {"report_is_as_the_sheets_say"}};
}

Findings report_is_a_data_message(PlatformFacts const& facts) {
    auto const card = cards::report_is_a_data_message();
    return verdict(card, facts.report_is_data, "/reportIsData");
}

} // namespace haihe::law
