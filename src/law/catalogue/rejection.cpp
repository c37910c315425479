#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/rejection/bid_answers_every_substantive_requirement.hpp"
#include "law/rejection/bid_is_free_of_collusion_fraud_and_bribery.hpp"
#include "law/rejection/bid_is_stamped_and_signed.hpp"
#include "law/rejection/bid_is_stamped_or_signed.hpp"
#include "law/rejection/bidder_has_one_bid_and_one_price.hpp"
#include "law/rejection/bidder_is_qualified.hpp"
#include "law/rejection/consortium_has_its_agreement.hpp"
#include "law/rejection/price_is_at_most_the_maximum.hpp"
#include "law/rejection/price_is_not_below_cost.hpp"
#include "law/rejection/rejection_rests_on_law_or_documents.hpp"

namespace haihe::law {

std::vector<Entry> rejection_rules() {
    constexpr std::string_view kFolder = "rejection";
    return {
        entry<&CaseFacts::bids, &bid_answers_every_substantive_requirement>(
            kFolder, cards::bid_answers_every_substantive_requirement()),
        entry<&CaseFacts::bids, &bid_is_free_of_collusion_fraud_and_bribery>(
            kFolder, cards::bid_is_free_of_collusion_fraud_and_bribery()),
        entry<&CaseFacts::bids, &bid_is_stamped_and_signed>(kFolder, cards::bid_is_stamped_and_signed()),
        entry<&CaseFacts::bids, &bid_is_stamped_or_signed>(kFolder, cards::bid_is_stamped_or_signed()),
        entry<&CaseFacts::bids, &bidder_has_one_bid_and_one_price>(kFolder, cards::bidder_has_one_bid_and_one_price()),
        entry<&CaseFacts::bids, &bidder_is_qualified>(kFolder, cards::bidder_is_qualified()),
        entry<&CaseFacts::bids, &consortium_has_its_agreement>(kFolder, cards::consortium_has_its_agreement()),
        entry<&CaseFacts::bids, &price_is_at_most_the_maximum>(kFolder, cards::price_is_at_most_the_maximum()),
        entry<&CaseFacts::bids, &price_is_not_below_cost>(kFolder, cards::price_is_not_below_cost()),
        entry<&CaseFacts::bids, &rejection_rests_on_law_or_documents>(kFolder,
                                                                      cards::rejection_rests_on_law_or_documents())};
}

} // namespace haihe::law
