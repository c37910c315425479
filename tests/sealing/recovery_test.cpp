// Only the key of this bid, and the same one whoever gives it.

#include "sealing/sealed_bid.hpp"

#include <gtest/gtest.h>

namespace haihe::sealing {

namespace {

kernel::Result<ContentKey> recover(SealedBid const& bid, std::vector<Share> const& shares) {
    return recover_key(bid.submission.header, bid.header(), bid.submission.tag, shares);
}

} // namespace

TEST(Recovery, any_two_of_three_custodians_recover_the_key) {
    auto const bid = seal_now(0);
    auto const& key = bid.randomness.content_key;
    for (std::int64_t a = 1; a <= 3; ++a)
        for (std::int64_t b = 1; b <= 3; ++b)
            if (a != b) {
                EXPECT_EQ(recover(bid, {bid.share(a), bid.share(b)}).value(), key);
            }
    EXPECT_EQ(recover(bid, {bid.share(1), bid.share(2), bid.share(3)}).value(), key);
}

TEST(Recovery, too_few_shares_do_not) {
    auto const bid = seal_now(0);
    EXPECT_EQ(rule_of(recover(bid, {})), "shares_are_enough");
    EXPECT_EQ(rule_of(recover(bid, {bid.share(1)})), "shares_are_enough");
    EXPECT_EQ(rule_of(recover(bid, {bid.share(1), bid.share(1)})), "shares_are_enough") << "the same twice";
}

TEST(Recovery, a_wrong_share_does_not_count_and_does_no_harm) {
    auto const bid = seal_now(0), other = seal_now(2);
    auto wrong = bid.share(1);
    wrong.value.bytes()[0] ^= 1;
    Share const relabelled{2, bid.share(1).value};
    EXPECT_EQ(rule_of(recover(bid, {wrong, bid.share(2)})), "shares_are_enough");
    EXPECT_EQ(rule_of(recover(bid, {relabelled, bid.share(1)})), "shares_are_enough");
    EXPECT_EQ(rule_of(recover(bid, {other.share(1), bid.share(2)})), "shares_are_enough");
    EXPECT_EQ(rule_of(recover(bid, {{0, bid.share(1).value}, {4, bid.share(1).value}, {300, bid.share(2).value}})),
              "shares_are_enough");
    EXPECT_EQ(recover(bid, {wrong, relabelled, other.share(3), bid.share(3), bid.share(1)}).value(),
              bid.randomness.content_key);
}

TEST(Recovery, the_key_of_another_bid_is_refused) {
    auto const bid = seal_now(0), other = seal_now(2);
    EXPECT_EQ(rule_of(prove_key(bid.submission.header, bid.header(), bid.submission.tag, other.randomness.content_key)),
              "content_key_fits_the_bid");
}

TEST(Recovery, the_tag_of_another_header_is_refused) {
    auto const bid = seal_now(0), other = seal_now(2);
    EXPECT_EQ(rule_of(recover_key(bid.submission.header, bid.header(), other.submission.tag,
                                  std::vector{bid.share(1), bid.share(2)})),
              "content_key_fits_the_bid");
}

TEST(Recovery, shares_that_do_not_belong_together_open_for_nobody) {
    // The bidder commits to a third share that lies elsewhere: with it, custodians would find another key.
    auto const bid = seal_now(0);
    auto header = bid.header();
    Share const astray{3, random_content_key()};
    header.sc[2] = share_commitment(bid.ctx(), astray);
    auto const text = json::write(header);
    auto const tag = header_tag(derive_keys(bid.ctx(), bid.randomness.content_key, 2).tag, text);
    auto const with = [&](std::vector<Share> const& shares) { return rule_of(recover_key(text, header, tag, shares)); };
    EXPECT_EQ(with({bid.share(1), bid.share(2)}), "content_key_fits_the_bid");
    EXPECT_EQ(with({bid.share(1), astray}), "content_key_fits_the_bid");
    EXPECT_EQ(with({astray, bid.share(2)}), "content_key_fits_the_bid");
    EXPECT_EQ(rule_of(prove_key(text, header, tag, bid.randomness.content_key)), "content_key_fits_the_bid")
        << "nor for the bidder";
}

} // namespace haihe::sealing
