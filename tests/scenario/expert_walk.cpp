#include "scenario/expert_walk.hpp"

#include "scenario/bidding_walk.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {

namespace {

constexpr int kOperatorSerial = 700;
constexpr int kEmployerSerial = 710;

Person keeper(City& city) {
    auto const code = credit_code(kOperatorSerial);
    city.register_entity(code, "示例枢纽运营单位", {"operator"});
    return city.hire("示例专家库管理员", code, {"operator"});
}

} // namespace

ExpertWalk::ExpertWalk(City& one) : city(one), second_keeper(keeper(one)) {}

PoolMember ExpertWalk::newcomer(std::string const& number, std::vector<std::string> const& specialties) {
    auto const employer = credit_code(kEmployerSerial + static_cast<int>(members.size()));
    city.register_entity(employer, "示例研究院" + number, {"institution"});
    auto person = city.hire("示例库内专家" + number, employer, {"expert"});
    auto const digest = person.certificate.digest().to_string();
    return {std::move(person), {number, digest, specialties, {"120000"}, {}, {}, "active"}, employer};
}

edge::http::Response ExpertWalk::propose(Person const& who, hub::ExpertFacts const& facts) {
    return city.ask(who, City::kHub, "POST", "/experts", json::write(facts));
}

edge::http::Response ExpertWalk::confirm(Person const& who, std::string const& number) {
    return city.ask(who, City::kHub, "POST", "/experts/" + number + "/confirmation", "{}");
}

edge::http::Response ExpertWalk::suspend(Person const& who, std::string const& number) {
    return city.ask(who, City::kHub, "POST", "/experts/" + number + "/suspension", R"({"reasons":"示例理由"})");
}

PoolMember const& ExpertWalk::admit(std::string const& number, std::vector<std::string> const& specialties) {
    members.push_back(newcomer(number, specialties));
    auto const proposed = propose(city.hub_operator, members.back().facts);
    EXPECT_EQ(proposed.status, 201) << proposed.body;
    auto const confirmed = confirm(second_keeper, number);
    EXPECT_EQ(confirmed.status, 200) << confirmed.body;
    return members.back();
}

} // namespace haihe::scenario
