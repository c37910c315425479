#include "trading/opening/record_opening.hpp"

#include "trading/opening/begin_opening.hpp"
#include "trading/opening/release_keys.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

constexpr kernel::Instant kStart{1'800'000'000'000};
constexpr kernel::Instant kRead = kStart + kernel::minutes(30);
constexpr kernel::Instant kLater = kRead + kernel::minutes(5);
constexpr char const* kLot = "A1201000001000001001001";

kernel::Digest digest(std::uint8_t byte) {
    kernel::Digest made;
    made.bytes[0] = byte;
    return made;
}

exchange::BiddingTerms terms(std::optional<std::vector<exchange::BasePriceCommitment>> base_prices) {
    return {2, std::vector<exchange::Custodian>(3), "bidders_first", false, 30, {}, std::move(base_prices)};
}

std::optional<std::vector<exchange::BasePriceCommitment>> sealed() {
    return {{{"A1201000001000001001002", digest(8)}, {kLot, digest(7)}}};
}

Opening listed_opening(std::optional<std::vector<exchange::BasePriceCommitment>> base_prices = sealed()) {
    Opening opening;
    evolve(opening,
           listed("t", kLot, "{}", {}, {{"a", "A", "甲", false}, {"b", "B", "乙", true}, {"c", "C", "丙", false}},
                  terms(base_prices), kStart));
    return opening;
}

/// a was unlocked by its bidder, b by custodians and could not be read, c stayed shut.
Opening read_opening(std::optional<std::vector<exchange::BasePriceCommitment>> base_prices = sealed()) {
    auto opening = listed_opening(std::move(base_prices));
    evolve(opening, BidUnlocked{"a", "bidder", kRead});
    evolve(opening, BidUnlocked{"b", "custodians", kRead});
    evolve(opening, BidLeftUnopened{"c", "revoked", "not_decrypted_by_its_bidder", "", "", kRead});
    exchange::BidReading const reading{"甲", kernel::yuan(9'000'000), 300, "合格", "示例负责人"};
    evolve(opening,
           read(opening, {{"a", "{}", "{}", {}, reading, {}, {}}, {"b", "{}", "", {}, {}, {}, {"content_is_whole"}}},
                kRead)
               .value());
    return opening;
}

template <class T>
std::string rule_of(kernel::Result<T> const& outcome) {
    return outcome ? "" : outcome.error().rule;
}

std::string publishing(Opening const& opening, std::uint8_t commitment = 7) {
    return rule_of(
        publish_base_price(opening, kernel::yuan(9'500'000), digest(1), digest(commitment), "person", kLater));
}

void publish(Opening& opening) {
    evolve(opening,
           publish_base_price(opening, kernel::yuan(9'500'000), digest(1), digest(7), "person", kLater).value());
}

} // namespace

TEST(BasePrice, is_published_between_the_readings_and_the_record) {
    Opening failed;
    evolve(failed, OpeningFailed{"t", kLot, 2, kStart});
    auto read_one = read_opening();
    auto recorded_one = read_one;
    publish(recorded_one);
    evolve(recorded_one, record(recorded_one, record_of(recorded_one, digest(9)), {}, digest(9), kLater).value());
    EXPECT_EQ(publishing(Opening{}), "bids_have_been_read");
    EXPECT_EQ(publishing(failed), "bids_have_been_read");
    EXPECT_EQ(publishing(listed_opening()), "bids_have_been_read");
    EXPECT_EQ(publishing(recorded_one), "bids_have_been_read");
    EXPECT_EQ(publishing(read_one), "");
}

TEST(BasePrice, is_the_one_that_was_sealed_and_is_published_once) {
    auto opening = read_opening();
    auto const other = publish_base_price(opening, {1}, digest(1), digest(8), "person", kLater); // another lot's
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().rule, "base_price_is_the_sealed_one");
    EXPECT_EQ(other.error().path, "/price");
    auto const published = publish_base_price(opening, {1}, digest(1), digest(7), "person", kLater);
    ASSERT_TRUE(published);
    EXPECT_EQ(*published, (BasePricePublished{{1}, digest(1), "person", kLater}));
    evolve(opening, *published);
    EXPECT_EQ(publishing(opening), "base_price_is_published_once");
}

TEST(BasePrice, is_not_published_where_the_documents_seal_none) {
    EXPECT_EQ(publishing(read_opening({})), "documents_seal_a_base_price");
    EXPECT_EQ(publishing(read_opening({{{"A1201000001000001001002", digest(7)}}})), "documents_seal_a_base_price");
    EXPECT_EQ(listed_opening().listed->basePriceCommitment, digest(7));
    EXPECT_FALSE(listed_opening({}).listed->basePriceCommitment);
}

