#include "law/committee/conclusions_of_a_replaced_member_are_void.hpp"
#include "law/committee/experts_are_assessed.hpp"
#include "law/committee/experts_are_drawn.hpp"
#include "law/committee/experts_come_from_the_unified_pool.hpp"
#include "law/committee/member_does_not_supervise_the_tender.hpp"
#include "law/committee/member_is_replaced_only_for_cause.hpp"
#include "law/committee/member_is_unrelated_to_the_bidders.hpp"
#include "law/committee/named_experts_have_their_ground.hpp"
#include "law/committee/names_are_secret_until_the_winner_is_determined.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(CommitteeTable, conclusions_of_a_replaced_member_are_void) {
    expect_rows(&CaseFacts::committee, cards::conclusions_of_a_replaced_member_are_void(),
                {{"none replaced", unchanged, Mark::kept},
                 {"void",
                  [](auto& f) {
                      f.members.push_back({"f"});
                      f.members.back().replaced = true;
                  },
                  Mark::kept},
                 {"kept",
                  [](auto& f) {
                      f.members.push_back({"f"});
                      f.members.back().replaced = f.members.back().conclusions_stand = true;
                  },
                  Mark::broken},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(CommitteeTable, experts_are_assessed) {
    expect_rows(&CaseFacts::pool, cards::experts_are_assessed(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.experts_are_assessed.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.experts_are_assessed = false; }, Mark::broken}});
}

TEST(CommitteeTable, experts_are_drawn) {
    expect_rows(&CaseFacts::committee, cards::experts_are_drawn(),
                {{"drawn", unchanged, Mark::kept},
                 {"one named", [](auto& f) { f.members[1].drawn = false; }, Mark::broken},
                 {"the representative is named", [](auto& f) { f.members[0].drawn = false; }, Mark::kept},
                 {"a special tender",
                  [](auto& f) {
                      f.special_because = "technically_complex";
                      f.members[1].drawn = false;
                  },
                  Mark::not_applicable},
                 {"voluntary",
                  [](auto& f) {
                      f.compulsory = false;
                      f.members[1].drawn = false;
                  },
                  Mark::not_applicable},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(CommitteeTable, experts_come_from_the_unified_pool) {
    expect_rows(&CaseFacts::pool, cards::experts_come_from_the_unified_pool(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.of_the_state_or_province.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.of_the_state_or_province = false; }, Mark::broken}});
}

TEST(CommitteeTable, member_does_not_supervise_the_tender) {
    expect_rows(&CaseFacts::committee, cards::member_does_not_supervise_the_tender(),
                {{"none", unchanged, Mark::kept},
                 {"one supervises", [](auto& f) { f.members[1].supervises_the_tender = true; }, Mark::broken},
                 {"one who was replaced",
                  [](auto& f) {
                      f.members.push_back({"f"});
                      f.members.back().supervises_the_tender = true;
                      f.members.back().replaced = true;
                  },
                  Mark::kept},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(CommitteeTable, member_is_replaced_only_for_cause) {
    expect_rows(&CaseFacts::committee, cards::member_is_replaced_only_for_cause(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.replaced_for_cause.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.replaced_for_cause = false; }, Mark::broken}});
}

TEST(CommitteeTable, member_is_unrelated_to_the_bidders) {
    expect_rows(&CaseFacts::committee, cards::member_is_unrelated_to_the_bidders(),
                {{"none", unchanged, Mark::kept},
                 {"one related", [](auto& f) { f.members[1].related_to_a_bidder = true; }, Mark::broken},
                 {"one who was replaced",
                  [](auto& f) {
                      f.members.push_back({"f"});
                      f.members.back().related_to_a_bidder = true;
                      f.members.back().replaced = true;
                  },
                  Mark::kept},
                 {"not formed", [](auto& f) { f.members.clear(); }, Mark::not_applicable}});
}

TEST(CommitteeTable, named_experts_have_their_ground) {
    expect_rows(&CaseFacts::committee, cards::named_experts_have_their_ground(),
                {{"drawn", unchanged, Mark::not_applicable},
                 {"complex", [](auto& f) { f.special_because = "technically_complex"; }, Mark::kept},
                 {"specialised", [](auto& f) { f.special_because = "highly_specialised"; }, Mark::kept},
                 {"required", [](auto& f) { f.special_because = "special_state_requirements"; }, Mark::kept},
                 {"convenient", [](auto& f) { f.special_because = "convenient"; }, Mark::broken}});
}

TEST(CommitteeTable, names_are_secret_until_the_winner_is_determined) {
    expect_rows(&CaseFacts::committee, cards::names_are_secret_until_the_winner_is_determined(),
                {{"after it", unchanged, Mark::kept},
                 {"at it", [](auto& f) { f.names_told_at = f.winner_determined_at; }, Mark::kept},
                 {"a millisecond before", [](auto& f) { f.names_told_at = *f.winner_determined_at - kMillisecond; },
                  Mark::broken},
                 {"no winner yet", [](auto& f) { f.winner_determined_at.reset(); }, Mark::broken},
                 {"not told", [](auto& f) { f.names_told_at.reset(); }, Mark::not_applicable}});
}

} // namespace haihe::law
