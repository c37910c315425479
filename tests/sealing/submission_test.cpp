// What a platform sees without a key: every rule of context, header and submission is broken once.

#include "sealing/sealed_bid.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::sealing {

namespace {

std::string context_refusal(std::function<void(Context&)> const& spoil, std::string* path = nullptr) {
    auto context = context_of(0);
    spoil(context);
    auto const valid = validate(context);
    if (!valid && path) *path = valid.error().path;
    return rule_of(valid);
}

/// The bid with another header, tagged and signed anew as its bidder could.
Submission resigned(SealedBid const& bid, std::string const& header_text) {
    auto submission = bid.submission;
    submission.header = header_text;
    auto const& header = bid.header();
    submission.tag = header_tag(derive_keys(bid.ctx(), bid.randomness.content_key, header.context.k).tag, header_text);
    submission.signature = trust::base64(
        Cast::get().bidders[bid.bidder].key.sign(kSubmitLabel, submission_input(header_text, submission.tag)));
    return submission;
}

std::string header_refusal(std::function<void(Header&)> const& spoil) {
    static auto const bid = seal_now(0);
    auto header = bid.header();
    spoil(header);
    return rule_of(check_submission(resigned(bid, json::write(header)), bid.certificate()));
}

std::string refusal(std::function<void(Submission&)> const& spoil) {
    static auto const bid = seal_now(0);
    auto submission = bid.submission;
    spoil(submission);
    return rule_of(check_submission(submission, bid.certificate()));
}

} // namespace

TEST(Context, rules_refuse_what_breaks_them) {
    EXPECT_EQ(context_refusal([](auto&) {}), "");
    EXPECT_EQ(context_refusal([](auto& c) { c.v = 2; }), "sealing_version_is_known");
    EXPECT_EQ(context_refusal([](auto& c) { c.platform = "A120100000"; }), "context_codes_are_valid");
    EXPECT_EQ(context_refusal([](auto& c) { c.tenderId[10] = '2'; }), "context_codes_are_valid");
    EXPECT_EQ(context_refusal([](auto& c) { c.lotId[19] = '9'; }), "context_codes_are_valid");
    EXPECT_EQ(context_refusal([](auto& c) { c.bidderId.back() = '7'; }), "context_codes_are_valid");
    for (char const* name : {"", "Bid", "a b", "价格", "a23456789012345678901234567890123"})
        EXPECT_EQ(context_refusal([&](auto& c) { c.envelope = name; }), "envelope_is_named") << name;
    EXPECT_EQ(context_refusal([](auto& c) { c.bidId.pop_back(); }), "bid_id_is_random_bytes");
    EXPECT_EQ(context_refusal([](auto& c) { c.bidId[0] = 'A'; }), "bid_id_is_random_bytes");
    EXPECT_EQ(context_refusal([](auto& c) { c.chunkSize = 1 << 16; }), "chunk_size_is_one_mebibyte");
    EXPECT_EQ(context_refusal([](auto& c) { c.n = 2; }), "custodians_are_three_to_sixteen");
    EXPECT_EQ(context_refusal([](auto& c) { c.n = 17; }), "custodians_are_three_to_sixteen");
    EXPECT_EQ(context_refusal([](auto& c) { c.k = 1; }), "threshold_is_two_to_n");
    EXPECT_EQ(context_refusal([](auto& c) { c.k = 4; }), "threshold_is_two_to_n");
    EXPECT_EQ(context_refusal([](auto& c) { std::swap(c.custodians[0], c.custodians[1]); }),
              "custodians_are_numbered_in_order");
    EXPECT_EQ(context_refusal([](auto& c) { c.custodians.pop_back(); }), "custodians_are_numbered_in_order");
    EXPECT_EQ(context_refusal([](auto& c) { c.n = 4; }), "custodians_are_numbered_in_order");
    EXPECT_EQ(context_refusal([](auto& c) { c.custodians[2].certDigest = c.custodians[0].certDigest; }),
              "custodians_are_distinct");
    EXPECT_EQ(context_refusal([](auto& c) { c.bidderWrap.digest.reset(); }), "bidder_wrap_names_its_key");
    EXPECT_EQ(context_refusal([](auto& c) { c.bidderWrap.kind = BidderWrapKind::none; }), "bidder_wrap_names_its_key");
    std::string path;
    context_refusal([](auto& c) { c.custodians[2].certDigest = c.custodians[1].certDigest; }, &path);
    EXPECT_EQ(path, "/custodians/2/certDigest");
}