TEST(OpeningRecord, needs_the_base_price_that_the_documents_seal) {
    auto opening = read_opening();
    auto const missing = record(opening, record_of(opening, {}), {}, {}, kLater);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().rule, "base_price_is_published_at_the_opening");
    EXPECT_EQ(missing.error().kind, kernel::RefusalKind::unlawful);
    EXPECT_EQ(missing.error().citation->article, "第五十条");
    auto const without_it = record_of(opening, {});
    publish(opening);
    EXPECT_EQ(rule_of(record(opening, without_it, {}, {}, kLater)), "record_is_as_it_happened");
    auto another_price = record_of(opening, {});
    ++another_price.basePrice->price.fen;
    EXPECT_EQ(rule_of(record(opening, another_price, {}, {}, kLater)), "record_is_as_it_happened");
    EXPECT_EQ(rule_of(record(opening, record_of(opening, {}), {}, {}, kLater)), "");
    auto const none = read_opening({});
    EXPECT_EQ(rule_of(record(none, record_of(none, {}), {}, {}, kLater)), "");
}

TEST(OpeningRecord, tells_what_happened_bid_by_bid) {
    auto opening = read_opening();
    EXPECT_FALSE(record_of(opening, digest(9)).basePrice);
    publish(opening);
    auto const told = record_of(opening, digest(9));
    EXPECT_EQ(told.tender, "t");
    EXPECT_EQ(told.lot, kLot);
    EXPECT_EQ(told.openedAt, kRead);
    EXPECT_EQ(told.listDigest, digest(9));
    EXPECT_EQ(told.basePrice->price, kernel::yuan(9'500'000));
    exchange::BidReading const reading{"甲", kernel::yuan(9'000'000), 300, "合格", "示例负责人"};
    EXPECT_EQ(told.bids, (std::vector<exchange::RecordedBid>{
                             {"a", "A", "甲", "opened", "bidder", "", reading, {}},
                             {"b",
                              "B",
                              "乙",
                              "opened",
                              "custodians",
                              "",
                              {},
                              {"content_is_whole", "bid_is_under_the_documents_in_force"}},
                             {"c", "C", "丙", "revoked", "", "not_decrypted_by_its_bidder", {}, {}}}));
}

TEST(OpeningRecord, keeps_objections_answers_and_confirmations) {
    auto opening = read_opening({});
    evolve(opening, object(opening, "A", "金额不一致", kLater).value());
    auto const unanswered = record(opening, record_of(opening, {}), {}, {}, kLater);
    ASSERT_FALSE(unanswered);
    EXPECT_EQ(unanswered.error().rule, "objections_are_answered_on_the_spot");
    EXPECT_EQ(unanswered.error().citation->article, "第四十四条");
    EXPECT_EQ(rule_of(answer(opening, 1, "", "person", kLater)), "answer_says_something");
    EXPECT_EQ(rule_of(answer(opening, 1, std::string(6001, 'a'), "person", kLater)), "answer_says_something");
    EXPECT_EQ(rule_of(answer(opening, 1, std::string(6000, 'a'), "person", kLater)), "");
    evolve(opening, answer(opening, 1, "一致", "person", kLater).value());
    EXPECT_EQ(rule_of(answer(opening, 1, "再答", "person", kLater)), "objection_waits_for_its_answer");
    for (std::int64_t number : {0, 2})
        EXPECT_EQ(rule_of(answer(opening, number, "答复", "person", kLater)), "objection_was_raised");
    evolve(opening, confirm(opening, "C", kLater).value());
    EXPECT_EQ(rule_of(confirm(opening, "C", kLater)), "record_is_confirmed_once");
    EXPECT_EQ(rule_of(confirm(opening, "Z", kLater)), "caller_has_a_bid_in_the_list");
    auto const told = record_of(opening, {});
    EXPECT_EQ(told.objections, (std::vector<exchange::RecordedObjection>{{1, "A", "金额不一致", "一致"}}));
    EXPECT_EQ(told.confirmedBy, std::vector<std::string>{"C"});
    auto const recorded = record(opening, told, {"haihe/opening-record/1", "host", "value"}, {}, kLater);
    ASSERT_TRUE(recorded);
    EXPECT_EQ(recorded->record, told);
    EXPECT_EQ(recorded->signature.certificate, "host");
    EXPECT_EQ(recorded->recordedAt, kLater);
}

} // namespace haihe::trading
