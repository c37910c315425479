// A tender that outlives the keys of its platform and of the hub.

#include "scenario/archive_walk.hpp"

#include "proof/archive_proof.hpp"

#include <gtest/gtest.h>

#include <map>

namespace haihe::scenario {
namespace {

class AgeingTender : public testing::Test {
protected:
    edge::http::Response change_key(std::string const& code, Person const& to) {
        auto& all = keys[code];
        if (all.empty()) all.push_back({city.platform_key(code), city.certificate_of(code)});
        all.push_back(to);
        city.close(code);
        city.configure_keys(code, all);
        city.reopen(code);
        auto const answer =
            city.ask(code == City::kHub ? city.hub_operator : city.trading_operator, code, "POST",
                     "/platform-key/changes", R"({"certificate":")" + to.certificate.digest().to_string() + "\"}");
        city.node(code).keep_time();
        city.run();
        return answer;
    }
    std::vector<proof::Statement> check(trust::Certificate const& known) {
        proof::KnownHub const hub(known);
        trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
        return proof::check_archive(container_of(walk), &authorities, &hub);
    }

    City city;
    std::map<std::string, std::vector<Person>> keys;
    BiddingWalk walk{city, 3};
    trust::Certificate first_hub = city.certificate_of(City::kHub);
};

TEST_F(AgeingTender, KeepsItsKeyWhileItIsOpenedAndItsArchiveVerifiesAcrossChanges) {
    auto const next = city.issue("示例平台 新密钥", ""), next_hub = city.issue("示例枢纽 新密钥", ""),
               last = city.issue("示例平台 第三密钥", "");
    ASSERT_EQ(change_key(City::kTrading, next).status, 201);
    for (std::size_t i = 0; i < 3; ++i) walk.submit(walk.bidders[i], 9'800'000 + static_cast<std::int64_t>(i) * 10'000);
    walk.pass_deadline();
    auto const before = keys;
    EXPECT_EQ(text_at(change_key(City::kTrading, last), "/rule"), "no_opening_is_under_way");
    keys = before;
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(walk.release(walk.bidders[i]).status, 200);
    walk.pass_window();
    ASSERT_EQ(change_key(City::kHub, next_hub).status, 201);
    sign_the_record(walk);
    ASSERT_EQ(change_key(City::kTrading, last).status, 201);
    city.run();
    auto const sealed = seal_archive(walk);
    ASSERT_EQ(sealed.status, 201) << sealed.body;
    for (auto const& hub : {first_hub, next_hub.certificate}) {
        auto const statements = check(hub);
        EXPECT_EQ(failed(statements), std::vector<std::string>{});
        EXPECT_EQ(named(statements, "hub_is_the_known_one").at(0).result, proof::Result::proved);
        EXPECT_EQ(named(statements, "platform_is_the_registered_one").at(0).result, proof::Result::proved);
    }
    auto const stranger = check(next.certificate);
    EXPECT_EQ(failed(stranger), std::vector<std::string>{"hub_is_the_known_one"});
}

} // namespace
} // namespace haihe::scenario
