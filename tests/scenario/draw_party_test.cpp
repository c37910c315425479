// A draw conducted with the tools of department and host, over their own lines.

#include "party/draw_party.hpp"
#include "scenario/evaluation_walk.hpp"
#include "scenario/expert_walk.hpp"
#include "json/codec.hpp"

#include "hub/draw/draw.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

using Parts = std::vector<std::string>;

bidder::Credential credential(Person const& person) { return {person.key, person.certificate}; }

struct Parties {
    City city;
    ExpertWalk pool{city};
    Walk walk{city};
    std::string tender = published();
    bidder::Platform hub{*city.transport, city.url(City::kHub), "hub.example", 1};
    bidder::Platform trading{*city.transport, city.url(City::kTrading), "water.example", 1};
    party::Party department{credential(walk.supervisor), credential(walk.supervisor)};
    party::Party host{credential(walk.staff.signer), credential(city.issue("示例签发人（加密）", City::kTenderee))};
    std::string request = json::write(hub::DrawRequest{
        tender, city.clock.now(), city.department, "120112", {{"水利工程", 3, 1}, {"工程造价", 1, 0}}, {}, 30});
    std::string list;

    Parties() {
        for (int i = 0; i < 5; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"水利工程"});
        pool.admit("EXAMPLE-0005", {"工程造价"});
        city.run();
    }
    std::string published() {
        auto terms = lowest_price_terms();
        terms.committee.namedBecause.reset();
        walk.evaluation = json::write(terms);
        return walk.published();
    }
};

template <class T>
std::string rule(kernel::Result<T> const& result) {
    return result ? "" : result.error().rule;
}

TEST(DrawParty, ConductsADrawToTheSeats) {
    Parties city;
    auto const id = party::DrawParty::request(city.hub, city.host, city.request);
    ASSERT_TRUE(id) << id.error().rule;
    party::DrawParty department(city.hub, city.department, *id), host(city.hub, city.host, *id);
    EXPECT_EQ(rule(host.take_turns()), "caller_is_a_party") << "nothing is frozen";
    EXPECT_EQ(rule(host.make_list({}, [](auto const&) {})), "caller_supervises_the_draw");
    ASSERT_EQ(rule(department.make_list({"EXAMPLE-0000"}, [&](std::string const& text) { city.list = text; })), "");
    EXPECT_EQ(city.list.find("EXAMPLE-0000"), std::string::npos);
    EXPECT_EQ(rule(host.take_turns(city.request + " ")), "request_is_the_one_known");
    EXPECT_EQ(host.take_turns(city.request).value(), Parts{"commitment"});
    EXPECT_EQ(host.take_turns(city.request).value(), Parts{});
    EXPECT_EQ(department.take_turns().value(), (Parts{"commitment", "escrow"}));
    EXPECT_EQ(host.take_turns().value(), (Parts{"escrow", "acceptance"}));
    EXPECT_EQ(department.take_turns().value(), (Parts{"acceptance", "reveal"}));
    EXPECT_EQ(host.take_turns().value(), Parts{"reveal"});
    EXPECT_EQ(rule(department.seat(city.trading, "{}")), "list_is_the_countersigned_one");
    ASSERT_EQ(rule(department.seat(city.trading, city.list)), "");
    auto const page =
        city.city.ask(city.walk.staff.signer, City::kTrading, "GET", "/tenders/" + city.tender + "/committee");
    EXPECT_EQ(text_at(page, "/draws/0/draw"), *id);
    EXPECT_EQ(page.body.find("EXAMPLE-"), std::string::npos);
    EXPECT_EQ(page.body.find("示例库内专家"), std::string::npos);
    EXPECT_EQ(rule(department.publish(city.list)), "names_are_secret_until_the_winner_is_determined");
}

TEST(DrawParty, ReleasesWhatTheHostWithheld) {
    Parties city;
    auto const id = party::DrawParty::request(city.hub, city.host, city.request).value();
    party::DrawParty department(city.hub, city.department, id), host(city.hub, city.host, id);
    ASSERT_TRUE(department.make_list({}, [](auto const&) {}));
    ASSERT_EQ(host.take_turns().value(), Parts{"commitment"});
    ASSERT_EQ(department.take_turns().value(), (Parts{"commitment", "escrow"}));
    ASSERT_EQ(host.take_turns().value(), (Parts{"escrow", "acceptance"}));
    ASSERT_EQ(department.take_turns().value(), (Parts{"acceptance", "reveal"}));
    city.city.clock.set(city.city.clock.now() + kernel::hours(2), 0);
    EXPECT_EQ(department.take_turns().value(), Parts{"release"});
    EXPECT_EQ(host.take_turns().value(), Parts{}) << "it is too late to reveal";
    EXPECT_EQ(text_at(city.city.ask(city.walk.supervisor, City::kHub, "GET", "/draws/" + id), "/stage"), "seated");
}

TEST(DrawParty, AnswersAnotherRequestWithNothing) {
    Parties city;
    auto const id = party::DrawParty::request(city.hub, city.host, city.request).value();
    party::DrawParty department(city.hub, city.department, id), host(city.hub, city.host, id);
    ASSERT_TRUE(department.make_list({}, [](auto const&) {}));
    EXPECT_EQ(rule(host.take_turns("{}")), "request_is_the_one_known");
    party::Party const wrong_key{city.host.signer, city.host.signer};
    party::DrawParty blind(city.hub, wrong_key, id);
    ASSERT_TRUE(blind.take_turns());
    ASSERT_TRUE(department.take_turns());
    EXPECT_EQ(rule(blind.take_turns()), "wrap_opens") << "it cannot accept what it cannot open";
}

} // namespace
} // namespace haihe::scenario