TEST(Context, up_to_sixteen_custodians) {
    auto context = context_of(0);
    for (context.n = 4; context.n <= 16; ++context.n) {
        context.custodians.push_back({context.n, trust::sm3(std::to_string(context.n))});
        EXPECT_TRUE(validate(context));
    }
}

TEST(Header, rules_refuse_what_breaks_them) {
    EXPECT_EQ(header_refusal([](auto&) {}), "");
    EXPECT_EQ(header_refusal([](auto& h) { h.context.k = 1; }), "threshold_is_two_to_n");
    EXPECT_EQ(header_refusal([](auto& h) { h.chunkCount = 0, h.cipherBytes = 0; }), "cipher_size_is_a_bucket");
    EXPECT_EQ(header_refusal([](auto& h) { h.chunkCount = 9, h.cipherBytes = 9 << 20; }), "cipher_size_is_a_bucket");
    EXPECT_EQ(header_refusal([](auto& h) { --h.cipherBytes; }), "cipher_size_is_a_bucket");
    EXPECT_EQ(header_refusal([](auto& h) { h.chunkCount = 1 << 21, h.cipherBytes = std::uint64_t{1} << 41; }),
              "cipher_size_is_a_bucket");
    EXPECT_EQ(header_refusal([](auto& h) { h.sc.pop_back(); }), "every_share_is_committed_to");
    EXPECT_EQ(header_refusal([](auto& h) { h.wrapDigests.pop_back(); }), "every_wrap_is_committed_to");
    EXPECT_EQ(header_refusal([](auto& h) { h.wrapDigests[2] = h.wrapDigests[1]; }), "wrap_is_as_committed");
    EXPECT_EQ(header_refusal([](auto& h) { h.context.signCertDigest = h.root; }),
              "signing_certificate_is_the_stated_one");
}

TEST(Header, is_canonical_short_and_has_no_other_member) {
    auto const bid = seal_now(0);
    auto const& text = bid.submission.header;
    auto const read = [](std::string const& header) { return rule_of(read_header(header)); };
    EXPECT_EQ(read(text), "");
    EXPECT_EQ(read(text + " "), "json_is_canonical");
    EXPECT_EQ(read(R"({"a":1,)" + text.substr(1)), "json_member_is_known");
    EXPECT_EQ(read("{}"), "json_member_is_present");
    EXPECT_EQ(read(std::string(kHeaderBytesMax + 1, ' ')), "header_is_short_enough");
    auto with_null = text;
    with_null.replace(with_null.find(R"("chunkCount":1)"), 14, R"("chunkCount":null)");
    EXPECT_EQ(read(with_null), "json_value_has_its_type");
    EXPECT_EQ(check_submission(resigned(bid, text + " "), bid.certificate()).error().path.substr(0, 7), "/header");
}

TEST(Submission, is_read_as_it_was_written) {
    auto const bid = seal_now(2);
    auto const text = json::write(bid.submission);
    EXPECT_EQ(read_submission(text).value(), bid.submission);
    EXPECT_EQ(rule_of(read_submission(text + "\n")), "json_is_canonical");
    EXPECT_EQ(rule_of(read_submission(R"({"a":1,)" + text.substr(1))), "json_member_is_known");
    EXPECT_EQ(rule_of(read_submission(std::string(kSubmissionBytesMax + 1, ' '))), "submission_is_short_enough");
}

