// The opening list and what custodians and bidders release for it.

#include "sealing/opening.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::sealing {

namespace {

std::string list_refusal(std::function<void(OpeningList&)> const& spoil) {
    static Opening const opening;
    auto list = opening.list;
    spoil(list);
    return rule_of(read_opening_list(json::write(list)));
}

/// The release with another text, signed anew as custodian i could.
SignedRelease resigned(std::int64_t i, CustodianRelease const& release) {
    auto const& custodian = Cast::get().custodians[static_cast<std::size_t>(i - 1)];
    auto text = json::write(release);
    auto signature = trust::sign(custodian.key, custodian.certificate, kShareReleaseLabel, text);
    return {std::move(text), std::move(signature)};
}

kernel::Result<SignedRelease> bidder_release(Opening const& opening, std::size_t bidder) {
    auto const& bid = opening.bids[bidder];
    auto const& holder = Cast::get().bidders[bidder];
    auto const wrap = bid.header().has_bidder_wrap() ? bid.wrap_bytes(0) : std::string();
    return make_bidder_release(opening.text(), bid.submission.header, bid.submission.tag, wrap, holder.key, holder.key,
                               holder.certificate);
}
kernel::Result<ContentKey> check_bidder(Opening const& opening, std::size_t bidder, SignedRelease const& release) {
    auto const& bid = opening.bids[bidder];
    return check_bidder_release(release, opening.text(), bid.submission.header, bid.submission.tag, bid.certificate());
}

} // namespace

TEST(OpeningList, rules_refuse_what_breaks_them) {
    EXPECT_EQ(list_refusal([](auto&) {}), "");
    EXPECT_EQ(list_refusal([](auto& o) { o.bids[1].bidId = o.bids[0].bidId; }), "bid_is_listed_once");
    EXPECT_EQ(list_refusal([](auto& o) { o.leftOut[0].bidId = o.bids[2].bidId; }), "bid_is_listed_once");
    EXPECT_EQ(list_refusal([](auto& o) { std::swap(o.bids[0], o.bids[1]); }), "bids_are_listed_in_order");
    EXPECT_EQ(list_refusal([](auto& o) { o.closedIndex = o.bids[2].index; }), "bids_are_listed_in_order");
    EXPECT_EQ(list_refusal([](auto& o) { o.bids[0].index = -1; }), "bids_are_listed_in_order");
    EXPECT_EQ(list_refusal([](auto& o) { o.bids[1].receivedAt = o.deadline; }), "listed_bid_was_received_in_time");
    EXPECT_EQ(rule_of(read_opening_list(Opening().text() + " ")), "json_is_canonical");
    EXPECT_EQ(rule_of(read_opening_list(std::string(kOpeningListBytesMax + 1, ' '))), "opening_list_is_short_enough");
}

TEST(OpeningList, is_signed_by_the_platform) {
    auto const& cast = Cast::get();
    Opening const opening;
    auto list = sign_opening_list(opening.list, cast.platform.key, cast.platform.certificate);
    EXPECT_EQ(check_opening_list(list, cast.platform.certificate).value(), opening.list);
    EXPECT_EQ(rule_of(check_opening_list(list, cast.bidders[0].certificate)), "document_is_signed_by_this_certificate");
    list.list.replace(list.list.find("superseded"), 10, "withdrawn");
    EXPECT_EQ(rule_of(check_opening_list(list, cast.platform.certificate)), "document_is_signed_by_this_certificate");
}

TEST(CustodianRelease, opens_every_bid_together_with_another) {
    Opening const opening;
    auto const one = opening.check(1, opening.release(1).value()), three = opening.check(3, opening.release(3).value());
    ASSERT_TRUE(one && three);
    for (auto const& bid : opening.bids) {
        auto const id = bid.header().context.bidId;
        std::vector const shares{*share_for(*one, id), *share_for(*three, id)};
        auto const key = recover_key(bid.submission.header, bid.header(), bid.submission.tag, shares);
        EXPECT_EQ(key.value(), bid.randomness.content_key);
        EXPECT_EQ(open_with(bid, *key, bid.certificate()).told(), "");
    }
    EXPECT_FALSE(share_for(*one, "00112233445566778899aabbccddeeff"));
}

