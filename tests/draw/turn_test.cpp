// What a party says is judged as soon as it is said, as the whole step would judge it.

#include "draw/seated_experts.hpp"
#include "draw/turn.hpp"

#include "draw/conducted_draw.hpp"

#include <gtest/gtest.h>

#include <map>

namespace haihe::draw {

namespace {

std::string refused(Transcript const& so_far, Turn const& turn, SignedDocument const& document) {
    auto const checked = check_turn(so_far, turn, document);
    return checked ? "" : checked.error().rule + " " + checked.error().path;
}

struct Taken {
    Part part;
    std::vector<SignedDocument> Transcript::*documents;
};

constexpr Taken kPartyParts[] = {{Part::commitment, &Transcript::commitments},
                                 {Part::escrow, &Transcript::escrows},
                                 {Part::acceptance, &Transcript::acceptances},
                                 {Part::reveal, &Transcript::reveals}};

} // namespace

TEST(Turn, takes_what_the_whole_transcript_holds) {
    auto made = small_draw("turn");
    made.until_accepted().revealed().selected();
    auto const whole = made.transcript;
    for (auto const& [part, documents] : kPartyParts)
        for (std::int64_t i = 1; i <= 3; ++i) {
            auto so_far = whole;
            (so_far.*documents).resize(static_cast<std::size_t>(i - 1)); // the others come later
            auto const& document = (whole.*documents)[static_cast<std::size_t>(i - 1)];
            EXPECT_EQ(refused(so_far, {part, i}, document), "");
            auto const other = i % 3 + 1;
            EXPECT_EQ(refused(so_far, {part, other}, document), "document_is_signed_by_its_party /signature");
        }
    EXPECT_EQ(refused(whole, {Part::countersignature, 2}, *whole.countersignature), "");
    EXPECT_EQ(refused(whole, {Part::selection, 1}, *whole.selection), "");
    EXPECT_EQ(refused(whole, {Part::commitment, 0}, whole.commitments[0]), "party_is_one_of_three ");
    EXPECT_EQ(refused(whole, {Part::commitment, 4}, whole.commitments[0]), "party_is_one_of_three ");
}

TEST(Turn, refuses_one_spoilt_document) {
    auto made = small_draw("spoilt");
    made.until_accepted().revealed();
    auto const whole = made.transcript;
    auto const spoilt = [&](Part part, auto spoil, SignedDocument document) {
        spoil(document);
        return refused(whole, {part, 2}, document);
    };
    auto const late = ConductedDraw::minute(10);
    EXPECT_EQ(spoilt(
                  Part::commitment, [&](auto& one) { spoil_signed<Commitment>(one, 2, [&](auto& c) { c.at = late; }); },
                  whole.commitments[1]),
              "step_is_signed_in_its_window /document/at");
    EXPECT_EQ(spoilt(
                  Part::commitment, [](auto& one) { spoil_signed<Commitment>(one, 2, [](auto& c) { c.i = 1; }); },
                  whole.commitments[1]),
              "every_party_has_spoken ");
    EXPECT_EQ(spoilt(
                  Part::escrow, [](auto& one) { spoil_signed<Escrow>(one, 2, [](auto& e) { e.wraps.pop_back(); }); },
                  whole.escrows[1]),
              "each_other_party_holds_a_share /document");
    EXPECT_EQ(spoilt(
                  Part::reveal,
                  [](auto& one) { spoil_signed<Reveal>(one, 2, [](auto& r) { r.shares[0].share = {}; }); },
                  whole.reveals[1]),
              "share_is_as_committed ");
}

TEST(Turn, derived_shares_are_the_same_for_key_and_freeze_only) {
    auto const& key = hand(1).signer.key;
    auto const freeze = trust::sm3("F"), other = trust::sm3("G");
    auto const shares = OwnShares::derived(key, freeze).shares;
    EXPECT_EQ(shares, OwnShares::derived(key, freeze).shares);
    EXPECT_NE(shares[0], shares[1]);
    EXPECT_NE(shares, OwnShares::derived(key, other).shares);
    EXPECT_NE(shares, OwnShares::derived(hand(2).signer.key, freeze).shares);
}

TEST(SeatedExperts, opens_exactly_the_seats) {
    auto made = small_draw("seated");
    made.until_accepted().revealed().selected();
    made.replaced(made.selection().strata[0].drawn[1], ReplacementGround::declined);
    std::map<std::string, kernel::Digest> certificates;
    for (auto const& one : made.list().experts) certificates[one.expert] = trust::sm3("certificate " + one.expert);
    auto const document =
        value_of(seat(made.transcript, made.list_text(), certificates, hand(2).signer, ConductedDraw::minute(61)));
    auto const reading = value_of(read_through(made.transcript, Step::replacements));
    auto const seated = value_of(check_seating(document, made.transcript, reading));
    ASSERT_EQ(seated.members.size(), 5U);
    EXPECT_EQ(seated.members[1].j, made.selection().strata[0].reserves[0]);
    auto const told = [&](auto spoil) {
        auto changed = document;
        spoil_signed<SeatedExperts>(changed, 2, spoil);
        return check_seating(changed, made.transcript, reading).error().rule;
    };
    EXPECT_EQ(told([](auto& s) { s.after = {}; }), "document_follows_what_came_before");
    EXPECT_EQ(told([](auto& s) { s.members.pop_back(); }), "members_are_those_seated");
    EXPECT_EQ(told([](auto& s) { std::swap(s.members[0], s.members[1]); }), "members_are_those_seated");
    EXPECT_EQ(told([](auto& s) { s.members[0].expert = "EXAMPLE-9999"; }), "expert_is_the_one_of_the_leaf");
    EXPECT_EQ(told([](auto& s) { s.members[0].salt = {}; }), "expert_is_the_one_of_the_leaf");
    EXPECT_EQ(told([](auto& s) { s.members[0].certificate = s.members[1].certificate; }), "certificates_are_distinct");
    auto other = document;
    other.signature.label = "haihe/draw-result/1";
    EXPECT_EQ(check_seating(other, made.transcript, reading).error().rule, "document_is_signed_by_its_party");
    certificates.erase(seated.members[0].expert);
    EXPECT_EQ(
        seat(made.transcript, made.list_text(), certificates, hand(2).signer, ConductedDraw::minute(61)).error().rule,
        "certificate_of_expert_is_known");
}

} // namespace haihe::draw
