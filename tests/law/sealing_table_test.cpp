#include "law/sealing/all_bidders_are_invited_to_the_opening.hpp"
#include "law/sealing/arrival_and_seal_are_recorded.hpp"
#include "law/sealing/bid_arrives_before_the_deadline.hpp"
#include "law/sealing/bid_arrives_sealed.hpp"
#include "law/sealing/bid_is_receipted.hpp"
#include "law/sealing/bid_may_be_changed_or_withdrawn_before_the_deadline.hpp"
#include "law/sealing/bid_stays_sealed_until_the_deadline.hpp"
#include "law/sealing/bidder_passed_prequalification.hpp"
#include "law/sealing/every_bid_received_in_time_is_opened.hpp"
#include "law/sealing/keys_are_asked_for_in_time.hpp"
#include "law/sealing/opening_is_recorded.hpp"
#include "law/sealing/opening_record_is_published.hpp"
#include "law/sealing/shut_bid_is_treated_by_whose_fault_it_is.hpp"
#include "law/tables.hpp"

namespace haihe::law {

using namespace specimen;

TEST(SealingTable, all_bidders_are_invited_to_the_opening) {
    expect_rows(&CaseFacts::opening, cards::all_bidders_are_invited_to_the_opening(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.all_invited.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.all_invited = false; }, Mark::broken}});
}

TEST(SealingTable, arrival_and_seal_are_recorded) {
    expect_rows(&CaseFacts::door, cards::arrival_and_seal_are_recorded(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.arrival_recorded.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.arrival_recorded = false; }, Mark::broken}});
}

TEST(SealingTable, bid_arrives_before_the_deadline) {
    expect_rows(&CaseFacts::door, cards::bid_arrives_before_the_deadline(),
                {{"a millisecond before", unchanged, Mark::kept},
                 {"at the deadline", [](auto& f) { f.arrived_at = f.deadline; }, Mark::broken},
                 {"at the deadline, refused",
                  [](auto& f) {
                      f.arrived_at = f.deadline;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"nothing arrived", [](auto& f) { f.arrived_at.reset(); }, Mark::not_applicable}});
}

TEST(SealingTable, bid_arrives_sealed) {
    expect_rows(&CaseFacts::door, cards::bid_arrives_sealed(),
                {{"sealed", unchanged, Mark::kept},
                 {"open", [](auto& f) { f.sealed = false; }, Mark::broken},
                 {"open, refused",
                  [](auto& f) {
                      f.sealed = false;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"nothing arrived", [](auto& f) { f.arrived_at.reset(); }, Mark::not_applicable}});
}

TEST(SealingTable, bid_is_receipted) {
    expect_rows(&CaseFacts::door, cards::bid_is_receipted(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.receipt_given.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.receipt_given = false; }, Mark::broken}});
}

TEST(SealingTable, bid_may_be_changed_or_withdrawn_before_the_deadline) {
    expect_rows(&CaseFacts::door, cards::bid_may_be_changed_or_withdrawn_before_the_deadline(),
                {{"in time and taken", unchanged, Mark::kept},
                 {"in time, not taken", [](auto& f) { f.change_taken = false; }, Mark::broken},
                 {"a millisecond before", [](auto& f) { f.change_asked_at = f.deadline - kMillisecond; }, Mark::kept},
                 {"at the deadline, taken", [](auto& f) { f.change_asked_at = f.deadline; }, Mark::broken},
                 {"at the deadline, refused",
                  [](auto& f) {
                      f.change_asked_at = f.deadline;
                      f.change_taken = false;
                  },
                  Mark::kept},
                 {"not in writing, taken", [](auto& f) { f.change_is_written = false; }, Mark::broken},
                 {"nothing asked", [](auto& f) { f.change_asked_at.reset(); }, Mark::not_applicable}});
}

TEST(SealingTable, bid_stays_sealed_until_the_deadline) {
    expect_rows(&CaseFacts::opening, cards::bid_stays_sealed_until_the_deadline(),
                {{"at the deadline", unchanged, Mark::kept},
                 {"a millisecond before", [](auto& f) { f.first_read_at = f.deadline - kMillisecond; }, Mark::broken},
                 {"nothing read", [](auto& f) { f.first_read_at.reset(); }, Mark::not_applicable}});
}

TEST(SealingTable, bidder_passed_prequalification) {
    expect_rows(&CaseFacts::door, cards::bidder_passed_prequalification(),
                {{"passed", unchanged, Mark::kept},
                 {"failed", [](auto& f) { f.prequalified = false; }, Mark::broken},
                 {"failed, refused",
                  [](auto& f) {
                      f.prequalified = false;
                      f.accepted = false;
                  },
                  Mark::kept},
                 {"nothing arrived", [](auto& f) { f.arrived_at.reset(); }, Mark::not_applicable}});
}

TEST(SealingTable, every_bid_received_in_time_is_opened) {
    expect_rows(&CaseFacts::opening, cards::every_bid_received_in_time_is_opened(),
                {{"all", unchanged, Mark::kept},
                 {"one left out", [](auto& f) { f.read = 2; }, Mark::broken},
                 {"one stayed shut, recorded",
                  [](auto& f) {
                      f.read = 2;
                      f.shut_with_cause = 1;
                  },
                  Mark::kept},
                 {"one too many", [](auto& f) { f.read = 4; }, Mark::broken},
                 {"not opened", [](auto& f) { f.opened = false; }, Mark::not_applicable},
                 {"not known", [](auto& f) { f.received.reset(); }, Mark::not_applicable}});
}

TEST(SealingTable, keys_are_asked_for_in_time) {
    expect_rows(&CaseFacts::opening, cards::keys_are_asked_for_in_time(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.prompted_to_unlock.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.prompted_to_unlock = false; }, Mark::broken}});
}

TEST(SealingTable, opening_is_recorded) {
    expect_rows(&CaseFacts::opening, cards::opening_is_recorded(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.record_kept.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.record_kept = false; }, Mark::broken}});
}

TEST(SealingTable, opening_record_is_published) {
    expect_rows(&CaseFacts::opening, cards::opening_record_is_published(),
                {{"as it should be", unchanged, Mark::kept},
                 {"not known", [](auto& f) { f.record_published.reset(); }, Mark::not_applicable},
                 {"broken", [](auto& f) { f.record_published = false; }, Mark::broken}});
}

TEST(SealingTable, shut_bid_is_treated_by_whose_fault_it_is) {
    expect_rows(&CaseFacts::opening, cards::shut_bid_is_treated_by_whose_fault_it_is(),
                {{"its own", unchanged, Mark::kept},
                 {"its own, as withdrawn", [](auto& f) { f.treated_as = "withdrawn"; }, Mark::broken},
                 {"another's",
                  [](auto& f) {
                      f.shut_by = "other";
                      f.treated_as = "withdrawn";
                  },
                  Mark::kept},
                 {"another's, as revoked", [](auto& f) { f.shut_by = "other"; }, Mark::broken},
                 {"none", [](auto& f) { f.shut_by.reset(); }, Mark::not_applicable}});
}

} // namespace haihe::law