TEST(CustodianRelease, is_for_the_whole_list_and_nothing_else) {
    Opening const opening;
    auto handed = opening.handed_to(1);
    handed.pop_back();
    EXPECT_EQ(rule_of(opening.release(1, handed)), "every_listed_bid_is_given");
    auto const stray = seal_now(0);
    handed = opening.handed_to(1);
    handed.push_back({stray.submission.header, stray.wrap_bytes(1)});
    EXPECT_EQ(rule_of(opening.release(1, handed)), "bid_is_in_the_list");
    handed.back() = handed.front();
    EXPECT_EQ(rule_of(opening.release(1, handed)), "bid_is_in_the_list") << "one bid twice";
    handed = opening.handed_to(1);
    handed[0].header += " ";
    EXPECT_EQ(rule_of(opening.release(1, handed)), "bid_is_in_the_list");
    Opening renamed;
    renamed.list.bids[0].bidId = random_bid_id();
    EXPECT_EQ(rule_of(renamed.release(1)), "bid_is_in_the_list") << "listed under another id";
}

TEST(CustodianRelease, never_opens_a_bid_of_another_lot_or_envelope) {
    // The platform lists a bid whose own deadline is still to come.
    for (auto const& spoil : std::vector<std::function<void(Context&)>>{
             [](auto& c) { c.lotId.back() = '2'; }, [](auto& c) { c.envelope = "price"; },
             [](auto& c) { c.tenderId.back() = '2', c.lotId = c.tenderId + "001"; }}) {
        auto context = context_of(2);
        spoil(context);
        Opening opening;
        opening.bids[2] = seal_now(2, sealing_of(2, {}, context));
        opening.list = list_of(opening.bids);
        auto const refused = opening.release(1);
        EXPECT_EQ(rule_of(refused), "bid_is_of_the_listed_lot");
        EXPECT_EQ(refused.error().path, "/bids/2/header/context");
        EXPECT_EQ(rule_of(bidder_release(opening, 2)), "bid_is_of_the_listed_lot");
    }
}

TEST(CustodianRelease, takes_a_bid_under_earlier_documents) {
    auto context = context_of(2);
    context.documentsDigest = trust::sm3("示例招标文件(修改前)");
    Opening opening;
    opening.bids[2] = seal_now(2, sealing_of(2, {}, context));
    opening.list = list_of(opening.bids);
    EXPECT_EQ(rule_of(opening.release(1)), "");
}

TEST(CustodianRelease, is_not_made_for_fewer_than_three_bidders) {
    Opening opening;
    opening.bids.pop_back();
    opening.list = list_of(opening.bids);
    EXPECT_EQ(rule_of(opening.release(1)), "lot_has_three_bidders");
    EXPECT_EQ(rule_of(bidder_release(opening, 0)), "lot_has_three_bidders");
    opening.bids.push_back(seal_now(0));
    opening.list = list_of(opening.bids);
    EXPECT_EQ(rule_of(opening.release(1)), "lot_has_three_bidders") << "one bidder twice";
}

TEST(CustodianRelease, refuses_a_wrap_that_is_not_the_submitted_one) {
    Opening const opening;
    auto handed = opening.handed_to(1);
    handed[1].wrap->back() ^= 1;
    auto const refused = opening.release(1, handed);
    EXPECT_EQ(rule_of(refused), "wrap_is_as_committed");
    EXPECT_EQ(refused.error().path, "/bids/1/wrap");
    handed[1].wrap = opening.bids[0].wrap_bytes(1);
    EXPECT_EQ(rule_of(opening.release(1, handed)), "wrap_is_as_committed");
}

