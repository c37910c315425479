// A bid stays sealed until the deadline, and everybody can prove it.

#include "scenario/bidding_walk.hpp"

#include "ledger/receipt.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <fstream>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

std::size_t bids_in(edge::http::Response const& hall) { return bj::parse(hall.body).at("bids").as_array().size(); }

std::string state_of(edge::http::Response const& hall, std::string const& bid_id) {
    auto const page = bj::parse(hall.body);
    for (auto const& bid : page.at("bids").as_array())
        if (bid.at("bidId").as_string() == bid_id) return std::string(bid.at("state").as_string());
    return "";
}

TEST(Opening, RunsFromTheSealedBidsToTheRecordOnTheHub) {
    City city;
    BiddingWalk walk(city, 3);
    std::vector<SealedBid> bids;
    for (std::size_t i = 0; i < 3; ++i)
        bids.push_back(walk.submit(walk.bidders[i], 9'800'000 + static_cast<std::int64_t>(i) * 10'000));

    auto const own = city.ask(walk.bidders[0].signer, City::kTrading, "GET", "/lots/" + walk.lot + "/bids");
    ASSERT_EQ(own.status, 200) << own.body;
    EXPECT_EQ(bj::parse(own.body).at("items").as_array().size(), 1U);
    EXPECT_EQ(text_at(own, "/items/0/bidId"), bids[0].id);
    auto const before = walk.hall(walk.walk.staff.signer); // not even the host sees anything yet
    EXPECT_EQ(text_at(before, "/state"), "open");
    EXPECT_EQ(bids_in(before), 0U);
    EXPECT_FALSE(bj::parse(before.body).as_object().contains("bidCount"));

    walk.pass_deadline();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "listed");
    EXPECT_EQ(integer_at(walk.hall(), "/bidCount"), 3);
    EXPECT_EQ(bids_in(walk.hall()), 0U); // names are for those who take part
    EXPECT_EQ(bids_in(walk.hall(walk.bidders[1].signer)), 3U);

    EXPECT_EQ(walk.post(walk.bidders[1].signer, "attendance", "{}").status, 200);
    EXPECT_EQ(walk.release(walk.bidders[0]).status, 200);
    EXPECT_EQ(walk.release(walk.bidders[1]).status, 200);
    EXPECT_EQ(walk.release_as_custodian(2).status, 200);
    EXPECT_EQ(walk.release_as_custodian(3).status, 200);
    EXPECT_EQ(state_of(walk.hall(walk.bidders[0].signer), bids[2].id), "waiting"); // custodians count after the window
    EXPECT_EQ(text_at(walk.hall(), "/state"), "listed");
    walk.pass_window();

    auto const read = walk.hall(walk.bidders[2].signer);
    ASSERT_EQ(text_at(read, "/state"), "read");
    for (auto const& bid : bids) EXPECT_EQ(state_of(read, bid.id), "opened");
    EXPECT_EQ(integer_at(read, "/bids/0/reading/price"), 980'000'000);
    EXPECT_EQ(text_at(read, "/bids/2/unlockedBy"), "custodians");
    EXPECT_EQ(text_at(walk.hall(walk.walk.staff.signer), "/bids/0/files/0/name"), "报价函.txt");
    EXPECT_EQ(read.body.find("报价函.txt"), std::string::npos); // a competitor learns the reading, not the files

    auto const digest = text_at(walk.hall(walk.walk.staff.signer), "/bids/0/files/0/sm3");
    EXPECT_EQ(city.ask(walk.walk.staff.handler, City::kTrading, "GET", "/files/" + digest).status, 200);
    auto const other = credit_code(950); // another tenderee's handler who has heard of the digest
    city.register_entity(other, "示例其他招标人", {"tenderee"});
    auto const curious = city.hire("示例旁人", other, {"handler"});
    city.run();
    EXPECT_EQ(city.ask(curious, City::kTrading, "GET", "/files/" + digest).status, 404);

    EXPECT_EQ(walk.post(walk.bidders[0].signer, "objections", R"({"text":"大写金额与小写金额一致吗？"})").status, 200);
    EXPECT_EQ(text_at(walk.sign_record(), "/rule"), "objections_are_answered_on_the_spot");
    EXPECT_EQ(walk.post(walk.walk.staff.handler, "answers", R"({"number":1,"text":"经核对一致。"})").status, 200);
    EXPECT_EQ(walk.post(walk.bidders[0].signer, "confirmations", "{}").status, 200);
    auto const recorded = walk.sign_record();
    ASSERT_EQ(recorded.status, 200) << recorded.body;
    EXPECT_EQ(bids_in(walk.hall()), 3U); // everybody may read it now
    EXPECT_EQ(walk.hall().body.find("报价函.txt"), std::string::npos);

    EXPECT_EQ(text_at(walk.hall(), "/record/attendedBy/0"), walk.bidders[1].code);

    auto const notices = city.get(City::kHub, "/notices?kind=opening&q=" + walk.tender);
    EXPECT_EQ(integer_at(notices, "/total"), 1) << notices.body;
}

TEST(Opening, WhoTakesPartSignsInOnceBetweenTheListAndTheRecord) {
    City city;
    BiddingWalk walk(city, 4);
    for (std::size_t i = 0; i < 3; ++i) walk.submit(walk.bidders[i], 9'800'000);
    auto const sign_in = [&](Person const& person) { return walk.post(person, "attendance", "{}"); };
    auto const present = [](edge::http::Response const& hall) {
        return bj::parse(hall.body).at("attendance").as_array().size();
    };
    auto const& host = walk.walk.staff.handler;
    walk.pass_deadline();
    EXPECT_EQ(sign_in(walk.bidders[1].signer).status, 200);
    EXPECT_EQ(sign_in(host).status, 200);
    EXPECT_EQ(sign_in(walk.custodians[1]).status, 200);
    EXPECT_EQ(text_at(sign_in(walk.walk.staff.signer), "/rule"), "attendance_is_recorded_once"); // of the same entity
    EXPECT_EQ(text_at(sign_in(walk.bidders[1].signer), "/rule"), "attendance_is_recorded_once");
    EXPECT_EQ(text_at(sign_in(walk.bidders[3].signer), "/rule"), "caller_takes_part"); // did not bid

    auto const hall = walk.hall(walk.bidders[0].signer);
    ASSERT_EQ(present(hall), 3U) << hall.body;
    EXPECT_EQ(text_at(hall, "/attendance/0/entity"), walk.bidders[1].code);
    EXPECT_EQ(text_at(hall, "/attendance/0/name"), walk.bidders[1].name);
    EXPECT_EQ(text_at(hall, "/attendance/0/role"), "bidder");
    EXPECT_EQ(text_at(hall, "/attendance/1/role"), "host");
    EXPECT_EQ(text_at(hall, "/attendance/2/name"), "示例保管人2");
    EXPECT_EQ(present(walk.hall(host)), 3U);
    EXPECT_EQ(present(walk.hall(walk.custodians[2])), 3U);
    EXPECT_EQ(present(walk.hall()), 0U);
    EXPECT_EQ(present(walk.hall(walk.bidders[3].signer)), 0U); // one of the public here

    for (std::size_t i = 0; i < 3; ++i) walk.release(walk.bidders[i]);
    EXPECT_EQ(sign_in(walk.bidders[0].signer).status, 200);
    EXPECT_EQ(present(walk.hall()), 0U);
    ASSERT_EQ(walk.sign_record().status, 200);
    EXPECT_EQ(present(walk.hall()), 4U);
    EXPECT_EQ(text_at(walk.hall(), "/record/attendedBy/0"), walk.bidders[1].code);
    EXPECT_EQ(text_at(walk.hall(), "/record/attendedBy/1"), walk.bidders[0].code);
    EXPECT_EQ(text_at(sign_in(walk.bidders[2].signer), "/rule"), "hall_is_open");
}

TEST(Opening, FewerThanThreeBiddersAreNotOpened) {
    City city;
    BiddingWalk walk(city, 2);
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    walk.pass_deadline();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "failed");
    EXPECT_EQ(integer_at(walk.hall(), "/bidCount"), 2);
    EXPECT_EQ(text_at(walk.post(walk.bidders[0].signer, "attendance", "{}"), "/rule"), "hall_is_open");
    auto const listed = city.ask(walk.custodians[1], City::kTrading, "GET", "/lots/" + walk.lot + "/opening/bids");
    EXPECT_EQ(text_at(listed, "/rule"), "opening_takes_keys");
}

