#include "law/amounts/base_price_decides_nothing.hpp"
#include "law/amounts/base_price_is_published_at_the_opening.hpp"
#include "law/amounts/base_price_stays_secret_until_the_opening.hpp"
#include "law/amounts/bond_is_at_most_10_percent.hpp"
#include "law/amounts/deposit_comes_from_the_basic_account.hpp"
#include "law/amounts/deposit_is_asked_in_the_second_stage_only.hpp"
#include "law/amounts/deposit_is_at_most_2_percent.hpp"
#include "law/amounts/deposit_is_kept_only_on_a_lawful_ground.hpp"
#include "law/amounts/deposit_is_not_used_by_the_tenderee.hpp"
#include "law/amounts/deposit_is_within_the_sector_cap.hpp"
#include "law/amounts/document_price_is_at_most_its_cost.hpp"
#include "law/amounts/fine_is_within_its_range.hpp"
#include "law/amounts/fine_of_a_losing_colluder_rests_on_the_contract_amount.hpp"
#include "law/amounts/maximum_price_is_stated_in_the_documents.hpp"
#include "law/amounts/no_minimum_price_is_set.hpp"
#include "law/amounts/tender_is_compulsory_from_the_threshold.hpp"
#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"

namespace haihe::law {

std::vector<Entry> amounts_rules() {
    constexpr std::string_view kFolder = "amounts";
    return {entry<&CaseFacts::bids, &base_price_decides_nothing>(kFolder, cards::base_price_decides_nothing()),
            entry<&CaseFacts::opening, &base_price_is_published_at_the_opening>(
                kFolder, cards::base_price_is_published_at_the_opening()),
            entry<&CaseFacts::secrecy, &base_price_stays_secret_until_the_opening>(
                kFolder, cards::base_price_stays_secret_until_the_opening()),
            entry<&CaseFacts::tender, &bond_is_at_most_10_percent>(kFolder, cards::bond_is_at_most_10_percent()),
            entry<&CaseFacts::deposit, &deposit_comes_from_the_basic_account>(
                kFolder, cards::deposit_comes_from_the_basic_account()),
            entry<&CaseFacts::documents, &deposit_is_asked_in_the_second_stage_only>(
                kFolder, cards::deposit_is_asked_in_the_second_stage_only()),
            entry<&CaseFacts::tender, &deposit_is_at_most_2_percent>(kFolder, cards::deposit_is_at_most_2_percent()),
            entry<&CaseFacts::deposit, &deposit_is_kept_only_on_a_lawful_ground>(
                kFolder, cards::deposit_is_kept_only_on_a_lawful_ground()),
            entry<&CaseFacts::deposit, &deposit_is_not_used_by_the_tenderee>(
                kFolder, cards::deposit_is_not_used_by_the_tenderee()),
            entry<&CaseFacts::documents, &deposit_is_within_the_sector_cap>(kFolder,
                                                                            cards::deposit_is_within_the_sector_cap()),
            entry<&CaseFacts::documents, &document_price_is_at_most_its_cost>(
                kFolder, cards::document_price_is_at_most_its_cost()),
            entry<&CaseFacts::sanction, &fine_is_within_its_range>(kFolder, cards::fine_is_within_its_range()),
            entry<&CaseFacts::sanction, &fine_of_a_losing_colluder_rests_on_the_contract_amount>(
                kFolder, cards::fine_of_a_losing_colluder_rests_on_the_contract_amount()),
            entry<&CaseFacts::documents, &maximum_price_is_stated_in_the_documents>(
                kFolder, cards::maximum_price_is_stated_in_the_documents()),
            entry<&CaseFacts::tender, &no_minimum_price_is_set>(kFolder, cards::no_minimum_price_is_set()),
            entry<&CaseFacts::tender, &tender_is_compulsory_from_the_threshold>(
                kFolder, cards::tender_is_compulsory_from_the_threshold())};
}

} // namespace haihe::law