TEST(CustodianRelease, calls_unusable_what_is_lost_or_holds_nothing) {
    Opening opening;
    auto handed = opening.handed_to(1);
    handed[0].wrap.reset();
    // The bidder passes another lot's wrap off as this one's, and commits to it.
    auto header = opening.bids[1].header();
    auto context = context_of(1, BidderWrapKind::none);
    context.lotId.back() = '2';
    auto const elsewhere = seal_now(1, sealing_of(1, {}, context)).wrap_bytes(1);
    header.wrapDigests[header.wrap_position(1)] = trust::sm3(elsewhere);
    opening.bids[1].submission.header = json::write(header);
    // Another wraps a share that it did not commit to.
    auto other = opening.bids[2].header();
    auto const key = trust::PublicKey::of(Cast::get().custodians[0].certificate).value();
    auto const astray = wrap(key, opening.bids[2].ctx(), 1, random_content_key());
    other.wrapDigests[other.wrap_position(1)] = trust::sm3(astray);
    opening.bids[2].submission.header = json::write(other);
    opening.list = list_of(opening.bids);
    handed[1] = {opening.bids[1].submission.header, elsewhere};
    handed[2] = {opening.bids[2].submission.header, astray};
    auto const checked = opening.check(1, opening.release(1, handed).value());
    ASSERT_TRUE(checked);
    for (auto const& one : checked->shares) {
        EXPECT_EQ(one.unusable, true);
        EXPECT_FALSE(share_for(*checked, one.bidId));
    }
}

TEST(CustodianRelease, passes_over_bids_sealed_to_others) {
    auto const key = trust::PrivateKey::generate_sm2();
    auto const certificate = trust::issue_certificate(
        {"示例后任保管人", "示例", "", false, kNow, kNow + kernel::days(1)}, key, Cast::get().platform.key, nullptr);
    Opening opening;
    auto sealing = sealing_of(2);
    sealing.context.custodians[0].certDigest = certificate.digest();
    sealing.custodians[0] = certificate;
    opening.bids[2] = seal_now(2, sealing);
    opening.list = list_of(opening.bids);
    EXPECT_EQ(opening.check(1, opening.release(1).value()).value().shares.size(), 2U);
    auto const later = make_custodian_release(opening.text(), opening.handed_to(1), key, certificate, key, certificate);
    EXPECT_EQ(check_custodian_release(later.value(), opening.text(), opening.headers(), certificate, certificate)
                  .value()
                  .shares.size(),
              1U);
    auto const& stranger = Cast::get().bidders[0];
    EXPECT_EQ(rule_of(make_custodian_release(opening.text(), opening.handed_to(1), stranger.key, stranger.certificate,
                                             stranger.key, stranger.certificate)),
              "custodian_is_named_by_a_bid");
}

TEST(CustodianRelease, counts_only_when_it_is_right) {
    Opening const opening;
    auto const signed_release = opening.release(1).value();
    auto const release = opening.check(1, signed_release).value();
    auto const told = [&](std::function<void(CustodianRelease&)> const& spoil) {
        auto spoiled = release;
        spoil(spoiled);
        return rule_of(opening.check(1, resigned(1, spoiled)));
    };
    EXPECT_EQ(told([](auto&) {}), "");
    EXPECT_EQ(told([](auto& r) { r.listDigest.bytes[0] ^= 1; }), "release_is_for_this_list");
    EXPECT_EQ(told([](auto& r) { r.shares.pop_back(); }), "release_covers_the_whole_list");
    EXPECT_EQ(told([](auto& r) { r.shares.push_back(r.shares[0]); }), "release_covers_the_whole_list");
    EXPECT_EQ(told([](auto& r) { std::swap(r.shares[0], r.shares[1]); }), "release_covers_the_whole_list");
    EXPECT_EQ(told([](auto& r) { r.shares[0].i = 2; }), "release_covers_the_whole_list");
    EXPECT_EQ(told([](auto& r) { r.shares[0].share->bytes[5] ^= 1; }), "released_share_is_as_committed");
    EXPECT_EQ(told([](auto& r) { std::swap(r.shares[0].share, r.shares[1].share); }), "released_share_is_as_committed");
    EXPECT_EQ(told([](auto& r) { r.shares[0].share.reset(); }), "released_share_is_as_committed");
    EXPECT_EQ(told([](auto& r) { r.shares[0].unusable = true; }), "released_share_is_as_committed");
    EXPECT_EQ(told([](auto& r) { r.shares[0].share.reset(), r.shares[0].unusable = false; }),
              "released_share_is_as_committed");
    EXPECT_EQ(told([](auto& r) { r.shares[0].share.reset(), r.shares[0].unusable = true; }), "");
    EXPECT_EQ(rule_of(opening.check(2, signed_release)), "document_is_signed_by_this_certificate");
    auto relabelled = signed_release;
    auto const& custodian = Cast::get().custodians[0];
    relabelled.signature = trust::sign(custodian.key, custodian.certificate, kBidReleaseLabel, relabelled.release);
    EXPECT_EQ(rule_of(opening.check(1, relabelled)), "document_is_signed_by_this_certificate");
    auto attributed = signed_release;
    attributed.signature.certificate = Cast::get().custodians[1].certificate.to_pem();
    EXPECT_EQ(rule_of(opening.check(1, attributed)), "document_is_signed_by_this_certificate");
}

