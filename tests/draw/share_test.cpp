// Commitment, escrow, acceptance, reveal, release: what a party can and cannot do.

#include "draw/conducted_draw.hpp"
#include "draw/party_documents.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::draw {

namespace {

kernel::Digest const kFreezeDigest = trust::sm3("a freeze");

/// Until all have accepted; made once.
ConductedDraw const& accepted_draw() {
    static ConductedDraw const draw = small_draw("accepted").until_accepted();
    return draw;
}

} // namespace

TEST(Share, wrapped_opens_for_its_holder_draw_and_pair_alone) {
    auto const share = trust::sm3("a share");
    for (std::int64_t to = 1; to <= 3; ++to)
        for (auto const from : others_of(to)) {
            auto const key = trust::PublicKey::of(hand(to).opener.certificate).value();
            auto const wrap = wrap_share(key, kFreezeDigest, from, to, share);
            auto const& opener = hand(to).opener.key;
            EXPECT_EQ(unwrap_share(opener, wrap, kFreezeDigest, from, to).value(), share);
            EXPECT_EQ(rule_of(unwrap_share(opener, wrap, trust::sm3("another freeze"), from, to)), "wrap_opens");
            EXPECT_EQ(rule_of(unwrap_share(opener, wrap, kFreezeDigest, to, from)), "wrap_opens");
            EXPECT_EQ(rule_of(unwrap_share(opener, wrap, kFreezeDigest, 6 - from - to, to)), "wrap_opens");
            EXPECT_EQ(rule_of(unwrap_share(hand(from).opener.key, wrap, kFreezeDigest, from, to)), "wrap_opens");
            EXPECT_EQ(rule_of(unwrap_share(opener, wrap + '\0', kFreezeDigest, from, to)), "wrap_opens");
        }
}

RC_GTEST_PROP(Share, one_alone_tells_nothing_of_the_value, ()) {
    // Whatever share one holder has, every value is still possible: the other share makes the difference.
    auto const bytes = *rc::gen::container<std::array<std::uint8_t, 32>>(rc::gen::arbitrary<std::uint8_t>());
    OwnShares const shares = OwnShares::fresh();
    kernel::Digest other{bytes};
    for (std::size_t k = 0; k < 32; ++k) other.bytes[k] ^= shares.shares[0].bytes[k];
    RC_ASSERT((OwnShares{{shares.shares[0], other}}.value() == kernel::Digest{bytes}));
}

TEST(Commitment, is_for_one_party_and_one_freeze) {
    auto const shares = OwnShares::fresh();
    std::set<kernel::Digest> all;
    for (auto const& freeze : {kFreezeDigest, trust::sm3("another freeze")})
        for (std::int64_t i = 1; i <= 3; ++i)
            for (auto const& one : commitments_to(freeze, i, {{shares.shares[0], shares.shares[0]}}))
                all.insert(one.commitment);
    EXPECT_EQ(all.size(), 12U);
}

TEST(Commitment, of_another_cannot_be_copied) {
    auto draw = small_draw().countersigned().committed();
    auto const hubs = draw.transcript.commitments[0];
    draw.transcript.commitments[2] = hubs;
    EXPECT_EQ(rule_of(read_through(draw.transcript, Step::commitments)), "document_is_signed_by_its_party");
    draw.transcript.commitments[2] =
        sign_document(hubs.document, kCommitLabel, hand(3).signer, hand(3).signer.certificate.digest()).value();
    EXPECT_EQ(rule_of(read_through(draw.transcript, Step::commitments)), "every_party_has_spoken");
}

TEST(Escrow, waits_for_every_commitment) {
    auto draw = small_draw().countersigned().committed();
    draw.transcript.commitments.pop_back();
    EXPECT_EQ(rule_of(give_in_escrow(draw.transcript, 1, draw.shares(1), holders_for(1), hand(1).signer,
                                     ConductedDraw::minute(11))),
              "every_party_has_spoken");
}

TEST(Escrow, gives_the_committed_shares_to_the_stated_holders) {
    auto const draw = small_draw().countersigned().committed();
    auto const now = ConductedDraw::minute(11);
    EXPECT_EQ(rule_of(give_in_escrow(draw.transcript, 1, OwnShares::fresh(), holders_for(1), hand(1).signer, now)),
              "share_is_as_committed");
    EXPECT_EQ(rule_of(give_in_escrow(draw.transcript, 1, draw.shares(1), holders_for(2), hand(1).signer, now)),
              "holder_certificate_is_the_stated_one");
    EXPECT_EQ(rule_of(give_in_escrow(draw.transcript, 4, draw.shares(1), holders_for(1), hand(1).signer, now)),
              "party_is_one_of_three");
}

TEST(Escrow, that_is_wrong_is_not_accepted) {
    auto const others = others_of(2);
    for (auto const& spoil : std::vector<std::function<std::string(ConductedDraw const&)>>{
             [](auto const& draw) { // another share than was committed to
                 auto const key = trust::PublicKey::of(hand(1).opener.certificate).value();
                 return wrap_share(key, trust::sm3(draw.transcript.freeze.document), 2, 1, trust::sm3("another"));
             },
             [](auto const&) { return std::string("no wrap at all"); },
             [](auto const& draw) { // the right share, of another draw
                 auto const key = trust::PublicKey::of(hand(1).opener.certificate).value();
                 return wrap_share(key, trust::sm3("another freeze"), 2, 1, draw.shares(2).shares[0]);
             }}) {
        auto draw = small_draw().countersigned().committed().in_escrow();
        spoil_signed<Escrow>(draw.transcript.escrows[1], 2,
                             [&](auto& escrow) { escrow.wraps[0].wrap = trust::base64(spoil(draw)); });
        auto const refused =
            accept(draw.transcript, others[0], hand(1).opener.key, hand(1).signer, ConductedDraw::minute(21));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().path, "/escrows/1");
        EXPECT_TRUE(refused.error().rule == "wrap_opens" || refused.error().rule == "share_is_as_committed");
        EXPECT_EQ(rule_of(accept(draw.transcript, 3, hand(3).opener.key, hand(3).signer, ConductedDraw::minute(21))),
                  "")
            << "the other holder cannot know";
    }
}

