#include "bidder/tender_documents.hpp"

#include "bidder/signed_documents.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::bidder {

using kernel::days;

namespace {

constexpr kernel::Duration kMillisecond{1};
constexpr char const* kNotSigned = "documents_are_as_signed";
constexpr char const* kOtherDeadline = "deadline_is_that_of_the_documents";

std::string answer(TenderDocuments const& shown) {
    auto const terms = check(shown);
    return terms ? "" : terms.error().rule;
}

/// `deadline`: what the platform states.
std::string amended(std::vector<exchange::SignedText> amendments, kernel::Instant deadline) {
    return answer(documents(std::move(amendments), deadline));
}

exchange::SignedText relabelled(exchange::SignedText text, char const* label) {
    text.signature.label = label;
    return text;
}

} // namespace

TEST(TenderDocuments, state_how_bids_are_sealed) {
    auto const terms = check(documents());
    ASSERT_TRUE(terms) << terms.error().rule;
    EXPECT_EQ(*terms, *manifest().bidding);
}

TEST(TenderDocuments, without_terms_take_no_bids) {
    auto without = manifest();
    without.bidding.reset();
    auto shown = documents();
    shown.manifest = signed_text(without, "haihe/documents/1");
    shown.announcement = signed_text(announcement_of(shown.manifest.text), "haihe/announcement/1");
    shown.documentsDigest = trust::sm3(shown.manifest.text);
    EXPECT_EQ(answer(shown), "documents_state_how_bids_are_sealed");
}

TEST(TenderDocuments, each_is_signed_as_what_it_is) {
    auto const amendments = std::vector{clarification(1), deadline_change(1, kDeadline, kDeadline + days(1))};
    auto const shown = documents(amendments, kDeadline + days(1));
    ASSERT_EQ(answer(shown), "");
    auto const parts = std::vector<std::function<exchange::SignedText&(TenderDocuments&)>>{
        [](auto& all) -> auto& {return all.announcement;
}
, [](auto& all) -> auto& { return all.manifest; }
, [](auto& all) -> auto& { return all.amendments[0]; }
, [](auto& all) -> auto& { return all.amendments[1]; }
}; // namespace haihe::bidder
auto const changes = std::vector<std::function<void(exchange::SignedText&)>>{
    [](auto& one) { one.text += " "; },
    [](auto& one) { one.signature.certificate = "no certificate"; },
    [](auto& one) { one.signature.value = "no base64"; },
    [](auto& one) { one.signature.value = trust::base64("another signature"); },
    [](auto& one) { one.signature.certificate = Signer{}.certificate.to_pem(); },
    [](auto& one) { one.signature.label = "haihe/opening-record/1"; },
    [](auto& one) { one = signed_text(manifest(), "haihe/opening-record/1"); }};
for (std::size_t part = 0; part < parts.size(); ++part)
    for (std::size_t change = 0; change < changes.size(); ++change) {
        auto other = shown;
        changes[change](parts[part](other));
        EXPECT_EQ(answer(other), kNotSigned) << "part " << part << ", change " << change;
    }
}

TEST(TenderDocuments, a_label_is_not_exchanged_for_another) {
    auto shown = documents({clarification(1)});
    shown.amendments[0] = relabelled(shown.amendments[0], "haihe/deadline-change/1");
    EXPECT_EQ(answer(shown), kNotSigned);
    auto const later = kDeadline + days(1);
    shown = documents({deadline_change(1, kDeadline, later)}, later);
    shown.amendments[0] = relabelled(shown.amendments[0], "haihe/clarification/1");
    EXPECT_EQ(answer(shown), kNotSigned);
    shown = documents();
    shown.manifest = signed_text(manifest(), "haihe/announcement/1");
    EXPECT_EQ(answer(shown), kNotSigned);
}

TEST(TenderDocuments, the_announcement_names_this_manifest_and_this_tender) {
    auto shown = documents();
    auto other = manifest();
    other.version = 2;
    shown.announcement = signed_text(announcement_of(json::write(other)), "haihe/announcement/1");
    EXPECT_EQ(answer(shown), kNotSigned);
    shown = documents();
    shown.tender = kOtherTender;
    EXPECT_EQ(answer(shown), kNotSigned);
}

TEST(TenderDocuments, nobody_states_another_deadline_than_they_do) {
    auto const later = kDeadline + days(5);
    EXPECT_EQ(amended({}, kDeadline), "");
    EXPECT_EQ(amended({}, kDeadline - kMillisecond), kOtherDeadline);
    EXPECT_EQ(amended({}, kDeadline + kMillisecond), kOtherDeadline);
    EXPECT_EQ(amended({clarification(1)}, kDeadline), "");
    EXPECT_EQ(amended({clarification(1, later)}, later), "");
    EXPECT_EQ(amended({clarification(1, later)}, kDeadline), kOtherDeadline);
    EXPECT_EQ(amended({deadline_change(1, kDeadline, later)}, later), "");
    EXPECT_EQ(amended({deadline_change(1, kDeadline, later)}, kDeadline), kOtherDeadline);
    EXPECT_EQ(amended({deadline_change(1, kDeadline, later)}, later - kMillisecond), kOtherDeadline);
}

