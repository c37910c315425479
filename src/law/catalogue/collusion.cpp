#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/collusion/bidder_does_not_deceive.hpp"
#include "law/collusion/bidders_do_not_act_jointly.hpp"
#include "law/collusion/bids_are_drawn_up_apart.hpp"
#include "law/collusion/bids_are_handled_apart.hpp"
#include "law/collusion/bids_are_not_alike_beyond_chance.hpp"
#include "law/collusion/bids_are_not_mixed.hpp"
#include "law/collusion/deposits_come_from_different_accounts.hpp"
#include "law/collusion/host_does_not_collude_with_a_bidder.hpp"
#include "law/collusion/prices_do_not_follow_a_pattern.hpp"
#include "law/collusion/project_staff_are_of_one_bid.hpp"

namespace haihe::law {

std::vector<Entry> collusion_rules() {
    constexpr std::string_view kFolder = "collusion";
    return {
        entry<&CaseFacts::bids, &bidder_does_not_deceive>(kFolder, cards::bidder_does_not_deceive()),
        entry<&CaseFacts::bids, &bidders_do_not_act_jointly>(kFolder, cards::bidders_do_not_act_jointly()),
        entry<&CaseFacts::bids, &bids_are_drawn_up_apart>(kFolder, cards::bids_are_drawn_up_apart()),
        entry<&CaseFacts::bids, &bids_are_handled_apart>(kFolder, cards::bids_are_handled_apart()),
        entry<&CaseFacts::bids, &bids_are_not_alike_beyond_chance>(kFolder, cards::bids_are_not_alike_beyond_chance()),
        entry<&CaseFacts::bids, &bids_are_not_mixed>(kFolder, cards::bids_are_not_mixed()),
        entry<&CaseFacts::bids, &deposits_come_from_different_accounts>(kFolder,
                                                                        cards::deposits_come_from_different_accounts()),
        entry<&CaseFacts::bids, &host_does_not_collude_with_a_bidder>(kFolder,
                                                                      cards::host_does_not_collude_with_a_bidder()),
        entry<&CaseFacts::bids, &prices_do_not_follow_a_pattern>(kFolder, cards::prices_do_not_follow_a_pattern()),
        entry<&CaseFacts::bids, &project_staff_are_of_one_bid>(kFolder, cards::project_staff_are_of_one_bid())};
}

} // namespace haihe::law