TEST(Opening, ALateBidIsRefusedWithAReceiptOfTheRefusal) {
    City city;
    BiddingWalk walk(city, 4);
    for (std::size_t i = 0; i < 3; ++i) walk.submit(walk.bidders[i], 9'800'000);
    auto const late = walk.seal(walk.bidders[3], 9'700'000);
    auto const upload = walk.upload(walk.bidders[3], late.ciphertext);
    auto const deadline = kernel::Instant::parse(text_at(walk.hall(), "/bidDeadline")).value();
    city.clock.set(deadline, 0); // the box has not been closed by anybody yet: the instant decides
    auto const refused = walk.hand_in(walk.bidders[3], late, upload);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(text_at(refused, "/rule"), "bid_arrives_before_the_deadline");
    EXPECT_EQ(text_at(refused, "/citation/article"), "第二十八条");
    EXPECT_NE(text_at(refused, "/receipt/where/value").find("bid.refused"), std::string::npos) << refused.body;
    city.run();
    EXPECT_EQ(integer_at(walk.hall(), "/bidCount"), 3);
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[3], late, upload), "/rule"), "bid_arrives_before_the_deadline");
    EXPECT_EQ(integer_at(walk.hall(), "/bidCount"), 3);
}

TEST(Opening, AMillisecondBeforeTheDeadlineIsInTime) {
    City city;
    BiddingWalk walk(city, 3);
    walk.submit(walk.bidders[0], 9'800'000);
    walk.submit(walk.bidders[1], 9'800'000);
    auto const bid = walk.seal(walk.bidders[2], 9'700'000);
    auto const upload = walk.upload(walk.bidders[2], bid.ciphertext);
    auto const deadline = kernel::Instant::parse(text_at(walk.hall(), "/bidDeadline")).value();
    city.clock.set({deadline.milliseconds - 1}, 0);
    EXPECT_EQ(walk.hand_in(walk.bidders[2], bid, upload).status, 201);
    walk.pass_deadline();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "listed");
}

