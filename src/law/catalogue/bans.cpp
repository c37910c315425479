#include "law/bans/ban_for_breach_is_2_to_5_years.hpp"
#include "law/bans/ban_for_collusion_is_1_to_2_years.hpp"
#include "law/bans/ban_for_collusion_presupposes_seriousness.hpp"
#include "law/bans/ban_for_fraud_is_1_to_3_years.hpp"
#include "law/bans/ban_for_fraud_presupposes_seriousness.hpp"
#include "law/bans/ban_takes_effect_after_hearing_and_service.hpp"
#include "law/bans/bar_of_an_agency_is_1_to_2_years.hpp"
#include "law/bans/expert_misconduct_bars_for_a_period.hpp"
#include "law/bans/expert_who_takes_favours_is_barred_for_good.hpp"
#include "law/bans/repeated_or_especially_serious_loses_the_licence.hpp"
#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"

namespace haihe::law {

std::vector<Entry> bans_rules() {
    constexpr std::string_view kFolder = "bans";
    return {
        entry<&CaseFacts::sanction, &ban_for_breach_is_2_to_5_years>(kFolder, cards::ban_for_breach_is_2_to_5_years()),
        entry<&CaseFacts::sanction, &ban_for_collusion_is_1_to_2_years>(kFolder,
                                                                        cards::ban_for_collusion_is_1_to_2_years()),
        entry<&CaseFacts::sanction, &ban_for_collusion_presupposes_seriousness>(
            kFolder, cards::ban_for_collusion_presupposes_seriousness()),
        entry<&CaseFacts::sanction, &ban_for_fraud_is_1_to_3_years>(kFolder, cards::ban_for_fraud_is_1_to_3_years()),
        entry<&CaseFacts::sanction, &ban_for_fraud_presupposes_seriousness>(
            kFolder, cards::ban_for_fraud_presupposes_seriousness()),
        entry<&CaseFacts::sanction, &ban_takes_effect_after_hearing_and_service>(
            kFolder, cards::ban_takes_effect_after_hearing_and_service()),
        entry<&CaseFacts::sanction, &bar_of_an_agency_is_1_to_2_years>(kFolder,
                                                                       cards::bar_of_an_agency_is_1_to_2_years()),
        entry<&CaseFacts::sanction, &expert_misconduct_bars_for_a_period>(kFolder,
                                                                          cards::expert_misconduct_bars_for_a_period()),
        entry<&CaseFacts::sanction, &expert_who_takes_favours_is_barred_for_good>(
            kFolder, cards::expert_who_takes_favours_is_barred_for_good()),
        entry<&CaseFacts::sanction, &repeated_or_especially_serious_loses_the_licence>(
            kFolder, cards::repeated_or_especially_serious_loses_the_licence())};
}

} // namespace haihe::law
