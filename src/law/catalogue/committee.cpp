#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/committee/conclusions_of_a_replaced_member_are_void.hpp"
#include "law/committee/experts_are_assessed.hpp"
#include "law/committee/experts_are_drawn.hpp"
#include "law/committee/experts_come_from_the_unified_pool.hpp"
#include "law/committee/member_does_not_supervise_the_tender.hpp"
#include "law/committee/member_is_replaced_only_for_cause.hpp"
#include "law/committee/member_is_unrelated_to_the_bidders.hpp"
#include "law/committee/named_experts_have_their_ground.hpp"
#include "law/committee/names_are_secret_until_the_winner_is_determined.hpp"

namespace haihe::law {

std::vector<Entry> committee_rules() {
    constexpr std::string_view kFolder = "committee";
    return {entry<&CaseFacts::committee, &conclusions_of_a_replaced_member_are_void>(
                kFolder, cards::conclusions_of_a_replaced_member_are_void()),
            entry<&CaseFacts::pool, &experts_are_assessed>(kFolder, cards::experts_are_assessed()),
            entry<&CaseFacts::committee, &experts_are_drawn>(kFolder, cards::experts_are_drawn()),
            entry<&CaseFacts::pool, &experts_come_from_the_unified_pool>(kFolder,
                                                                         cards::experts_come_from_the_unified_pool()),
            entry<&CaseFacts::committee, &member_does_not_supervise_the_tender>(
                kFolder, cards::member_does_not_supervise_the_tender()),
            entry<&CaseFacts::committee, &member_is_replaced_only_for_cause>(
                kFolder, cards::member_is_replaced_only_for_cause()),
            entry<&CaseFacts::committee, &member_is_unrelated_to_the_bidders>(
                kFolder, cards::member_is_unrelated_to_the_bidders()),
            entry<&CaseFacts::committee, &named_experts_have_their_ground>(kFolder,
                                                                           cards::named_experts_have_their_ground()),
            entry<&CaseFacts::committee, &names_are_secret_until_the_winner_is_determined>(
                kFolder, cards::names_are_secret_until_the_winner_is_determined())};
}

} // namespace haihe::law