TEST(BidderRelease, gives_the_key_when_the_tag_verifies) {
    Opening const opening;
    auto const release = bidder_release(opening, 0);
    EXPECT_EQ(check_bidder(opening, 0, release.value()).value(), opening.bids[0].randomness.content_key);
    EXPECT_EQ(rule_of(bidder_release(opening, 1)), "bidder_can_open") << "it keeps no wrap";
    EXPECT_EQ(rule_of(check_bidder(opening, 2, *release)), "document_is_signed_by_this_certificate");
}

TEST(BidderRelease, counts_only_when_it_is_right) {
    Opening const opening;
    auto const& holder = Cast::get().bidders[0];
    BidderRelease right{trust::sm3(opening.text()), opening.bids[0].header().context.bidId, {}};
    auto const key = opening.bids[0].randomness.content_key.bytes();
    std::copy(key.begin(), key.end(), right.key.bytes.begin());
    auto const told = [&](std::function<void(BidderRelease&)> const& spoil) {
        auto release = right;
        spoil(release);
        auto text = json::write(release);
        auto signature = trust::sign(holder.key, holder.certificate, kBidReleaseLabel, text);
        return rule_of(check_bidder(opening, 0, {std::move(text), std::move(signature)}));
    };
    EXPECT_EQ(told([](auto&) {}), "");
    EXPECT_EQ(told([](auto& r) { r.key.bytes[31] ^= 1; }), "content_key_fits_the_bid");
    EXPECT_EQ(told([](auto& r) { r.listDigest.bytes[0] ^= 1; }), "release_is_for_this_list");
    EXPECT_EQ(told([&](auto& r) { r.bidId = opening.bids[1].header().context.bidId; }), "bid_is_in_the_list");
}

TEST(BidderRelease, is_not_made_with_what_does_not_open) {
    Opening const opening;
    auto const& bid = opening.bids[0];
    auto const& holder = Cast::get().bidders[0];
    auto const make = [&](std::string const& header, kernel::Digest const& tag, std::string const& wrap,
                          trust::PrivateKey const& key) {
        return rule_of(make_bidder_release(opening.text(), header, tag, wrap, key, holder.key, holder.certificate));
    };
    auto const& [header, tag, wraps, signature] = bid.submission;
    EXPECT_EQ(make(header, tag, bid.wrap_bytes(0), holder.key), "");
    EXPECT_EQ(make(header, tag, bid.wrap_bytes(1), holder.key), "wrap_is_as_committed");
    EXPECT_EQ(make(header, tag, bid.wrap_bytes(0), Cast::get().bidders[2].key), "wrap_opens");
    EXPECT_EQ(make(header, opening.bids[1].submission.tag, bid.wrap_bytes(0), holder.key), "content_key_fits_the_bid");
    EXPECT_EQ(make(seal_now(0).submission.header, tag, bid.wrap_bytes(0), holder.key), "bid_is_in_the_list");
}

} // namespace haihe::sealing