TEST(Opening, ABidThatItsBidderDoesNotDecryptIsRevokedWhereTheDocumentsStateNoRemedy) {
    City city;
    BiddingWalk walk(city, 3, "bidders_first", false);
    std::vector<SealedBid> bids;
    for (auto const& bidder : walk.bidders) bids.push_back(walk.submit(bidder, 9'800'000));
    walk.pass_deadline();
    walk.release(walk.bidders[0]);
    walk.release(walk.bidders[1]);
    walk.pass_window();
    auto const hall = walk.hall(walk.bidders[0].signer);
    EXPECT_EQ(text_at(hall, "/state"), "read");
    EXPECT_EQ(state_of(hall, bids[2].id), "revoked");
    EXPECT_EQ(text_at(hall, "/bids/2/ground"), "not_decrypted_by_its_bidder");
    auto const page = bj::parse(hall.body);
    EXPECT_FALSE(page.at_pointer("/bids/2").as_object().contains("reading"));
}

TEST(Opening, ACiphertextThatThePlatformLostIsWithdrawnAndTheOthersGoOn) {
    City city;
    BiddingWalk walk(city, 3, "custodians_first");
    std::vector<SealedBid> bids;
    for (auto const& bidder : walk.bidders) bids.push_back(walk.submit(bidder, 9'800'000));
    auto const header = sealing::read_header(bids[1].submission.header).value();
    auto const path = city.storage(City::kTrading).bids->find(header.root).value();
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(1000);
    file.put(static_cast<char>(bids[1].ciphertext[1000] ^ 1));
    file.close();
    walk.pass_deadline();
    EXPECT_EQ(walk.release_as_custodian(1).status, 200);
    EXPECT_EQ(walk.release_as_custodian(3).status, 200);
    auto const hall = walk.hall(walk.bidders[0].signer);
    EXPECT_EQ(text_at(hall, "/state"), "read") << hall.body;
    EXPECT_EQ(state_of(hall, bids[0].id), "opened");
    EXPECT_EQ(state_of(hall, bids[1].id), "withdrawn");
    EXPECT_EQ(text_at(hall, "/bids/1/ground"), "ciphertext_lost");
}

