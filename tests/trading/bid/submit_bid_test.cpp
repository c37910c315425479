#include "trading/bid/submit_bid.hpp"

#include "trading/bid/close_box.hpp"
#include "trading/bid/withdraw_bid.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

constexpr kernel::Instant kDeadline{1'800'000'000'000};
constexpr char const* kLot = "A1200000001000001001001";
constexpr char const* kBidder = "91120112M000000015";

Tender tender_with_terms() {
    Tender tender;
    tender.phase = Phase::published;
    tender.registered.code = "A1200000001000001001";
    tender.registered.tenderee = "T";
    tender.registered.agency = "G";
    tender.registered.lots.push_back({kLot, "一标段", "works", "", {}, {}, {}});
    tender.published.emplace();
    tender.published->manifest.bidding = exchange::BiddingTerms{2, {}, "bidders_first", true, 30, {}};
    tender.timeTable.bidDeadline = kDeadline;
    return tender;
}

kernel::Digest digest(std::uint8_t byte) {
    kernel::Digest made;
    made.bytes[0] = byte;
    return made;
}

SubmitBid bid(std::string id = "1") {
    return {"{}",      "pem",       digest(9), "A1200000001", "A1200000001000001001",
            kLot,      "bid",       kBidder,   std::move(id), digest(1),
            digest(2), {digest(3)}, 2,         digest(2),     {},
            {}};
}

BiddingFacts facts(std::int64_t before_deadline_ms = 1) {
    return {"A1200000001", "示例公司", {digest(1)}, {digest(3)}, {kDeadline.milliseconds - before_deadline_ms}};
}

std::string answer(SubmitBid const& command, BiddingFacts const& known = facts(), BidBox const& box = {},
                   Tender const& tender = tender_with_terms(), std::string const& caller = kBidder) {
    auto const outcome = decide(box, command, tender, kLot, known, caller);
    return std::string(outcome.refusal ? outcome.refusal->rule : "") + (outcome.event ? "+" : "");
}

TEST(SubmitBid, IsInTimeUntilTheMillisecondBeforeTheDeadline) {
    EXPECT_EQ(answer(bid(), facts(1)), "+");
    EXPECT_EQ(answer(bid(), facts(0)), "bid_arrives_before_the_deadline+");
    EXPECT_EQ(answer(bid(), facts(-1)), "bid_arrives_before_the_deadline+");
    BidBox closed;
    closed.closed_at = kDeadline;
    EXPECT_EQ(answer(bid(), facts(1), closed), "bid_arrives_before_the_deadline+");
}

TEST(SubmitBid, EveryRefusalOnce) {
    auto other_lot = bid();
    other_lot.lot = "A1200000001000001001002";
    EXPECT_EQ(answer(other_lot), "bid_is_for_this_lot");
    auto other_platform = bid();
    other_platform.platform = "A1200000002";
    EXPECT_EQ(answer(other_platform), "bid_is_for_this_lot");
    EXPECT_EQ(answer(bid(), facts(), {}, tender_with_terms(), "another"), "bid_is_the_callers");
    for (auto const* side : {"T", "G"}) {
        auto own = bid();
        own.bidder = side;
        EXPECT_EQ(answer(own, facts(), {}, tender_with_terms(), side), "bidder_is_not_on_the_other_side");
    }
    auto stale = bid();
    stale.documents_digest = digest(8);
    EXPECT_EQ(answer(stale), "bid_is_under_the_documents_in_force+");
    auto strangers = bid();
    strangers.custodians = {digest(7)};
    EXPECT_EQ(answer(strangers), "custodians_are_those_of_the_documents");
    auto threshold = bid();
    threshold.shares_needed = 3;
    EXPECT_EQ(answer(threshold), "custodians_are_those_of_the_documents");
    auto missing = bid();
    missing.uploaded_root.reset();
    EXPECT_EQ(answer(missing), "ciphertext_is_uploaded_first");
    auto without = tender_with_terms();
    without.published->manifest.bidding.reset();
    EXPECT_EQ(answer(bid(), facts(), {}, without), "documents_state_how_bids_are_sealed");
    auto unpublished = tender_with_terms();
    unpublished.published.reset();
    EXPECT_EQ(answer(bid(), facts(), {}, unpublished), "lot_is_open_for_bids");
}

TEST(SubmitBid, OneStandsABidder) {
    BidBox box;
    evolve(box, *decide({}, bid("1"), tender_with_terms(), kLot, facts(), kBidder).event);
    EXPECT_EQ(answer(bid("1"), facts(), box), "bid_id_is_unused");
    EXPECT_EQ(answer(bid("2"), facts(), box), "replacement_names_the_bid_it_supersedes");
    auto replacing = bid("2");
    replacing.supersedes = "1";
    EXPECT_EQ(answer(replacing, facts(), box), "+");
    EXPECT_EQ(answer(replacing), "replacement_names_the_bid_it_supersedes"); // nothing stands
    evolve(box, *decide(box, replacing, tender_with_terms(), kLot, facts(), kBidder).event);
    ASSERT_EQ(box.standing().size(), 1U);
    EXPECT_EQ(box.standing()[0].id, "2");
}

TEST(WithdrawBid, BeforeTheDeadlineByItsBidderOnce) {
    BidBox box;
    evolve(box, *decide({}, bid("1"), tender_with_terms(), kLot, facts(), kBidder).event);
    auto const rule = [&](std::string const& bidder, std::int64_t before_ms) {
        auto const outcome = decide(box, WithdrawBid{"1", bidder, {}, {kDeadline.milliseconds - before_ms}}, kDeadline);
        return outcome ? std::string() : outcome.error().rule;
    };
    EXPECT_EQ(rule("another", 1), "bid_is_the_callers");
    EXPECT_EQ(rule(kBidder, 0), "withdrawal_precedes_the_deadline");
    EXPECT_EQ(rule(kBidder, 1), "");
    evolve(box, BidWithdrawn{"1", kBidder, {}, {}});
    EXPECT_EQ(rule(kBidder, 1), "bid_stands");
    EXPECT_EQ(answer(bid("2"), facts(), box), "+"); // who withdrew may bid again
}

TEST(CloseBox, AtTheDeadlineOnce) {
    EXPECT_EQ(close({}, "t", kLot, kDeadline, {kDeadline.milliseconds - 1}).error().rule, "deadline_has_come");
    auto const closed = close({}, "t", kLot, kDeadline, kDeadline);
    ASSERT_TRUE(closed.has_value());
    BidBox box;
    evolve(box, *closed);
    EXPECT_EQ(close(box, "t", kLot, kDeadline, kDeadline).error().rule, "box_is_open");
}

} // namespace
} // namespace haihe::trading
