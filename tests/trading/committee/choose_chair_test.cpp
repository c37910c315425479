#include "trading/committee/take_seat.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace haihe::trading {
namespace {

constexpr kernel::Instant kNow{1'800'000'000'000};

class Choosing {
public:
    explicit Choosing(int members = 5) {
        CommitteeFormed formed{"t", {}, "signer", kNow};
        for (int i = 0; i < members; ++i) formed.members.push_back({name(i), "示例", "E", "expert", ""});
        evolve(committee, CommitteeEvent{formed});
        for (int i = 0; i < members; ++i) evolve(committee, CommitteeEvent{MemberPromised{name(i), "{}", {}, kNow}});
    }
    static std::string name(int member) { return "m" + std::to_string(member); }
    std::string vote(int member, int chair) {
        auto const voted = choose_chair(committee, name(member), name(chair), kNow);
        if (!voted) return voted.error().rule;
        evolve(committee, CommitteeEvent{*voted});
        return "";
    }
    /// Each member's choice, in their order.
    void vote_all(std::vector<int> const& chairs) {
        for (int i = 0; std::cmp_less(i, chairs.size()); ++i)
            EXPECT_EQ(vote(i, chairs[static_cast<std::size_t>(i)]), "");
    }

    Committee committee;
};

} // namespace

TEST(ChooseChair, takes_one_vote_of_each) {
    Choosing one;
    EXPECT_EQ(one.vote(0, 0), "");
    EXPECT_EQ(one.vote(0, 0), "member_votes_once");
    EXPECT_EQ(one.vote(0, 1), "member_votes_once"); // nor may it change its mind
    EXPECT_EQ(one.vote(1, 0), "");
    EXPECT_EQ(one.committee.chair(), "");
    EXPECT_EQ(one.vote(2, 0), "");
    EXPECT_EQ(one.committee.chair(), "m0");
    EXPECT_EQ(one.vote(3, 1), "chair_is_chosen_once");
}

TEST(ChooseChair, goes_into_another_round_when_all_have_voted_and_nobody_is_chosen) {
    Choosing one;
    one.vote_all({0, 0, 1, 1, 2});
    EXPECT_TRUE(one.committee.chair_is_undecided());
    EXPECT_EQ(one.vote(4, 0), ""); // the first vote of the second round: those of the first are gone
    EXPECT_EQ(one.committee.chair_round, 2);
    EXPECT_EQ(one.committee.chair(), "");
    EXPECT_EQ(one.vote(4, 1), "member_votes_once");
    EXPECT_EQ(one.vote(0, 0), "");
    EXPECT_EQ(one.vote(1, 0), "");
    EXPECT_EQ(one.committee.chair(), "m0");
}

TEST(ChooseChair, lets_who_voted_for_somebody_that_has_gone_vote_again_and_waits_for_who_came) {
    Choosing one;
    one.vote_all({1, 2, 3, 4});
    evolve(one.committee,
           CommitteeEvent{MemberReplaced{"m4", {"r4", "示例", "E", "expert", ""}, "示例", "signer", kNow}});
    EXPECT_EQ(one.vote(0, 0), "member_votes_once");
    EXPECT_EQ(one.vote(3, 1), "");                    // its vote went with m4
    EXPECT_FALSE(one.committee.chair_is_undecided()); // r4 has not voted
    evolve(one.committee, CommitteeEvent{MemberPromised{"r4", "{}", {}, kNow}});
    EXPECT_TRUE(choose_chair(one.committee, "r4", "m1", kNow));
}

TEST(ChooseChair, reads_votes_of_before_there_were_rounds) {
    Choosing one;
    one.vote_all({0, 0, 1, 1, 2});
    evolve(one.committee, CommitteeEvent{ChairVoted{"m4", "m0", kNow, {}}}); // changed its mind, as once was possible
    EXPECT_EQ(one.committee.chair(), "m0");
}

} // namespace haihe::trading
