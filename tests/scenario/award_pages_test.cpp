#include "trading/award/award_page.hpp"
#include "trading/award/awarded_lot.hpp"
#include "trading/contract/conclude_contract.hpp"
#include "trading/contract/contract_page.hpp"
#include "trading/dispute/dispute_page.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

AwardReader const kPublic{"public", ""};
AwardReader const kHost{"host", "H"};
AwardReader const kWinner{"bidder", "A"};
AwardReader const kLoser{"bidder", "C"};
AwardReader const kRejected{"bidder", "D"};

/// Of documents that state the evaluation.
Tender judged_tender(bool losers_see) {
    auto tender = published_tender();
    exchange::EvaluationTerms terms;
    terms.losersSeeTheirPoints = losers_see;
    tender.published->manifest.evaluation = terms;
    return tender;
}

AwardPage award_page(Award const& award, AwardReader const& reader, kernel::Instant now = kNoticed,
                     bool losers_see = true, Dispute const& dispute = {}) {
    auto opening = opened_lot();
    opening.phase = OpeningPhase::recorded;
    return page_of({judged_tender(losers_see), approved_project(), opening, evaluated_lot(), award, dispute}, kLot,
                   reader, {}, now);
}

bool tells(auto const& page, std::string const& word) { return json::write(page).find(word) != std::string::npos; }

LotContract contract_in(ContractPhase phase, Award const& award) {
    LotContract state;
    auto contract = contract_of(award, published_tender());
    contract.bond = kernel::yuan(1'234);
    contract.textDigest.bytes[0] = 0xab;
    if (phase == ContractPhase::none) return state;
    evolve(state, ContractEvent{propose(state, published_tender(), award, {contract, {}, "signer"}, kNoticed).value()});
    if (phase == ContractPhase::concluded)
        evolve(state,
               ContractEvent{sign(state, published_tender(), award, {contract, {}, "A", "person"}, kNoticed).value()});
    return state;
}

ContractPage contract_page(ContractPhase phase, ContractReader const& reader, Award const& award = determined_award()) {
    return page_of({published_tender(), {}, opened_lot(), {}, award, contract_in(phase, award)}, kLot, reader, {},
                   kNoticed + kernel::days(1));
}

constexpr char const* kTender = "A1201000001000001001";
/// 90 days from the deadline of 23 March.
kernel::Instant const kUntil = kernel::Date::of(2026, 6, 21).ends_at();

/// All four are asked; C agrees, the others have not answered.
Award asked_award() {
    Award award;
    evolve(award, AwardEvent{ValidityRequested{{kTender, kLot, 1, kUntil, kUntil + kernel::days(60),
                                                kUntil - kernel::days(1), "示例：曾经暂停。"},
                                               {},
                                               {"A", "B", "C", "D"},
                                               "signer",
                                               kNoticed}});
    evolve(award, AwardEvent{ValidityAnswered{"C", {kTender, kLot, 1, true}, {}, "person", kNoticed}});
    return award;
}

} // namespace

TEST(AwardPage, tells_the_host_alone_whom_an_upheld_objection_concerns) {
    Dispute dispute;
    auto const objection = [&](std::int64_t number, char const* lot, char const* finding) {
        evolve(dispute, DisputeEvent{ObjectionTaken{
                            {"A1201000001000001001", number, "result", lot, "C", "示例异议", kPosted}, true}});
        evolve(dispute, DisputeEvent{ObjectionSettled{
                            {"A1201000001000001001", number, finding, "示例答复", kPosted}, {"A", "B"}, "signer"}});
    };
    objection(1, kLot, "dismissed");
    objection(2, "A1201000001000001001002", "upheld"); // of another lot
    objection(3, kLot, "upheld");
    auto const page = award_page(posted_award(), kHost, kNoticed, true, dispute);
    ASSERT_EQ(page.host->upheldAgainst.size(), 2U);
    EXPECT_EQ(page.host->upheldAgainst[0].candidate, "A");
    EXPECT_EQ(page.host->upheldAgainst[1].candidate, "B");
    EXPECT_EQ(page.host->upheldAgainst[1].objection, 3);
    for (auto const& reader : {kPublic, kWinner, kLoser})
        EXPECT_FALSE(tells(award_page(posted_award(), reader, kNoticed, true, dispute), "upheldAgainst"));
}

