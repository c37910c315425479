#include "law/electronic/no_named_tool_is_forced.hpp"
#include "law/electronic/no_user_is_treated_unequally.hpp"
#include "law/electronic/notices_and_contract_are_data_messages.hpp"
#include "law/electronic/objections_go_through_the_platform.hpp"
#include "law/electronic/opening_is_on_the_platform.hpp"
#include "law/electronic/operations_are_recorded.hpp"
#include "law/electronic/operator_is_a_legal_person.hpp"
#include "law/electronic/operator_stays_neutral.hpp"
#include "law/electronic/orders_through_the_platform_are_executed.hpp"
#include "law/electronic/platform_is_certified.hpp"
#include "law/electronic/platform_is_registered_with_a_hub.hpp"
#include "law/electronic/platform_is_used_by_contract.hpp"
#include "law/electronic/records_are_kept_15_years.hpp"
#include "law/electronic/registration_is_free.hpp"
#include "law/electronic/report_is_a_data_message.hpp"
#include "law/electronic/servers_are_in_china.hpp"
#include "law/electronic/supervision_is_open_to_certified_platforms.hpp"
#include "law/electronic/takers_of_documents_stay_secret.hpp"
#include "law/electronic/whole_process_is_online.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(ElectronicTable, no_named_tool_is_forced) {
    expect_rows(&CaseFacts::platform, cards::no_named_tool_is_forced(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.tools_are_free.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.tools_are_free = false; }, Mark::broken}});
}

TEST(ElectronicTable, no_user_is_treated_unequally) {
    expect_rows(&CaseFacts::platform, cards::no_user_is_treated_unequally(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.unequal_treatment.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.unequal_treatment = true; }, Mark::broken}});
}

TEST(ElectronicTable, notices_and_contract_are_data_messages) {
    expect_rows(&CaseFacts::platform, cards::notices_and_contract_are_data_messages(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.notices_are_data.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.notices_are_data = false; }, Mark::broken}});
}

TEST(ElectronicTable, objections_go_through_the_platform) {
    expect_rows(&CaseFacts::platform, cards::objections_go_through_the_platform(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.objections_through_the_platform.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.objections_through_the_platform = false; }, Mark::broken}});
}

TEST(ElectronicTable, opening_is_on_the_platform) {
    expect_rows(&CaseFacts::platform, cards::opening_is_on_the_platform(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.opening_on_the_platform.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.opening_on_the_platform = false; }, Mark::broken}});
}

TEST(ElectronicTable, operations_are_recorded) {
    expect_rows(&CaseFacts::platform, cards::operations_are_recorded(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.operations_are_recorded.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.operations_are_recorded = false; }, Mark::broken}});
}

TEST(ElectronicTable, operator_is_a_legal_person) {
    expect_rows(&CaseFacts::platform, cards::operator_is_a_legal_person(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.operator_is_a_legal_person.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.operator_is_a_legal_person = false; }, Mark::broken}});
}

TEST(ElectronicTable, operator_stays_neutral) {
    expect_rows(&CaseFacts::platform, cards::operator_stays_neutral(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.operator_is_neutral.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.operator_is_neutral = false; }, Mark::broken}});
}

TEST(ElectronicTable, orders_through_the_platform_are_executed) {
    expect_rows(&CaseFacts::platform, cards::orders_through_the_platform_are_executed(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.orders_are_executed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.orders_are_executed = false; }, Mark::broken}});
}

TEST(ElectronicTable, platform_is_certified) {
    expect_rows(&CaseFacts::platform, cards::platform_is_certified(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.certified.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.certified = false; }, Mark::broken}});
}

TEST(ElectronicTable, platform_is_registered_with_a_hub) {
    expect_rows(&CaseFacts::platform, cards::platform_is_registered_with_a_hub(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.registered_with_a_hub.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.registered_with_a_hub = false; }, Mark::broken}});
}

TEST(ElectronicTable, platform_is_used_by_contract) {
    expect_rows(&CaseFacts::platform, cards::platform_is_used_by_contract(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.usage_contract.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.usage_contract = false; }, Mark::broken}});
}

TEST(ElectronicTable, records_are_kept_15_years) {
    expect_rows(&CaseFacts::platform, cards::records_are_kept_15_years(),
                {{"15", unchanged, Mark::kept},
                 {"14", [](auto& f) { f.kept_years = 14; }, Mark::broken},
                 {"not known", [](auto& f) { f.kept_years.reset(); }, Mark::not_applicable}});
}

TEST(ElectronicTable, registration_is_free) {
    expect_rows(&CaseFacts::platform, cards::registration_is_free(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.registration_is_free.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.registration_is_free = false; }, Mark::broken}});
}

TEST(ElectronicTable, report_is_a_data_message) {
    expect_rows(&CaseFacts::platform, cards::report_is_a_data_message(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.report_is_data.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.report_is_data = false; }, Mark::broken}});
}

TEST(ElectronicTable, servers_are_in_china) {
    expect_rows(&CaseFacts::platform, cards::servers_are_in_china(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.servers_in_china.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.servers_in_china = false; }, Mark::broken}});
}

TEST(ElectronicTable, supervision_is_open_to_certified_platforms) {
    expect_rows(&CaseFacts::platform, cards::supervision_is_open_to_certified_platforms(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.supervision_is_open.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.supervision_is_open = false; }, Mark::broken}});
}

TEST(ElectronicTable, takers_of_documents_stay_secret) {
    expect_rows(&CaseFacts::platform, cards::takers_of_documents_stay_secret(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.takers_kept_secret.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.takers_kept_secret = false; }, Mark::broken}});
}

TEST(ElectronicTable, whole_process_is_online) {
    expect_rows(&CaseFacts::platform, cards::whole_process_is_online(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.covers_the_whole_process.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.covers_the_whole_process = false; }, Mark::broken}});
}

} // namespace haihe::law