TEST(Opening, AReplacementSupersedesAndAWithdrawalTakesBack) {
    City city;
    BiddingWalk walk(city, 5);
    std::vector<SealedBid> bids;
    for (auto const& bidder : walk.bidders) bids.push_back(walk.submit(bidder, 9'800'000));
    auto const better = walk.seal(walk.bidders[0], 9'500'000);
    auto const upload = walk.upload(walk.bidders[0], better.ciphertext);
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[0], better, upload), "/rule"),
              "replacement_names_the_bid_it_supersedes");
    EXPECT_EQ(walk.hand_in(walk.bidders[0], better, upload, bids[0].id).status, 201);
    EXPECT_EQ(text_at(walk.withdraw(walk.bidders[1], bids[0].id), "/rule"), "bid_is_the_callers");
    EXPECT_EQ(walk.withdraw(walk.bidders[1], bids[1].id).status, 200);
    EXPECT_EQ(text_at(walk.withdraw(walk.bidders[1], bids[1].id), "/rule"), "bid_stands");
    walk.pass_deadline();
    EXPECT_EQ(integer_at(walk.hall(), "/bidCount"), 4);
    EXPECT_EQ(text_at(walk.withdraw(walk.bidders[2], bids[2].id), "/rule"), "withdrawal_precedes_the_deadline");
    for (auto const* bidder : {&walk.bidders[0], &walk.bidders[2], &walk.bidders[3], &walk.bidders[4]})
        EXPECT_EQ(walk.release(*bidder).status, 200);
    auto const hall = walk.hall(walk.bidders[0].signer);
    EXPECT_EQ(state_of(hall, better.id), "opened");
    EXPECT_EQ(state_of(hall, bids[0].id), "");
    EXPECT_EQ(state_of(hall, bids[1].id), "");
}

TEST(Opening, AHoldAtTheDeadlineClosesTheBoxAndOpensNothingUntilItIsLifted) {
    City city;
    BiddingWalk walk(city, 3);
    for (auto const& bidder : walk.bidders) walk.submit(bidder, 9'800'000);
    EXPECT_EQ(walk.walk.order(walk.tender, "suspend").status, 201);
    city.run();
    walk.pass_deadline();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "held");
    auto const late = walk.seal(walk.bidders[0], 9'000'000);
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[0], late, walk.upload(walk.bidders[0], late.ciphertext)), "/rule"),
              "bid_arrives_before_the_deadline");
    EXPECT_EQ(walk.walk.order(walk.tender, "resume").status, 201);
    city.run();
    EXPECT_EQ(text_at(walk.hall(), "/state"), "listed");
}

TEST(Opening, ABidUnderOldDocumentsIsRefusedIfNewAndOpenedWithANoteIfOld) {
    City city;
    BiddingWalk walk(city, 3);
    std::vector<SealedBid> bids;
    for (std::size_t i = 0; i < 2; ++i) bids.push_back(walk.submit(walk.bidders[i], 9'800'000));
    auto const stale = walk.seal(walk.bidders[2], 9'700'000);
    auto const upload = walk.upload(walk.bidders[2], stale.ciphertext);
    auto const clarified = walk.walk.clarify(walk.tender, 1);
    ASSERT_EQ(clarified.status, 201) << clarified.body;
    auto const refused = walk.hand_in(walk.bidders[2], stale, upload);
    EXPECT_EQ(text_at(refused, "/rule"), "bid_is_under_the_documents_in_force");
    walk.submit(walk.bidders[2], 9'700'000);
    walk.pass_deadline();
    for (auto const& bidder : walk.bidders) EXPECT_EQ(walk.release(bidder).status, 200);
    EXPECT_EQ(text_at(walk.hall(walk.bidders[0].signer), "/state"), "read");
    EXPECT_EQ(walk.sign_record().status, 200);
    EXPECT_NE(text_at(walk.hall(), "/record/bids/0/faults/0").find("documents_in_force"), std::string::npos);
}

} // namespace
} // namespace haihe::scenario
