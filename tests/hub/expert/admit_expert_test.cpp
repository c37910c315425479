#include "hub/expert/admit_expert.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::hub {
namespace {

kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
constexpr char const* kEntity = "91350100M000100Y43";
ExpertPerson const kPerson{"示例专家", kEntity};

ExpertFacts facts() { return {"EXAMPLE-0001", "certificate", {"水利工程"}, {"120000"}, {}, {}, "active"}; }

Expert expert(char const* state) { // in the pool
    Expert one;
    evolve(one, ExpertEvent{ExpertProposed{facts(), kPerson, "first", kNow}});
    evolve(one, ExpertEvent{ExpertConfirmed{"second", kNow}});
    one.facts->state = state;
    return one;
}

template <class T>
std::string answer(kernel::Result<T> const& result) {
    return result ? "" : result.error().rule + " " + result.error().path;
}

TEST(AdmitExpert, refuses_facts_that_cannot_be) {
    struct Case {
        char const* what;
        std::function<void(ExpertFacts&)> change;
        char const* refused;
    };
    constexpr char const* kNumber = "expert_number_is_well_formed /number";
    constexpr char const* kSpecialties = "specialties_are_stated /specialties";
    constexpr char const* kDistricts = "districts_are_stated /districts";
    for (auto const& [what, change, refused] : std::vector<Case>{
             {"as it is", [](auto&) {}, ""},
             {"no number", [](auto& f) { f.number.clear(); }, kNumber},
             {"a number of 32", [](auto& f) { f.number = std::string(32, 'A'); }, ""},
             {"a number of 33", [](auto& f) { f.number = std::string(33, 'A'); }, kNumber},
             {"a small letter", [](auto& f) { f.number = "a1"; }, kNumber},
             {"no specialty", [](auto& f) { f.specialties.clear(); }, kSpecialties},
             {"the same twice",
              [](auto& f) {
                  f.specialties = {"甲", "甲"};
              },
              kSpecialties},
             {"100 bytes", [](auto& f) { f.specialties = {std::string(100, 'a')}; }, ""},
             {"101 bytes", [](auto& f) { f.specialties = {std::string(101, 'a')}; }, kSpecialties},
             {"a line feed", [](auto& f) { f.specialties = {"a\nb"}; }, kSpecialties},
             {"20 specialties",
              [](auto& f) {
                  f.specialties.clear();
                  for (int i = 0; i < 20; ++i) f.specialties.push_back(std::to_string(i));
              },
              ""},
             {"21 specialties",
              [](auto& f) {
                  f.specialties.clear();
                  for (int i = 0; i < 21; ++i) f.specialties.push_back(std::to_string(i));
              },
              kSpecialties},
             {"no district", [](auto& f) { f.districts.clear(); }, kDistricts},
             {"five digits", [](auto& f) { f.districts = {"12000"}; }, kDistricts},
             {"a tie", [](auto& f) { f.ties = {kEntity}; }, ""},
             {"a tie to nobody",
              [](auto& f) {
                  f.ties = {kEntity, "x"};
              },
              "recusal_facts_name_entities /ties/1"},
             {"a relative's employer that is none", [](auto& f) { f.relatives = {"x"}; },
              "recusal_facts_name_entities /relatives/0"},
             {"an unknown state", [](auto& f) { f.state = "asleep"; }, "expert_state_is_known /state"},
             {"admitted suspended", [](auto& f) { f.state = "suspended"; }, "expert_is_admitted_active /state"}}) {
        auto changed = facts();
        change(changed);
        EXPECT_EQ(answer(propose({}, changed, kPerson, "first", kNow)), refused) << what;
    }
}

TEST(AdmitExpert, takes_two_keepers) {
    Expert one;
    EXPECT_EQ(answer(confirm(one, "second", kNow)), "expert_is_proposed ");
    evolve(one, ExpertEvent{propose(one, facts(), kPerson, "first", kNow).value()});
    EXPECT_FALSE(one.facts) << "one keeper admits nobody";
    EXPECT_EQ(answer(confirm(one, "first", kNow)), "two_keepers_admit_an_expert ");
    evolve(one, ExpertEvent{confirm(one, "second", kNow).value()});
    EXPECT_EQ(one.facts, facts());
    EXPECT_EQ(answer(confirm(one, "third", kNow)), "expert_is_proposed ");
}

TEST(AdmitExpert, state_by_command) {
    struct Case {
        char const* state; ///< "": not in the pool
        char const* proposed;
        char const* suspended;
    };
    for (auto const& [state, proposed, suspended] :
         {Case{"", "", "expert_is_in_the_pool "}, Case{"active", "", ""}, Case{"suspended", "", "expert_is_active "},
          Case{"removed", "expert_is_removed_for_good /number", "expert_is_active "}}) {
        auto const one = *state ? expert(state) : Expert{};
        EXPECT_EQ(answer(propose(one, facts(), kPerson, "first", kNow)), proposed) << state;
        EXPECT_EQ(answer(suspend(one, "被投诉", "first", kNow)), suspended) << state;
    }
    EXPECT_EQ(answer(suspend(expert("active"), " ", "first", kNow)), "reasons_are_given /reasons");
    EXPECT_EQ(answer(suspend(expert("active"), std::string(2001, 'a'), "first", kNow)), "reasons_are_given /reasons");
}

TEST(AdmitExpert, what_was_proposed_before_a_suspension_is_void) {
    auto one = expert("active");
    evolve(one, ExpertEvent{propose(one, facts(), kPerson, "first", kNow).value()});
    evolve(one, ExpertEvent{suspend(one, "被投诉", "first", kNow).value()});
    EXPECT_EQ(answer(confirm(one, "second", kNow)), "expert_is_proposed ");
    EXPECT_EQ(one.facts->state, "suspended");
    evolve(one, ExpertEvent{propose(one, facts(), kPerson, "first", kNow).value()});
    evolve(one, ExpertEvent{confirm(one, "second", kNow).value()});
    EXPECT_EQ(one.facts->state, "active");
    EXPECT_EQ(one.suspended_because, "");
}

} // namespace
} // namespace haihe::hub