TEST(Submission, altered_is_refused) {
    EXPECT_EQ(refusal([](auto&) {}), "");
    EXPECT_EQ(refusal([](auto& s) { s.wraps.pop_back(); }), "every_wrap_is_present");
    EXPECT_EQ(refusal([](auto& s) { std::swap(s.wraps[1], s.wraps[2]); }), "wrap_is_as_committed");
    EXPECT_EQ(refusal([](auto& s) { s.wraps[0] += "\n"; }), "wrap_is_as_committed");
    EXPECT_EQ(refusal([](auto& s) { s.wraps[0] = std::string(1 << 20, 'A'); }), "wrap_is_as_committed");
    EXPECT_EQ(refusal([](auto& s) { s.tag.bytes[0] ^= 1; }), "submission_is_signed_by_its_bidder");
    EXPECT_EQ(refusal([](auto& s) { s.signature = "AAAA"; }), "submission_is_signed_by_its_bidder");
    EXPECT_EQ(refusal([](auto& s) { s.signature.clear(); }), "submission_is_signed_by_its_bidder");
}

TEST(Submission, signed_by_another_or_for_another_purpose_is_refused) {
    auto const bid = seal_now(0);
    EXPECT_EQ(rule_of(check_submission(bid.submission, Cast::get().bidders[2].certificate)),
              "signing_certificate_is_the_stated_one");
    auto submission = bid.submission;
    auto const input = submission_input(submission.header, submission.tag);
    submission.signature = trust::base64(Cast::get().bidders[2].key.sign(kSubmitLabel, input));
    EXPECT_EQ(rule_of(check_submission(submission, bid.certificate())), "submission_is_signed_by_its_bidder");
    submission.signature = trust::base64(Cast::get().bidders[0].key.sign(kContentLabel, input));
    EXPECT_EQ(rule_of(check_submission(submission, bid.certificate())), "submission_is_signed_by_its_bidder");
}

TEST(Submission, wraps_are_for_the_named_custodians_and_strictly_encoded) {
    auto const& cast = Cast::get();
    std::vector<trust::Certificate> certificates;
    for (auto const& custodian : cast.custodians) certificates.push_back(custodian.certificate);
    auto const bid = seal_now(0);
    EXPECT_EQ(rule_of(check_wraps(bid.submission, bid.header(), certificates)), "");
    auto swapped = certificates;
    std::swap(swapped[0], swapped[1]);
    EXPECT_EQ(rule_of(check_wraps(bid.submission, bid.header(), swapped)), "custodian_certificate_is_the_stated_one");
    swapped.clear();
    EXPECT_EQ(rule_of(check_wraps(bid.submission, bid.header(), swapped)), "custodian_certificate_is_the_stated_one");
    auto header = bid.header();
    auto submission = bid.submission;
    auto const loose = bid.wrap_bytes(2) + '\0';
    submission.wraps[2] = trust::base64(loose);
    header.wrapDigests[2] = trust::sm3(loose);
    auto const refused = check_wraps(submission, header, certificates);
    EXPECT_EQ(rule_of(refused), "wrap_is_well_formed");
    EXPECT_EQ(refused.error().path, "/wraps/2");
}

TEST(Submission, has_no_wrap_of_a_bidder_who_keeps_none) {
    auto const bid = seal_now(1);
    EXPECT_EQ(rule_of(check_submission(bid.submission, bid.certificate())), "");
    EXPECT_EQ(rule_of(wrap_of(bid.submission, bid.header(), 0)), "every_wrap_is_present");
    EXPECT_EQ(rule_of(wrap_of(bid.submission, bid.header(), 4)), "every_wrap_is_present");
    EXPECT_EQ(rule_of(wrap_of(bid.submission, bid.header(), 3)), "");
}

} // namespace haihe::sealing
