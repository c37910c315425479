// A stranger's platform uses a key where it is not in force, or announces one wrongly.

#include "scenario/stranger.hpp"
#include "scenario/tender_walk.hpp"

#include "access/platform_keys.hpp"
#include "exchange/messages/platform_key.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

std::string id_of(Person const& person) { return person.certificate.digest().to_string(); }

/// A platform of somebody else's that changes its key, rightly or not.
class ForeignKey : public testing::Test {
protected:
    ForeignKey() : stranger(city), old(stranger.self), next(city.issue("示例外来平台 新密钥", "")) {}

    trust::KeyChange right() {
        auto const size = static_cast<std::int64_t>(stranger.log.size());
        return {kStranger, 1, id_of(old), id_of(next), size + 1, 1};
    }
    void announce(trust::KeyChange const& change, Person const& accepted_by) {
        auto const made = trust::sign_key_change(accepted_by.key, accepted_by.certificate, change);
        stranger.message(exchange::PlatformKeyChanged::kType,
                         json::write(exchange::PlatformKeyChanged{made.change, made.signature}), kStranger);
    }
    /// A batch from `first` on under a head by this key; `asks`: who signs the request.
    edge::http::Response send(std::int64_t first, Person const& signs, Person const& asks) {
        stranger.self = signs;
        auto const batch = stranger.batch(first);
        stranger.self = asks;
        return stranger.send(batch);
    }
    static std::string rule(edge::http::Response const& answer) {
        return answer.status == 200 ? "" : text_at(answer, "/rule");
    }

    City city;
    Stranger stranger;
    Person old, next;
};

TEST_F(ForeignKey, CountsFromItsPlaceOnAndNotBefore) {
    stranger.project();
    ASSERT_EQ(send(0, old, old).status, 200);
    stranger.project("示例项目二");
    EXPECT_EQ(rule(send(1, next, old)), "outbox_head_is_signed_by_its_platform") << "nobody has heard of it";
    EXPECT_EQ(rule(send(1, old, next)), "certificate_is_bound");
    announce(right(), next);
    EXPECT_EQ(rule(send(1, next, old)), "outbox_head_is_signed_by_its_platform") << "it cannot announce itself";
    auto const told = send(1, old, old);
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_TRUE(boost::json::parse(told.body).at_pointer("/verdicts/1/accepted").as_bool()) << told.body;

    stranger.project("示例项目三");
    EXPECT_EQ(rule(send(3, next, old)), "platform_key_is_in_force") << "requests too are the new key's";
    EXPECT_EQ(send(3, next, old).status, 401);
    EXPECT_EQ(rule(send(3, old, next)), "platform_key_is_in_force");
    EXPECT_EQ(send(3, next, next).status, 200);
    stranger.log.pop_back();
    EXPECT_EQ(rule(send(0, next, next)), "platform_key_is_in_force") << "what the old key covered, it signs";
    EXPECT_EQ(send(0, old, next).status, 200) << "and may be sent again";
    // The operator of the hub does not bring it back by mistake.
    auto const again = city.ask(
        city.hub_operator, City::kHub, "POST", "/platforms",
        json::write(exchange::PlatformRegistered{kStranger, "示例外来平台", "trading", "http://stranger.example",
                                                 old.certificate.to_pem(), "connected"}));
    EXPECT_EQ(rule(again), "platform_key_is_in_force");
    city.run();
    auto views = city.node(City::kOther).desk().ledger.reads().lease();
    EXPECT_EQ(access::PlatformKeys::latest(*views, kStranger)->digest(), next.certificate.digest());
}

TEST_F(ForeignKey, AWrongAnnouncementChangesNothing) {
    auto const verdict = [&](trust::KeyChange const& change, Person const& accepted_by) {
        auto const first = static_cast<std::int64_t>(stranger.log.size());
        announce(change, accepted_by);
        auto const answer = send(first, old, old);
        EXPECT_EQ(answer.status, 200) << answer.body;
        auto const verdicts = boost::json::parse(answer.body);
        return verdicts.at_pointer("/verdicts/0/accepted").as_bool()
                   ? std::string()
                   : std::string(verdicts.at_pointer("/verdicts/0/faults/0/rule").as_string());
    };
    auto const with = [&](auto change) {
        auto made = right();
        change(made);
        return verdict(made, next);
    };
    EXPECT_EQ(with([](auto& one) { ++one.fromSequence; }), "key_change_is_at_its_place");
    EXPECT_EQ(with([](auto& one) { --one.fromSequence; }), "key_change_is_at_its_place");
    EXPECT_EQ(with([](auto& one) { one.epoch = 2; }), "key_change_is_at_its_place");
    EXPECT_EQ(with([&](auto& one) { one.replaced = id_of(next); }), "replaced_key_is_in_force");
    EXPECT_EQ(with([&](auto& one) { one.certificate = id_of(old); }), "key_change_is_accepted_by_the_new_key");
    EXPECT_EQ(verdict(right(), old), "key_change_is_accepted_by_the_new_key");
    auto elsewhere = right();
    elsewhere.platform = City::kTrading;
    EXPECT_EQ(verdict(elsewhere, next), "subject_is_what_the_payload_speaks_of");
    Person const others{city.platform_key(City::kOther), city.certificate_of(City::kOther)};
    auto taken = right();
    taken.certificate = id_of(others);
    EXPECT_EQ(verdict(taken, others), "certificate_is_bound_once");
    EXPECT_EQ(verdict(right(), next), "") << "and the right one is taken after all";
}

} // namespace
} // namespace haihe::scenario
