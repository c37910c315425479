// When a tender is archived and by whom, and what its archive tells of amendments, losses, failed lots and the
// evaluation.

#include "scenario/archive_walk.hpp"

#include "edge/files/temporary_directory.hpp"
#include "proof/archive_proof.hpp"
#include "scenario/award_walk.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <thread>
#include <vector>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;
using Names = std::vector<std::string>;

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    auto const at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), with);
    return text;
}

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(FailedLot, NotOneByteOfTheContainerIsWithoutMeaning) {
    City city;
    BiddingWalk walk(city, 2);
    walk.submit(walk.bidders[0], 9'800'000);
    walk.pass_deadline();
    city.run();
    ASSERT_EQ(seal_archive(walk).status, 201);
    auto const container = container_of(walk);
    auto const honest = proof::check_archive(container, nullptr, nullptr);
    EXPECT_EQ(failed(honest), Names{});
    EXPECT_EQ(named(honest, "lot_failed_with_fewer_than_three_bidders").size(), 1U);
    edge::files::TemporaryDirectory const directory;
    auto const bytes = bytes_of(container);
    auto const place = directory.path() / "changed.tar";
    for (std::size_t at = 0; at < bytes.size(); at += 997) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
        std::ofstream(place, std::ios::binary) << changed;
        EXPECT_NE(failed(proof::check_archive(place, nullptr, nullptr)), Names{}) << at;
    }
    for (std::size_t size = 0; size < bytes.size(); size += 9'973) {
        std::ofstream(place, std::ios::binary) << bytes.substr(0, size);
        EXPECT_NE(failed(proof::check_archive(place, nullptr, nullptr)), Names{}) << size;
    }
}

TEST(ArchivedAmendments, MoveTheDeadlineAndLeaveOlderBidsStanding) {
    City city;
    BiddingWalk walk(city, 3);
    walk.submit(walk.bidders[0], 9'800'000);
    auto const deadline = *kernel::Instant::parse(text_at(walk.hall(), "/bidDeadline")) + kernel::days(5);
    ASSERT_EQ(walk.walk.clarify(walk.tender, 1, deadline.to_string()).status, 201);
    city.run();
    walk.submit(walk.bidders[1], 9'700'000);
    walk.submit(walk.bidders[2], 9'600'000);
    walk.pass_deadline();
    for (auto const& bidder : walk.bidders) EXPECT_EQ(walk.release(bidder).status, 200);
    ASSERT_EQ(walk.sign_record().status, 200);
    ASSERT_EQ(seal_archive(walk).status, 201);
    auto const all = proof::check_archive(container_of(walk), nullptr, nullptr);
    EXPECT_EQ(failed(all), Names{});
    EXPECT_EQ(named(all, "deadline_follows_from_the_documents").at(0).facts.at(0).value, deadline.to_string());
    EXPECT_EQ(named(all, "bid_opens_as_it_was_read").size(), 3U);

    edge::files::TemporaryDirectory const directory;
    Forger forged(city, unpacked(container_of(walk)));
    forged.rewrite("tender.clarified", [](std::string what) {
        return replaced(std::move(what), R"("bidDeadlineAfter":"2026)", R"("bidDeadlineAfter":"2027)");
    });
    forged.sign();
    pack(directory.path() / "forged.tar", forged.files);
    EXPECT_EQ(failed(proof::check_archive(directory.path() / "forged.tar", nullptr, nullptr)),
              Names{"deadline_follows_from_the_documents"});
}

TEST(ArchivedEvaluation, ShowsWhatEveryMemberHasSigned) {
    AwardWalk walk;
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    auto const contract = walk.contract();
    ASSERT_EQ(walk.propose(contract).status, 200);
    ASSERT_EQ(walk.sign(walk.winner(), contract).status, 200);
    walk.city.run();
    walk.city.run();
    auto& bidding = walk.walk.bidding;
    auto const sealed = seal_archive(bidding);
    ASSERT_EQ(sealed.status, 201) << sealed.body;
    auto const all = proof::check_archive(container_of(bidding), nullptr, nullptr);
    EXPECT_EQ(failed(all), Names{});
    // The platform does not hold the contract's text: its digest is all that there is.
    EXPECT_EQ(unchecked(all),
              (Names{"hub_is_the_known_one", "named_files_are_in_the_archive", "certificates_are_recognised"}));
    std::map<std::string, std::string> counts;
    for (auto const& one : named(all, "texts_are_signed")) counts[one.facts.at(0).value] = one.facts.at(2).value;
    EXPECT_EQ(counts["committee.promised"], "5");
    EXPECT_EQ(counts["evaluation.review-sheet-signed"], "5");
    EXPECT_EQ(counts["evaluation.score-sheet-signed"], "5");
    EXPECT_EQ(counts["evaluation.opinion-given"], "5");
    EXPECT_EQ(counts["evaluation.reported"], "5");
}