TEST(AwardPage, offers_no_award_while_the_evaluation_itself_is_held_wrong) {
    auto const offered = [](std::optional<bool> of_evaluation, std::vector<std::string> const& concerns) {
        Dispute dispute;
        evolve(dispute, DisputeEvent{ObjectionTaken{{kTender, 1, "result", kLot, "C", "示例异议", kPosted}, true}});
        ObjectionSettled settled{{kTender, 1, "upheld", "示例答复", kPosted}, concerns, "signer"};
        settled.ofEvaluation = of_evaluation;
        evolve(dispute, DisputeEvent{settled});
        auto const steps = award_page(posted_award(), kHost, kNoticed, true, dispute).steps;
        return std::ranges::find(steps, "determine") != steps.end();
    };
    EXPECT_TRUE(offered({}, {}));
    EXPECT_TRUE(offered({}, {"A"})) << "the next may win";
    EXPECT_FALSE(offered(true, {}));
    std::vector<std::string> all;
    auto const award = posted_award();
    for (auto const& one : award.posted->notice.candidates) all.push_back(one.bidder);
    EXPECT_TRUE(offered({}, all)) << "the page says that nobody is left";
}

TEST(AwardPage, tells_nobody_but_the_host_a_candidate_before_the_posting) {
    for (auto const& reader : {kPublic, kWinner, kLoser, kRejected}) {
        auto const page = award_page({}, reader, kReported);
        EXPECT_EQ(page.state, "not_posted");
        EXPECT_FALSE(page.own || page.host || page.candidates) << reader.entity;
        for (auto const* word : {"示例甲公司", "示例丙公司", "R1", "8900", "rank"}) EXPECT_FALSE(tells(page, word));
        EXPECT_TRUE(page.steps.empty());
    }
    auto const page = award_page({}, kHost, kReported);
    ASSERT_TRUE(page.host);
    EXPECT_EQ(page.host->candidates, candidates_of(evaluated_lot()));
    EXPECT_EQ(page.host->posting->state, "due");
    EXPECT_EQ(page.host->earliestPostedUntil, *kernel::Instant::parse("2026-03-28T16:00:00.000Z"));
    EXPECT_EQ(page.steps, (std::vector<std::string>{"post", "request_validity"}));
}

TEST(AwardPage, tells_a_bidder_its_own_part_and_never_anothers) {
    auto const award = posted_award();
    auto const rejected = award_page(award, kRejected);
    ASSERT_TRUE(rejected.own);
    EXPECT_TRUE(tells(rejected, "没有响应工期要求"));
    EXPECT_FALSE(tells(rejected, "votes"));
    for (auto const& reader : {kPublic, kWinner, kLoser}) EXPECT_FALSE(tells(award_page(award, reader), "R1"));
    EXPECT_TRUE(tells(award_page(award, kLoser), "87.00"));
    for (auto const& reader : {kPublic, kWinner, kRejected}) EXPECT_FALSE(tells(award_page(award, reader), "87.00"));
    EXPECT_FALSE(tells(award_page(award, kLoser, kNoticed, false), "87.00"));
    EXPECT_FALSE(award_page(award, kPublic).own);
}

TEST(AwardPage, tells_the_result_to_all_and_the_notice_to_the_winner_and_the_host) {
    auto const award = determined_award();
    for (auto const& reader : {kPublic, kWinner, kLoser, kHost}) {
        auto const page = award_page(award, reader);
        EXPECT_EQ(page.result->winner, "A");
        EXPECT_EQ(page.notice.has_value(), reader.entity == "A" || reader.entity == "H");
        EXPECT_EQ(page.host.has_value(), reader.entity == "H");
    }
    EXPECT_EQ(award_page(award, kWinner).steps, std::vector<std::string>{"give_up"});
    auto const due = award_page(award, kHost).host->writtenReport;
    ASSERT_TRUE(due);
    EXPECT_EQ(due->at, (kernel::Date::of(kNoticed) + 15).ends_at());
}