TEST(TenderDocuments, amendments_follow_one_another) {
    auto const one = kDeadline + days(1), two = kDeadline + days(2), three = kDeadline + days(3);
    EXPECT_EQ(
        amended({deadline_change(1, kDeadline, one), clarification(1, two), deadline_change(2, two, three)}, three),
        "");
    EXPECT_EQ(amended({deadline_change(1, kDeadline, one), deadline_change(2, one, two)}, two), "");
    EXPECT_EQ(amended({deadline_change(2, one, two), deadline_change(1, kDeadline, one)}, one), kNotSigned);
    EXPECT_EQ(amended({deadline_change(2, one, two)}, two), kNotSigned);                              // one left out
    EXPECT_EQ(amended({deadline_change(1, kDeadline, one), deadline_change(1, kDeadline, one)}, one), // one twice
              kNotSigned);
    EXPECT_EQ(amended({deadline_change(1, kDeadline - kMillisecond, one)}, one), kNotSigned);
}

TEST(TenderDocuments, an_amendment_never_moves_the_deadline_forward) {
    auto const earlier = kDeadline - kMillisecond;
    EXPECT_EQ(amended({clarification(1, earlier)}, earlier), kNotSigned);
    EXPECT_EQ(amended({deadline_change(1, kDeadline, earlier)}, earlier), kNotSigned);
    EXPECT_EQ(amended({clarification(1, kDeadline)}, kDeadline), "");
    auto const later = kDeadline + days(2);
    EXPECT_EQ(amended({deadline_change(1, kDeadline, later), clarification(1, kDeadline + days(1))}, later),
              kNotSigned);
}

TEST(TenderDocuments, an_amendment_of_another_tender_moves_nothing) {
    auto const later = kDeadline + days(5);
    EXPECT_EQ(amended({deadline_change(1, kDeadline, later, kOtherTender)}, later), kNotSigned);
    EXPECT_EQ(amended({clarification(1, later, kOtherTender)}, later), kNotSigned);
    EXPECT_EQ(amended({clarification(1, {}, kOtherTender)}, kDeadline), kNotSigned);
}

TEST(TenderDocuments, the_digest_is_of_all_of_them_in_their_order) {
    constexpr char const* kOther = "documents_digest_is_of_these_documents";
    auto const shown = documents({clarification(1), clarification(2)});
    ASSERT_EQ(answer(shown), "");
    auto without = shown;
    without.amendments.pop_back();
    EXPECT_EQ(answer(without), kOther);
    auto otherwise = shown;
    std::swap(otherwise.amendments[0], otherwise.amendments[1]);
    EXPECT_EQ(answer(otherwise), kOther);
    auto changed = shown;
    changed.documentsDigest.bytes[31] ^= 1;
    EXPECT_EQ(answer(changed), kOther);
}

TEST(TenderDocuments, have_a_digest_as_issued_and_after_each_amendment) {
    auto const first = clarification(1), second = deadline_change(1, kDeadline, kDeadline + days(1));
    auto const issued = json::write(manifest());
    EXPECT_EQ(digests_of(documents()), std::vector{trust::sm3(issued)});
    auto const shown = documents({first, second}, kDeadline + days(1));
    EXPECT_EQ(digests_of(shown), (std::vector{trust::sm3(issued), trust::sm3(issued + first.text),
                                              trust::sm3(issued + first.text + second.text)}));
    EXPECT_EQ(digests_of(shown).back(), shown.documentsDigest);
}

TEST(TenderDocuments, name_their_custodians_in_order) {
    auto terms = *manifest().bidding;
    Signer const first, second;
    terms.custodians = {{"甲", "notary", first.certificate.to_pem(), ""},
                        {"乙", "notary", second.certificate.to_pem(), ""}};
    auto const custodians = custodians_of(terms);
    ASSERT_TRUE(custodians);
    ASSERT_EQ(custodians->size(), 2U);
    EXPECT_EQ(custodians->at(0).digest(), first.certificate.digest());
    EXPECT_EQ(custodians->at(1).digest(), second.certificate.digest());
    terms.custodians[1].encryptionCertificate = "no certificate";
    EXPECT_EQ(custodians_of(terms).error().rule, "certificate_is_readable");
}

} // namespace haihe::bidder