TEST(SealingAnArchive, WaitsForTheEndAndIsTheHostsOwn) {
    City city;
    BiddingWalk walk(city, 5);
    auto const target = "/tenders/" + walk.tender + "/archive";
    auto const& staff = walk.walk.staff;
    auto const rule = [&](edge::http::Response const& answer) { return text_at(answer, "/rule"); };
    EXPECT_EQ(rule(seal_archive(walk)), "every_lot_is_at_its_end");
    EXPECT_EQ(text_at(city.ask(staff.handler, City::kTrading, "GET", target), "/obstacle/rule"),
              "every_lot_is_at_its_end");
    run_to_the_record(walk);
    EXPECT_EQ(rule(city.ask(staff.handler, City::kTrading, "POST", target, "{}")), "caller_has_the_duty");
    EXPECT_EQ(rule(city.ask(walk.bidders[0].signer, City::kTrading, "POST", target, "{}")), "tender_is_the_callers");
    EXPECT_EQ(rule(city.ask(walk.bidders[0].signer, City::kTrading, "GET", target)), "tender_is_the_callers");
    EXPECT_EQ(rule(city.ask(staff.signer, City::kTrading, "POST", "/tenders/A0000000000000000000/archive", "{}")),
              "tender_is_registered");
    EXPECT_EQ(rule(city.ask(staff.signer, City::kTrading, "GET", "/tenders/" + walk.tender + "/archives/1/container")),
              "archive_is_sealed");
    EXPECT_EQ(walk.walk.order(walk.tender, "suspend").status, 201);
    city.run();
    EXPECT_EQ(rule(seal_archive(walk)), "tender_is_not_held");
    EXPECT_EQ(walk.walk.order(walk.tender, "resume").status, 201);
    city.run();

    auto const first = seal_archive(walk);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(integer_at(first, "/result/number"), 1);
    // What the ledger now holds of the archive itself no witness has seen yet.
    EXPECT_EQ(rule(seal_archive(walk)), "archive_waits_for_a_witness");
    city.run();
    auto const second = seal_archive(walk);
    ASSERT_EQ(second.status, 201) << second.body;
    EXPECT_EQ(integer_at(second, "/result/number"), 2);
    EXPECT_EQ(integer_at(second, "/result/entries"), integer_at(first, "/result/entries") + 1);
    auto const page = city.ask(staff.handler, City::kTrading, "GET", target);
    EXPECT_EQ(bj::parse(page.body).at("archives").as_array().size(), 2U);
    EXPECT_FALSE(bj::parse(page.body).as_object().contains("obstacle"));
    for (int const number : {1, 2})
        EXPECT_EQ(failed(proof::check_archive(container_of(walk, number), nullptr, nullptr)), Names{}) << number;
    EXPECT_EQ(text_at(second, "/result/containerDigest"), trust::sm3(bytes_of(container_of(walk, 2))).to_string());
}

/// Each time under the same idempotency key.
edge::http::Response ask_again(BiddingWalk& walk) {
    return walk.city.ask(walk.walk.staff.signer, City::kTrading, "POST", "/tenders/" + walk.tender + "/archive", "{}",
                         {{"idempotency-key", "\"an archive\""}});
}

TEST(SealingAnArchive, RepeatsItsAnswerAndKeepsNoContainerThatNoEntryNames) {
    City city;
    BiddingWalk walk(city, 2);
    walk.pass_deadline();
    city.run();
    auto const first = ask_again(walk);
    ASSERT_EQ(first.status, 201) << first.body;
    city.run();
    city.clock.set(city.clock.now() + kernel::hours(1), 0);
    auto const again = ask_again(walk);
    EXPECT_EQ(text_at(again, "/result/containerDigest"), text_at(first, "/result/containerDigest"));
    auto const directory = city.storage(City::kTrading).archives->incoming().parent_path();
    std::size_t files = 0;
    for (auto const& one : std::filesystem::recursive_directory_iterator(directory)) files += one.is_regular_file();
    EXPECT_EQ(files, 1U);
}

TEST(SealingAnArchive, AskedForTwiceAtOnceIsSealedOnce) {
    City city;
    BiddingWalk walk(city, 2);
    walk.pass_deadline();
    city.run();
    std::vector<edge::http::Response> answers(4);
    {
        std::vector<std::jthread> threads;
        for (auto& answer : answers) threads.emplace_back([&] { answer = ask_again(walk); });
    }
    city.run(); // a witness signs
    auto const sealed = ask_again(walk);
    ASSERT_EQ(sealed.status, 201) << sealed.body;
    EXPECT_EQ(integer_at(sealed, "/result/number"), 1);
    for (auto const& answer : answers) {
        EXPECT_TRUE(answer.status == 201 || answer.status == 503) << answer.body; // never a word that it was refused
        if (answer.status == 201) {
            EXPECT_EQ(text_at(answer, "/result/containerDigest"), text_at(sealed, "/result/containerDigest"));
        }
    }
}

TEST(SealingAnArchive, SaysWhichCiphertextThePlatformHasLost) {
    City city;
    BiddingWalk walk(city, 3, "custodians_first");
    std::vector<SealedBid> bids;
    for (auto const& bidder : walk.bidders) bids.push_back(walk.submit(bidder, 9'800'000));
    auto const root = sealing::read_header(bids[1].submission.header).value().root;
    std::filesystem::resize_file(city.storage(City::kTrading).bids->find(root).value(), 1000);
    walk.pass_deadline();
    walk.release_as_custodian(1);
    walk.release_as_custodian(3);
    ASSERT_EQ(walk.sign_record().status, 200);
    ASSERT_EQ(seal_archive(walk).status, 201);
    auto const all = proof::check_archive(container_of(walk), nullptr, nullptr);
    EXPECT_EQ(failed(all), Names{});
    EXPECT_EQ(named(all, "bid_opens_as_it_was_read").size(), 2U);
    auto const lost = named(all, "bid_was_not_opened");
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(lost[0].facts.back().value, "ciphertext_lost");
}

} // namespace
} // namespace haihe::scenario