TEST(AwardPage, keeps_who_gave_up_and_why_with_the_host) {
    auto award = posted_award();
    evolve(award, AwardEvent{CandidateGaveUp{"A", "示例难处", "person", kNoticed}});
    for (auto const& reader : {kPublic, kWinner, kLoser}) EXPECT_FALSE(tells(award_page(award, reader), "示例难处"));
    auto const host = award_page(award, kHost);
    ASSERT_EQ(host.host->notices.size(), 2U);
    auto const result = json::read<exchange::ResultNotice>(host.host->notices[1].text).value();
    EXPECT_EQ(result.winner, "B");
    EXPECT_EQ(result.ground, "gave_up");
}

TEST(AwardPage, tells_of_an_extension_its_host_and_each_bidder_its_own_answer) {
    auto const award = asked_award();
    EXPECT_EQ(award_page(award, kPublic).validUntil, kUntil);
    EXPECT_FALSE(award_page(award, kPublic).extension);
    EXPECT_FALSE(award_page(award, {"bidder", "E"}).extension); // was never opened, and is not asked
    auto const host = award_page(award, kHost);
    EXPECT_EQ(host.extension->bidders.size(), 4U);
    ASSERT_EQ(host.extension->answers.size(), 1U);
    EXPECT_EQ(host.extension->answers[0].bidder, "C");
    EXPECT_FALSE(host.extension->toSign);
    EXPECT_EQ(host.steps, std::vector<std::string>{"post"}); // one request at a time
    auto const answered = award_page(award, kLoser);
    EXPECT_EQ(answered.extension->answers.size(), 1U);
    EXPECT_FALSE(answered.extension->toSign);
    EXPECT_TRUE(answered.steps.empty());
    auto const asked = award_page(award, kWinner);
    EXPECT_TRUE(asked.extension->answers.empty() && asked.extension->bidders.empty());
    EXPECT_EQ(json::read<exchange::ValidityAnswer>(*asked.extension->toSign).value(),
              (exchange::ValidityAnswer{kTender, kLot, 1, true}));
    EXPECT_EQ(asked.steps, std::vector<std::string>{"answer_validity"});
}

TEST(AwardPage, offers_the_host_to_tender_again_once_the_bids_are_valid_no_more) {
    kernel::Duration const millisecond{1};
    EXPECT_EQ(award_page({}, kHost, kUntil - millisecond).steps,
              (std::vector<std::string>{"post", "request_validity"}));
    EXPECT_EQ(award_page({}, kHost, kUntil).steps, (std::vector<std::string>{"post", "retender"}));
}

