#include "hub/draw/draw_stage.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace haihe::hub {
namespace {

kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
kernel::Instant at(std::int64_t minute) { return kNow + kernel::minutes(minute); }
constexpr kernel::Duration kMillisecond{1};

/// Windows end at minutes 10, 20, 30 and 40.
struct Made {
    Draw draw;

    Made() {
        DrawRequested requested;
        requested.request.strata = {{"甲", 3, 2}};
        evolve(draw, DrawEvent{requested});
    }
    Made& frozen() {
        DrawFrozen event;
        event.windows = {at(10), at(20), at(30), at(40)};
        evolve(draw, DrawEvent{event});
        return *this;
    }
    Made& say(std::string const& part, std::int64_t i, std::int64_t from = 0, std::vector<std::int64_t> seated = {}) {
        evolve(draw, DrawEvent{DrawSpoken{part, i, from, {}, std::move(seated), kNow}});
        return *this;
    }
    Made& all(std::string const& part) { return say(part, 1).say(part, 2).say(part, 3); }
    Made& countersigned() { return frozen().say("countersignature", 2); }
    Made& accepted() { return countersigned().all("commitment").all("escrow").all("acceptance"); }
    Made& selected() { return accepted().all("reveal").say("selection", 1, 0, {3}); }
};

struct Case {
    DrawStage stage;
    Draw draw;
    kernel::Instant now;
};

std::vector<Case> every_stage() {
    return {{DrawStage::unknown, {}, kNow},
            {DrawStage::requested, Made().draw, at(1000)},
            {DrawStage::frozen, Made().frozen().draw, at(9)},
            {DrawStage::committing, Made().countersigned().draw, at(9)},
            {DrawStage::escrowing, Made().countersigned().all("commitment").draw, at(19)},
            {DrawStage::accepting, Made().countersigned().all("commitment").all("escrow").draw, at(29)},
            {DrawStage::failed, Made().countersigned().draw, at(10)},
            {DrawStage::revealing, Made().accepted().draw, at(39)},
            {DrawStage::recovering, Made().accepted().say("reveal", 1).draw, at(40)},
            {DrawStage::selecting, Made().accepted().all("reveal").draw, at(39)},
            {DrawStage::seated, Made().selected().draw, at(5000)},
            {DrawStage::published, Made().selected().say("result", 2).draw, at(5000)},
            {DrawStage::given_up, Made().accepted().draw, at(40) + kRecoveryMax}};
}

TEST(DrawStage, follows_from_what_was_said_and_from_time) {
    for (auto const& [stage, draw, now] : every_stage()) EXPECT_EQ(name_of(stage_of(draw, now)), name_of(stage));
}

TEST(DrawStage, each_window_ends_at_its_instant) {
    struct Edge {
        Draw draw;
        std::int64_t minute;
        char const* before;
        char const* then;
    };
    for (auto const& [draw, minute, before, then] :
         {Edge{Made().frozen().draw, 10, "frozen", "failed"},
          Edge{Made().countersigned().say("commitment", 1).say("commitment", 2).draw, 10, "committing", "failed"},
          Edge{Made().countersigned().all("commitment").say("escrow", 1).draw, 20, "escrowing", "failed"},
          Edge{Made().countersigned().all("commitment").all("escrow").say("acceptance", 3).draw, 30, "accepting",
               "failed"},
          Edge{Made().accepted().say("reveal", 1).say("reveal", 2).draw, 40, "revealing", "recovering"},
          Edge{Made().accepted().draw, 40 + 24 * 60, "recovering", "given_up"}}) {
        EXPECT_EQ(name_of(stage_of(draw, at(minute) - kMillisecond)), before);
        EXPECT_EQ(name_of(stage_of(draw, at(minute))), then);
    }
}

TEST(DrawStage, every_stage_by_every_part) {
    std::map<std::string, std::pair<std::int64_t, DrawStage>> const parts{{"countersignature", {2, DrawStage::frozen}},
                                                                          {"commitment", {3, DrawStage::committing}},
                                                                          {"escrow", {3, DrawStage::escrowing}},
                                                                          {"acceptance", {3, DrawStage::accepting}},
                                                                          {"reveal", {3, DrawStage::revealing}},
                                                                          {"release", {2, DrawStage::recovering}},
                                                                          {"selection", {1, DrawStage::selecting}},
                                                                          {"replacement", {2, DrawStage::seated}},
                                                                          {"result", {2, DrawStage::seated}}};
    for (auto const& [stage, draw, now] : every_stage()) {
        for (auto const& [part, spoken] : parts) {
            auto const may = may_speak(draw, part, spoken.first, part == "release" ? 3 : 0, now);
            EXPECT_EQ(may.has_value(), stage == spoken.second) << name_of(stage) << " " << part;
            if (stage == DrawStage::unknown) {
                EXPECT_EQ(may.error().rule, "draw_is_known");
            }
        }
        EXPECT_EQ(may_list(draw, now).has_value(), stage == DrawStage::requested || stage == DrawStage::failed)
            << name_of(stage);
    }
}

TEST(DrawStage, who_has_spoken_does_not_again_and_who_revealed_is_not_opened) {
    auto const committing = Made().countersigned().say("commitment", 2).draw;
    EXPECT_EQ(may_speak(committing, "commitment", 2, 0, kNow).error().rule, "party_speaks_once");
    EXPECT_TRUE(may_speak(committing, "commitment", 3, 0, kNow));
    auto const recovering = Made().accepted().say("reveal", 1).say("release", 1, 3).draw;
    EXPECT_EQ(may_speak(recovering, "release", 2, 1, at(40)).error().rule, "party_has_not_revealed");
    EXPECT_EQ(may_speak(recovering, "release", 1, 3, at(40)).error().rule, "party_speaks_once");
    EXPECT_TRUE(may_speak(recovering, "release", 2, 3, at(40)));
    auto const seated = Made().selected().say("replacement", 2, 0, {3}).draw;
    EXPECT_TRUE(may_speak(seated, "replacement", 2, 0, at(5000))) << "as many as there are";
}

TEST(DrawStage, awaits_who_has_not_spoken) {
    auto const told = [](Draw const& draw, kernel::Instant now) {
        std::string text;
        for (auto const& one : awaited(draw, now))
            text += one.part + " " + std::to_string(one.i) + (one.from ? "/" + std::to_string(one.from) : "") + ";";
        return text;
    };
    EXPECT_EQ(told(Made().draw, kNow), "list 2;");
    EXPECT_EQ(told(Made().countersigned().say("commitment", 2).draw, kNow), "commitment 1;commitment 3;");
    EXPECT_EQ(told(Made().accepted().say("reveal", 1).draw, at(40)),
              "release 1/2;release 3/2;release 1/3;release 2/3;");
    EXPECT_EQ(told(Made().accepted().say("reveal", 1).say("reveal", 2).say("release", 1, 3).draw, at(40)),
              "release 2/3;");
    EXPECT_EQ(told(Made().countersigned().draw, at(10)), "list 2;");
    EXPECT_EQ(told(Made().selected().draw, kNow), "");
    EXPECT_EQ(told(Made().accepted().draw, at(40) + kRecoveryMax), "");
}

TEST(DrawStage, seats_are_taken_until_a_draw_is_given_up) {
    EXPECT_EQ(seats_taken(Made().draw, 0, kNow), 3);
    EXPECT_EQ(seats_taken(Made().countersigned().draw, 0, at(10)), 3) << "a failed attempt goes on with the next";
    EXPECT_EQ(seats_taken(Made().selected().draw, 0, kNow), 3);
    EXPECT_EQ(seats_taken(Made().selected().say("replacement", 2, 0, {2}).draw, 0, kNow), 2) << "no reserve left";
    EXPECT_EQ(seats_taken(Made().accepted().draw, 0, at(40) + kRecoveryMax), 0);
}

} // namespace
} // namespace haihe::hub