TEST(Reveal, waits_for_every_acceptance) {
    auto draw = accepted_draw();
    draw.transcript.acceptances.pop_back();
    EXPECT_EQ(rule_of(reveal(draw.transcript, 1, draw.shares(1), hand(1).signer, ConductedDraw::minute(31))),
              "every_party_has_spoken");
}

TEST(Reveal, of_another_value_than_was_committed_to_is_refused) {
    auto draw = accepted_draw();
    auto const now = ConductedDraw::minute(31);
    EXPECT_EQ(rule_of(reveal(draw.transcript, 3, OwnShares::fresh(), hand(3).signer, now)), "share_is_as_committed");
    draw.revealed();
    // A party that makes its own document.
    spoil_signed<Reveal>(draw.transcript.reveals[2], 3, [](auto& reveal) { reveal.shares[1].share.bytes[0] ^= 1; });
    auto const refused = read_through(draw.transcript, Step::values);
    EXPECT_EQ(rule_of(refused), "share_is_as_committed");
    EXPECT_EQ(refused.error().path, "/reveals/2");
}

TEST(Reveal, and_release_give_the_same_value) {
    auto const whole = read_through(ConductedDraw(accepted_draw()).revealed().transcript, Step::values).value();
    for (std::set<std::int64_t> const& silent : std::vector<std::set<std::int64_t>>{{1}, {2}, {3}}) {
        auto const draw = ConductedDraw(accepted_draw()).revealed(silent);
        auto const reading = read_through(draw.transcript, Step::values).value();
        EXPECT_EQ(reading.values.values, whole.values.values);
        EXPECT_EQ(reading.seed, whole.seed);
        EXPECT_EQ(reading.values.recovered, std::vector<std::int64_t>(silent.begin(), silent.end()));
    }
    auto const none = ConductedDraw(accepted_draw()).revealed({1, 2, 3});
    EXPECT_EQ(read_through(none.transcript, Step::values).value().seed, whole.seed);
}

TEST(Release, is_not_made_early_nor_of_who_has_revealed) {
    auto draw = accepted_draw();
    auto const& opener = hand(1).opener.key;
    EXPECT_EQ(rule_of(release(draw.transcript, 3, 1, opener, hand(1).signer,
                              draw.freeze().windows.revealBy - kernel::seconds(1))),
              "share_is_released_after_the_window");
    EXPECT_EQ(rule_of(release(draw.transcript, 1, 1, opener, hand(1).signer, draw.freeze().windows.revealBy)),
              "each_other_party_holds_a_share");
    draw.revealed();
    EXPECT_EQ(rule_of(release(draw.transcript, 3, 1, opener, hand(1).signer, draw.freeze().windows.revealBy)),
              "party_has_not_revealed");
}

TEST(Release, of_a_wrong_share_or_by_one_alone_is_found) {
    auto draw = accepted_draw();
    draw.revealed({3});
    auto wrong = draw.transcript;
    spoil_signed<Release>(wrong.releases[1], 2, [](auto& release) { release.share.bytes[31] ^= 1; });
    EXPECT_EQ(rule_of(read_through(wrong, Step::values)), "share_is_as_committed");
    auto early = draw.transcript;
    spoil_signed<Release>(early.releases[0], 1, [](auto& release) { release.at = kNow; });
    EXPECT_EQ(rule_of(read_through(early, Step::values)), "share_is_released_after_the_window");
    auto alone = draw.transcript;
    alone.releases.pop_back();
    EXPECT_EQ(rule_of(read_through(alone, Step::values)), "value_is_revealed_or_released");
    auto both = draw.transcript;
    both.reveals.push_back(
        reveal(draw.transcript, 3, draw.shares(3), hand(3).signer, ConductedDraw::minute(33)).value());
    EXPECT_EQ(rule_of(read_through(both, Step::values)), "value_is_revealed_or_released");
    auto swapped = draw.transcript;
    std::swap(swapped.reveals[0], swapped.reveals[1]);
    EXPECT_NE(rule_of(read_through(swapped, Step::values)), "");
}

TEST(Windows, are_kept_by_every_step) {
    auto draw = accepted_draw();
    auto const& windows = draw.freeze().windows;
    auto const& signer = hand(1).signer;
    for (auto const& refused :
         {commit(draw.transcript, 1, draw.shares(1), signer, windows.commitBy),
          give_in_escrow(draw.transcript, 1, draw.shares(1), holders_for(1), signer, windows.escrowBy),
          accept(draw.transcript, 1, hand(1).opener.key, signer, windows.acceptBy),
          reveal(draw.transcript, 1, draw.shares(1), signer, windows.revealBy)})
        EXPECT_EQ(rule_of(refused), "step_is_signed_in_its_window");
    spoil_signed<Escrow>(draw.transcript.escrows[0], 1, [&](auto& escrow) { escrow.at = windows.escrowBy; });
    EXPECT_EQ(rule_of(read_through(draw.transcript, Step::escrows)), "step_is_signed_in_its_window");
}

} // namespace haihe::draw
