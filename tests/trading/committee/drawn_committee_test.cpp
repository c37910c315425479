// What a draw has seated, and what becomes due when it seats another.

#include "trading/committee/seat_experts.hpp"
#include "trading/committee/take_seat.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

Member expert(char const* certificate, char const* specialty) {
    return {certificate, std::string("示例") + certificate, "employer", "expert", specialty};
}

ExpertsSeated seated(char const* draw, std::int64_t replaced, std::vector<Member> experts) {
    ExpertsSeated event;
    event.draw = draw;
    event.selection = std::string("selection of ") + draw;
    event.replaced = replaced;
    event.experts = std::move(experts);
    return event;
}

/// a and b of one specialty, c of the other, as drawn; r represents the tenderee.
Committee formed() {
    Committee committee;
    evolve(committee, CommitteeEvent{seated("one", 0, {expert("a", "甲"), expert("b", "甲"), expert("c", "乙")})});
    evolve(committee, CommitteeEvent{CommitteeFormed{"tender",
                                                     {{"r", "示例代表", "tenderee", "representative", ""},
                                                      expert("a", "甲"),
                                                      expert("b", "甲"),
                                                      expert("c", "乙")},
                                                     "host",
                                                     {}}});
    return committee;
}

std::string due(Committee const& committee) {
    auto const [replaced, by] = committee.due_replacement();
    return replaced + ">" + by;
}

TEST(DrawnCommittee, owes_a_replacement_when_the_draw_seats_another) {
    auto committee = formed();
    EXPECT_EQ(due(committee), ">") << "all sit";
    evolve(committee, CommitteeEvent{seated("one", 1, {expert("a", "甲"), expert("d", "甲"), expert("c", "乙")})});
    EXPECT_EQ(committee.draws.size(), 1U) << "told again";
    EXPECT_EQ(due(committee), "b>d");
    evolve(committee, CommitteeEvent{seated("one", 2, {expert("a", "甲"), expert("d", "甲"), expert("e", "乙")})});
    EXPECT_EQ(due(committee), "b>d") << "in the order of seats";
    evolve(committee, CommitteeEvent{MemberReplaced{"b", expert("d", "甲"), "示例", "host", {}}});
    EXPECT_EQ(due(committee), "c>e");
    evolve(committee, CommitteeEvent{MemberReplaced{"c", expert("e", "乙"), "示例", "host", {}}});
    EXPECT_EQ(due(committee), ">");
}

TEST(DrawnCommittee, leaves_a_seat_to_another_draw_when_no_reserve_is_left) {
    auto committee = formed();
    evolve(committee, CommitteeEvent{seated("one", 1, {expert("a", "甲"), expert("b", "甲")})});
    EXPECT_EQ(due(committee), ">") << "nobody of that specialty";
    evolve(committee, CommitteeEvent{seated("two", 0, {expert("f", "乙")})});
    EXPECT_EQ(due(committee), "c>f");
}

TEST(DrawnCommittee, that_was_named_owes_nothing) {
    Committee committee;
    evolve(committee, CommitteeEvent{CommitteeFormed{"tender", {expert("a", "甲")}, "host", {}}});
    EXPECT_EQ(due(committee), ">");
}

TEST(DrawnCommittee, gives_a_seat_to_whom_the_draw_has_called_up_only) {
    auto committee = formed();
    auto const replace = [&](char const* replaced, char const* by) {
        ReplaceMember const command{replaced, {expert(by, ""), {"institution"}, {"expert"}}, "示例", "host"};
        auto const event = decide(committee, command, Tender{}, {}, {});
        return event ? "" : event.error().rule;
    };
    EXPECT_EQ(replace("b", "d"), "replacement_is_drawn");
    evolve(committee, CommitteeEvent{seated("one", 1, {expert("a", "甲"), expert("d", "甲"), expert("c", "乙")})});
    EXPECT_EQ(replace("b", "x"), "replacement_is_drawn");
    EXPECT_EQ(replace("a", "d"), "replacement_is_drawn") << "a has its seat still";
    EXPECT_EQ(replace("c", "d"), "replacement_is_drawn") << "another specialty";
    EXPECT_EQ(replace("b", "a"), "member_sits_once");
    EXPECT_EQ(replace("b", "d"), "");
}

} // namespace
} // namespace haihe::trading
