#include "trading/contract/contract.hpp"

#include "trading/award/awarded_lot.hpp"
#include "trading/award/cancel_award.hpp"
#include "trading/contract/conclude_contract.hpp"
#include "trading/contract/return_deposit.hpp"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <tuple>

namespace haihe::trading {
namespace {

kernel::Instant const kSigned = kNoticed + kernel::days(5);

exchange::Contract lawful_contract(Award const& award = determined_award()) {
    auto contract = contract_of(award, published_tender());
    contract.bond = kernel::yuan(901'000); // 10 % of 9,010,000
    contract.textDigest.bytes[0] = 1;
    return contract;
}

kernel::Result<ContractProposed> proposing(exchange::Contract contract, LotContract const& state = {},
                                           Award const& award = determined_award(),
                                           Tender const& tender = published_tender()) {
    return propose(state, tender, award, {std::move(contract), {}, "signer"}, kSigned);
}

kernel::Result<ContractConcluded> signing(LotContract const& state, exchange::Contract contract,
                                          std::string signer = "A", Award const& award = determined_award(),
                                          Tender const& tender = published_tender()) {
    return sign(state, tender, award, {std::move(contract), {}, std::move(signer), "person"}, kSigned);
}

LotContract proposed_contract(Award const& award = determined_award()) {
    LotContract state;
    evolve(state, ContractEvent{proposing(lawful_contract(award), state, award).value()});
    return state;
}

LotContract concluded_contract() {
    auto state = proposed_contract();
    evolve(state, ContractEvent{signing(state, lawful_contract()).value()});
    return state;
}

std::vector<OwedDeposit> owed(Award const& award = determined_award(), LotContract const& contract = {},
                              Tender const& tender = published_tender(), BidBox const& box = {},
                              Opening const& opening = opened_lot(), Evaluation const& evaluation = {}) {
    return deposits_owed({tender, box, opening, evaluation, award, contract}, kLot);
}

kernel::Result<DepositReturned> returning(LotContract const& state, DepositReturned command,
                                          Tender const& tender = published_tender()) {
    return return_deposit(state, tender, owed(determined_award(), state, tender), std::move(command));
}

BidBox box_after_a_withdrawal() {
    BidBox box;
    for (auto const* bidder : {"A", "B"}) {
        BidSubmitted bid;
        bid.bidId = bid.bidder = bidder;
        evolve(box, BidBoxEvent{bid});
    }
    evolve(box, BidBoxEvent{BidWithdrawn{"A", "A", {}, kIssue}});
    return box;
}

DepositReturned to_bidder(std::string bidder) { return {std::move(bidder), {1234}, "示例凭证1", "handler", kSigned}; }

LotContract in_phase(ContractPhase phase) {
    if (phase == ContractPhase::none) return {};
    return phase == ContractPhase::proposed ? proposed_contract() : concluded_contract();
}

std::string taking(ContractStep step, LotContract const& state, Tender const& tender) {
    switch (step) {
    case ContractStep::propose: return rule_of(proposing(lawful_contract(), state, determined_award(), tender));
    case ContractStep::sign: return rule_of(signing(state, lawful_contract(), "A", determined_award(), tender));
    case ContractStep::return_deposit: return rule_of(returning(state, to_bidder("A"), tender));
    }
    return "unknown step";
}

} // namespace

/// Every phase × command × held, through the commands themselves; and again for a tender that is not published.
TEST(ContractLifecycle, answers_every_phase_and_command) {
    std::map<std::tuple<ContractPhase, ContractStep, bool>, std::string> allowed{
        {{ContractPhase::none, ContractStep::propose, false}, ""},
        {{ContractPhase::proposed, ContractStep::propose, false}, ""},
        {{ContractPhase::proposed, ContractStep::sign, false}, ""},
        {{ContractPhase::none, ContractStep::return_deposit, false}, "deposit_is_due"},
        {{ContractPhase::none, ContractStep::return_deposit, true}, "deposit_is_due"},
        {{ContractPhase::proposed, ContractStep::return_deposit, false}, "deposit_is_due"},
        {{ContractPhase::proposed, ContractStep::return_deposit, true}, "deposit_is_due"},
        {{ContractPhase::concluded, ContractStep::return_deposit, false}, ""},
        {{ContractPhase::concluded, ContractStep::return_deposit, true}, ""}};
    std::size_t asked = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ContractPhase>>([&](auto phase) {
        auto const state = in_phase(phase.value);
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<ContractStep>>([&](auto step) {
            for (bool const is_held : {false, true}) {
                ++asked;
                auto const found = allowed.find({phase.value, step.value, is_held});
                auto const expected = found != allowed.end() ? found->second
                                      : is_held              ? "tender_is_not_held"
                                                             : "step_follows_the_contract";
                auto const tender = is_held ? held(published_tender()) : published_tender();
                EXPECT_EQ(taking(step.value, state, tender), expected)
                    << phase.name << " " << step.name << " " << is_held;
            }
            EXPECT_EQ(taking(step.value, state, {}), "tender_is_registered") << step.name;
            EXPECT_EQ(taking(step.value, state, terminated_tender()),
                      step.value == ContractStep::return_deposit ? "" : "tender_is_not_terminated")
                << phase.name << " " << step.name;
            EXPECT_EQ(taking(step.value, state, registered_tender()), "step_follows_the_lifecycle") << step.name;
        });
    });
    EXPECT_EQ(asked, 3U * 3U * 2U);
}

TEST(Contract, is_compared_with_the_award_clause_by_clause) {
    using exchange::Contract;
    struct Case {
        std::function<void(Contract&)> change;
        std::string rule, path, article;
    };
    for (auto const& one : std::vector<Case>{
             {[](Contract& c) { c.tender = "B"; }, "contract_is_of_this_award", "/contract/tender", ""},
             {[](Contract& c) { c.lot = "B"; }, "contract_is_of_this_award", "/contract/lot", ""},
             {[](Contract& c) { c.tenderee = "G"; }, "contract_names_its_parties", "/contract/tenderee", "第四十六条"},
             {[](Contract& c) { c.tendereeName = "G"; }, "contract_names_its_parties", "/contract/tendereeName",
              "第四十六条"},
             {[](Contract& c) { c.winner = "B"; }, "contract_names_its_parties", "/contract/winner", "第四十六条"},
             {[](Contract& c) { c.winnerName = "B"; }, "contract_names_its_parties", "/contract/winnerName",
              "第四十六条"},
             {[](Contract& c) { ++c.price.fen; }, "price_is_as_in_the_bid", "/contract/price", "第五十七条"},
             {[](Contract& c) { --c.price.fen; }, "price_is_as_in_the_bid", "/contract/price", "第五十七条"},
             {[](Contract& c) { ++c.periodDays; }, "period_is_as_in_the_bid", "/contract/periodDays", "第五十七条"},
             {[](Contract& c) { c.quality = "优良"; }, "quality_is_as_in_the_bid", "/contract/quality", "第五十七条"},
             {[](Contract& c) { c.projectLeader = "示例负责人2"; }, "leader_is_as_in_the_bid",
              "/contract/projectLeader", "第五十七条"},
             {[](Contract& c) { c.bond = {-1}; }, "bond_is_not_negative", "/contract/bond", ""},
             {[](Contract& c) { ++c.bond.fen; }, "bond_is_at_most_10_percent", "/contract/bond", "第五十八条"},
             {[](Contract& c) { c.textDigest = {}; }, "contract_has_its_text", "/contract/textDigest", ""}}) {
        auto contract = lawful_contract();
        one.change(contract);
        auto const refused = proposing(contract);
        ASSERT_FALSE(refused) << one.path;
        EXPECT_EQ(refused.error().rule, one.rule);
        EXPECT_EQ(refused.error().path, one.path);
        EXPECT_EQ(refused.error().citation ? refused.error().citation->article : "", one.article) << one.path;
    }
    EXPECT_EQ(rule_of(proposing(lawful_contract())), "");
    auto without_bond = lawful_contract();
    without_bond.bond = {};
    EXPECT_EQ(rule_of(proposing(without_bond)), "");
}

TEST(Contract, is_concluded_when_the_winner_signs_the_same_text) {
    auto state = proposed_contract();
    EXPECT_EQ(rule_of(signing(state, lawful_contract(), "B")), "caller_is_the_winner");
    auto other = lawful_contract();
    --other.bond.fen;
    EXPECT_EQ(rule_of(signing(state, other)), "contract_is_as_proposed");
    auto const concluded = signing(state, lawful_contract());
    ASSERT_TRUE(concluded);
    EXPECT_EQ(concluded->awardedAt, kNoticed);
    EXPECT_EQ(concluded->concludedAt, kSigned);
    evolve(state, ContractEvent{proposing(other, state).value()}); // another text takes the place of the first
    EXPECT_EQ(rule_of(signing(state, lawful_contract())), "contract_is_as_proposed");
    EXPECT_EQ(rule_of(signing(state, other)), "");
}

TEST(Contract, late_is_concluded_all_the_same) {
    EXPECT_EQ(rule_of(propose({}, published_tender(), determined_award(), {lawful_contract(), {}, "signer"},
                              kNoticed + kernel::days(60))),
              "");
}

TEST(Contract, needs_a_winner_that_has_not_given_up) {
    EXPECT_EQ(rule_of(proposing(lawful_contract(), {}, posted_award())), "winner_is_determined");
    auto given_up = determined_award();
    evolve(given_up, AwardEvent{CandidateGaveUp{"A", "示例理由", "person", kSigned}});
    EXPECT_EQ(rule_of(proposing(lawful_contract(), {}, given_up)), "winner_has_not_given_up");
    EXPECT_EQ(rule_of(signing(proposed_contract(), lawful_contract(), "A", given_up)), "winner_has_not_given_up");
}

TEST(Contract, proposed_for_a_cancelled_award_is_nobodys) {
    auto award = determined_award();
    auto state = proposed_contract(award);
    evolve(award,
           AwardEvent{cancel(award, published_tender(), false, {"no_bond", "示例理由", "signer"}, kSigned).value()});
    EXPECT_EQ(rule_of(signing(state, lawful_contract(), "A", award)), "winner_is_determined");
    award = determined_award(award, "B", kSigned);
    EXPECT_EQ(rule_of(signing(state, lawful_contract(), "B", award)), "proposal_is_for_this_award");
    auto next = contract_of(award, published_tender());
    EXPECT_EQ(next.winner, "B");
    next.textDigest.bytes[0] = 2;
    evolve(state, ContractEvent{proposing(next, state, award).value()});
    EXPECT_EQ(rule_of(signing(state, next, "B", award)), "");
}

TEST(Deposits, go_back_to_all_but_those_whose_bid_was_revoked) {
    std::vector<std::string> bidders;
    for (auto const& one : owed()) {
        bidders.push_back(one.bidder);
        EXPECT_FALSE(one.may_be_kept);
    }
    EXPECT_EQ(bidders, (std::vector<std::string>{"A", "B", "C", "D"}));
    auto tender = published_tender();
    for (auto const deposit : {std::optional<kernel::Money>{}, std::optional{kernel::Money{0}}}) {
        tender.registered.lots[0].deposit = deposit;
        EXPECT_TRUE(owed(determined_award(), {}, tender).empty());
    }
}

TEST(Deposits, of_a_lot_without_a_list_go_back_to_who_has_a_bid_in_the_box) {
    auto const box = box_after_a_withdrawal();
    Opening failed;
    evolve(failed, OpeningEvent{OpeningFailed{"A1201000001000001001", kLot, 1, kSigned}});
    for (auto const& unopened :
         {owed({}, {}, terminated_tender(), box, {}), owed({}, {}, published_tender(), box, failed)}) {
        ASSERT_EQ(unopened.size(), 1U);
        EXPECT_EQ(unopened[0].bidder, "B");
    }
    EXPECT_EQ(owed({}, {}, terminated_tender(), box).size(), 4U);          // of the list
    EXPECT_TRUE(owed({}, {}, published_tender(), box, Opening{}).empty()); // who has bid is secret before
}

/// Each end of a lot, alone and after the ones before it.
TEST(Deposits, are_due_from_the_end_that_came_first) {
    auto const due = [](auto const&... states) {
        auto const all = owed(states...);
        return all.empty() || !all.back().due ? "" : all.back().due->ground + " " + all.back().due->since.to_string();
    };
    EXPECT_EQ(due(), "");
    EXPECT_EQ(due(posted_award()), "");
    EXPECT_EQ(due(determined_award(), proposed_contract()), "");
    EXPECT_EQ(due(determined_award(), concluded_contract()), "contract " + kSigned.to_string());
    auto const terminated = terminated_tender();
    auto const at = terminated.terminated->terminatedAt.to_string();
    EXPECT_EQ(due(posted_award(), LotContract{}, terminated), "termination " + at);

    Evaluation nobody;
    ReportCompleted report;
    report.report.outcome = "candidates";
    report.reportedAt = kReported;
    nobody.reported = report;
    EXPECT_EQ(due(Award{}, LotContract{}, published_tender(), BidBox{}, opened_lot(), nobody), "");
    for (auto const* outcome : {"all_bids_rejected", "competition_is_lacking"}) {
        nobody.reported->report.outcome = outcome;
        EXPECT_EQ(due(Award{}, LotContract{}, published_tender(), BidBox{}, opened_lot(), nobody),
                  "failure " + kReported.to_string());
    }
    auto again = posted_award();
    evolve(again, AwardEvent{LotToRetender{"A1201000001000001001", kLot, 4, "示例理由", "signer", kPosted, {}}});
    EXPECT_EQ(due(again), "failure " + kPosted.to_string());
    EXPECT_EQ(due(again, LotContract{}, terminated), "failure " + kPosted.to_string());
    evolve(again, AwardEvent{ValidityRequested{}});
    evolve(again, AwardEvent{ValiditySettled{"A1201000001000001001", kLot, 1, {"A"}, {"D"}, kReported}});
    EXPECT_EQ(due(again, LotContract{}, terminated), "extension " + kReported.to_string()); // of D, the last
    EXPECT_EQ(owed(again).front().due->ground, "failure");
}

TEST(Deposits, stay_while_the_bid_stands) {
    auto const refused = returning({}, to_bidder("A"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "deposit_is_due");
    EXPECT_EQ(refused.error().path, "/bidder");
    EXPECT_EQ(rule_of(returning({}, to_bidder("A"), terminated_tender())), "");
}

TEST(Deposits, of_a_winner_that_withdrew_may_be_kept) {
    for (auto const& [ground, kept] :
         {std::pair{"no_bond", true}, std::pair{"force_majeure", false}, std::pair{"unlawful_conduct", false}}) {
        auto award = determined_award();
        evolve(award,
               AwardEvent{cancel(award, published_tender(), false, {ground, "示例理由", "signer"}, kSigned).value()});
        EXPECT_EQ(owed(award).front().may_be_kept, kept) << ground;
    }
}

TEST(Deposits, are_returned_once_with_interest_and_voucher) {
    auto state = concluded_contract();
    for (auto const* nobody : {"E", "N"}) EXPECT_EQ(rule_of(returning(state, to_bidder(nobody))), "deposit_is_owed");
    auto command = to_bidder("D");
    command.interest = {-1};
    EXPECT_EQ(rule_of(returning(state, command)), "interest_is_not_negative");
    command.interest = {0};
    EXPECT_EQ(rule_of(returning(state, command)), "");
    for (auto const& voucher : {std::string(), std::string(201, 'x')}) {
        command.voucher = voucher;
        EXPECT_EQ(rule_of(returning(state, command)), "voucher_is_stated");
    }
    evolve(state, ContractEvent{returning(state, to_bidder("D")).value()});
    EXPECT_EQ(rule_of(returning(state, to_bidder("D"))), "deposit_is_returned_once");
    EXPECT_EQ(rule_of(returning(state, to_bidder("A"))), "");
}

} // namespace haihe::trading