TEST(ContractPage, shows_the_public_the_basic_facts_and_the_parties_all) {
    for (auto const phase : {ContractPhase::none, ContractPhase::proposed, ContractPhase::concluded})
        for (auto const& reader :
             {ContractReader{"public", ""}, ContractReader{"bidder", "C"}, ContractReader{"bidder", "E"}}) {
            auto const page = contract_page(phase, reader);
            EXPECT_EQ(page.state, phase == ContractPhase::concluded ? "concluded" : "none");
            EXPECT_EQ(page.facts.has_value(), phase == ContractPhase::concluded);
            EXPECT_FALSE(page.parties);
            EXPECT_FALSE(tells(page, "bond") || tells(page, "ab000000"));
            EXPECT_TRUE(page.steps.empty());
        }
    auto const to_winner = contract_page(ContractPhase::proposed, {"bidder", "A"});
    EXPECT_EQ(to_winner.youAre, "winner");
    EXPECT_EQ(to_winner.steps, std::vector<std::string>{"sign"});
    EXPECT_EQ(json::read<exchange::Contract>(to_winner.parties->toSign).value().bond, kernel::yuan(1'234));
    EXPECT_EQ(to_winner.parties->due->at, (kernel::Date::of(kNoticed) + 30).ends_at());
    auto const to_host = contract_page(ContractPhase::none, {"host", "H"});
    EXPECT_EQ(json::read<exchange::Contract>(to_host.parties->toPropose).value().winner, "A");
}

TEST(ContractPage, shows_every_deposit_to_the_host_and_a_bidder_its_own) {
    EXPECT_TRUE(contract_page(ContractPhase::proposed, {"host", "H"}).deposits.empty());
    EXPECT_EQ(contract_page(ContractPhase::concluded, {"host", "H"}).deposits.size(), 4U);
    EXPECT_TRUE(contract_page(ContractPhase::concluded, {"public", ""}).deposits.empty());
    auto const own = contract_page(ContractPhase::concluded, {"bidder", "C"}).deposits;
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].bidder, "C");
    EXPECT_EQ(own[0].state, "due");
    EXPECT_EQ(own[0].deposit, kernel::yuan(200'000));
    EXPECT_EQ(own[0].dueAt, (kernel::Date::of(kNoticed) + 5).ends_at());
}

TEST(ContractPage, shows_the_deposits_of_a_lot_that_failed) {
    Opening failed;
    evolve(failed, OpeningEvent{OpeningFailed{kTender, kLot, 2, kNoticed}});
    BidBox box;
    for (auto const* bidder : {"A", "B"}) {
        BidSubmitted bid;
        bid.bidId = bid.bidder = bidder;
        evolve(box, BidBoxEvent{bid});
    }
    LotContract returned;
    evolve(returned, ContractEvent{DepositReturned{"A", {1234}, "示例凭证", "handler", kNoticed}});
    auto const due = (kernel::Date::of(kNoticed) + 5).ends_at();
    auto const deposits = [&](ContractReader const& reader, kernel::Instant now) {
        return page_of({published_tender(), box, failed, {}, {}, returned}, kLot, reader, {}, now).deposits;
    };
    auto const all = deposits({"host", "H"}, due - kMillisecond);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].state, "done");
    EXPECT_EQ(all[0].ground, "failure");
    EXPECT_EQ(all[0].interest, kernel::Money{1234});
    EXPECT_EQ(all[1].state, "due");
    EXPECT_EQ(all[1].dueAt, due);
    EXPECT_EQ(deposits({"host", "H"}, due)[1].state, "late");
    auto const own = deposits({"bidder", "B"}, kNoticed);
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].bidder, "B");
    EXPECT_TRUE(deposits({"public", ""}, kNoticed).empty());
}

TEST(ObjectionsPage, shows_every_objection_to_the_host_and_anybody_else_its_own) {
    Dispute dispute;
    evolve(dispute, DisputeEvent{ObjectionTaken{{"t", 1, "documents", "", "N", "示例异议一", kIssue}, true}});
    evolve(dispute, DisputeEvent{ObjectionTaken{{"t", 2, "result", kLot, "D", "示例异议二", kPosted}, true}});
    auto const reading = [&](std::string const& entity, bool host) {
        return page_of(published_tender(), dispute, {posted_award()},
                       {entity, host, [](std::string const& one) { return "示例" + one; }}, {}, kPosted);
    };
    EXPECT_EQ(reading("H", true).items.size(), 2U);
    auto const own = reading("N", false);
    ASSERT_EQ(own.items.size(), 1U);
    EXPECT_EQ(own.items[0].number, 1);
    EXPECT_EQ(own.items[0].answer.state, "late");
    EXPECT_EQ(own.items[0].answer.at, (kernel::Date::of(kIssue) + 3).ends_at());
    EXPECT_TRUE(reading("C", false).items.empty());
    ASSERT_EQ(own.postings.size(), 1U);
    EXPECT_EQ(own.postings[0].postedUntil, kPostedUntil);
}

} // namespace haihe::trading
