// The pool of experts: two keepers admit, and nobody else reads it but departments.

#include "scenario/expert_walk.hpp"
#include "scenario/tender_walk.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <initializer_list>

namespace haihe::scenario {
namespace {

std::size_t count(edge::http::Response const& response, char const* pointer) {
    return boost::json::parse(response.body).at_pointer(pointer).as_array().size();
}

TEST(Expert, IsAdmittedByTwoKeepersAndChangedByTwo) {
    City city;
    ExpertWalk pool(city);
    auto member = pool.newcomer("EXAMPLE-0001", {"水利工程"});
    EXPECT_EQ(pool.confirm(pool.second_keeper, "EXAMPLE-0001").status, 404) << "nothing to confirm";
    ASSERT_EQ(pool.propose(city.hub_operator, member.facts).status, 201);
    auto list = city.ask(city.hub_operator, City::kHub, "GET", "/experts");
    EXPECT_EQ(count(list, "/items"), 0U);
    EXPECT_EQ(count(list, "/proposed"), 1U);
    EXPECT_EQ(text_at(pool.confirm(city.hub_operator, "EXAMPLE-0001"), "/rule"), "two_keepers_admit_an_expert");
    ASSERT_EQ(pool.confirm(pool.second_keeper, "EXAMPLE-0001").status, 200);
    EXPECT_EQ(pool.confirm(pool.second_keeper, "EXAMPLE-0001").status, 404) << "once";
    list = city.ask(city.hub_operator, City::kHub, "GET", "/experts?specialty=%E6%B0%B4%E5%88%A9%E5%B7%A5%E7%A8%8B");
    EXPECT_EQ(count(list, "/items"), 1U) << list.body;
    EXPECT_EQ(count(list, "/proposed"), 0U);
    EXPECT_EQ(text_at(list, "/items/0/person/name"), "示例库内专家EXAMPLE-0001");
    EXPECT_EQ(count(city.ask(city.hub_operator, City::kHub, "GET", "/experts?district=110000"), "/items"), 0U);

    auto moved = member.facts;
    moved.number = "EXAMPLE-0002";
    EXPECT_EQ(text_at(pool.propose(city.hub_operator, moved), "/rule"), "person_stands_in_the_pool_once");
    ASSERT_EQ(pool.suspend(city.hub_operator, "EXAMPLE-0001").status, 200);
    EXPECT_EQ(text_at(pool.suspend(city.hub_operator, "EXAMPLE-0001"), "/rule"), "expert_is_active");
    EXPECT_EQ(count(city.ask(city.hub_operator, City::kHub, "GET", "/experts?state=active"), "/items"), 0U);
    member.facts.state = "removed";
    ASSERT_EQ(pool.propose(pool.second_keeper, member.facts).status, 201);
    ASSERT_EQ(pool.confirm(city.hub_operator, "EXAMPLE-0001").status, 200);
    EXPECT_EQ(text_at(pool.propose(city.hub_operator, member.facts), "/rule"), "expert_is_removed_for_good");
    EXPECT_EQ(pool.propose(city.hub_operator, moved).status, 201) << "a new number after removal";
}

TEST(Expert, MustHaveAnExpertsCertificate) {
    City city;
    ExpertWalk pool(city);
    auto facts = pool.newcomer("EXAMPLE-0001", {"水利工程"}).facts;
    facts.certificate = pool.second_keeper.certificate.digest().to_string();
    EXPECT_EQ(text_at(pool.propose(city.hub_operator, facts), "/rule"), "expert_has_a_bound_certificate");
    facts.certificate = std::string(64, '0');
    EXPECT_EQ(text_at(pool.propose(city.hub_operator, facts), "/rule"), "expert_has_a_bound_certificate");
}

TEST(Expert, PoolIsReadByKeepersAndDepartmentsOnly) {
    City city;
    ExpertWalk pool(city);
    Walk walk(city);
    auto const member = pool.admit("EXAMPLE-0001", {"水利工程"});
    auto const other = pool.admit("EXAMPLE-0002", {"水利工程"});
    auto const supervisor_clerk = city.hire("示例部门 经办", city.department, {"handler", "reviewer"});
    city.run();
    struct Case {
        char const* who;
        Person const& person;
        int list, one;
    };
    for (auto const& [who, person, list, one] :
         {Case{"keeper", city.hub_operator, 200, 200}, Case{"second keeper", pool.second_keeper, 200, 200},
          Case{"supervisor", walk.supervisor, 200, 200}, Case{"clerk of the department", supervisor_clerk, 403, 403},
          Case{"tenderee", walk.staff.signer, 403, 403}, Case{"the expert", member.person, 403, 200},
          Case{"another expert", other.person, 403, 403}}) {
        EXPECT_EQ(city.ask(person, City::kHub, "GET", "/experts").status, list) << who;
        EXPECT_EQ(city.ask(person, City::kHub, "GET", "/experts/EXAMPLE-0001").status, one) << who;
    }
    EXPECT_EQ(city.get(City::kHub, "/experts").status, 401);
    EXPECT_EQ(city.get(City::kHub, "/experts/EXAMPLE-0001").status, 401);
    EXPECT_EQ(city.ask(walk.supervisor, City::kHub, "GET", "/experts/EXAMPLE-0009").status, 404);
    for (auto const* who : std::initializer_list<Person const*>{&walk.supervisor, &walk.staff.signer, &member.person}) {
        EXPECT_EQ(pool.propose(*who, member.facts).status, 403);
        EXPECT_EQ(pool.confirm(*who, "EXAMPLE-0001").status, 403);
        EXPECT_EQ(pool.suspend(*who, "EXAMPLE-0001").status, 403);
    }
    EXPECT_EQ(boost::json::parse(city.ask(walk.supervisor, City::kHub, "GET", "/experts").body)
                  .at_pointer("/proposed")
                  .as_array()
                  .size(),
              0U);
}

/// Entries of the pool lie in the hub's ledger; what anybody may read of them does not say who.
TEST(Expert, LedgerDisclosesNothingOfThePool) {
    City city;
    ExpertWalk pool(city);
    pool.admit("EXAMPLE-0001", {"示例秘密专业"});
    city.run();
    ASSERT_GT(city.node(City::kHub).desk().ledger.size(), 10);
    int disclosed = 0;
    for (auto const* node : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
        for (std::int64_t index = 0; index < city.node(node).desk().ledger.size(); ++index) {
            auto const receipt = city.get(node, "/ledger/entries/" + std::to_string(index) + "/receipt");
            if (receipt.status == 200) ++disclosed; // else it is like an entry that there is not
            EXPECT_EQ(receipt.body.find("EXAMPLE-0001\""), std::string::npos) << node << index;
            EXPECT_EQ(receipt.body.find("示例秘密专业"), std::string::npos) << node << index;
        }
    EXPECT_GT(disclosed, 5) << "some are disclosed at all";
}

} // namespace
} // namespace haihe::scenario
