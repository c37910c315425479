// An authority takes back, or disowns, what platforms sign with.

#include "scenario/revoking_authority.hpp"
#include "scenario/tender_walk.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

class RevokedPlatform : public testing::TestWithParam<bool> {
protected:
    RevokedPlatform() : walk(city), authority(city, city.authority, "ca.example") {
        city.revocation = trust::RevocationPolicy{GetParam(), kernel::days(7), kernel::hours(1)};
        for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) city.restart(code);
        authority.be_named(true, true);
        city.run();
    }
    void pass_a_minute() {
        city.clock.set(city.clock.now() + kernel::minutes(1), 0);
        city.run();
    }
    /// By the departments, who hear of it on two ways.
    bool is_known(std::string const& tender) {
        return city.get(City::kSupervision, "/tenders/" + tender).status == 200;
    }

    City city;
    Walk walk;
    RevokingAuthority authority;
};
INSTANTIATE_TEST_SUITE_P(Policies, RevokedPlatform, testing::Bool(),
                         [](auto const& one) { return one.param ? "hard" : "soft"; });

/// Else whoever answers for one authority could stop the city: the hub's certificate is pinned by hand.
TEST_P(RevokedPlatform, IsNeverTheHub) {
    auto const& hub = city.certificate_of(City::kHub);
    authority.disowned = hub.serial();
    pass_a_minute();
    auto const first = walk.register_tender();
    city.run();
    EXPECT_TRUE(is_known(first));

    authority.disowned.clear();
    authority.revoke(hub);
    pass_a_minute();
    for (auto const* code : {City::kTrading, City::kSupervision, City::kHub}) city.restart(code);
    auto const second = walk.register_tender();
    city.run();
    EXPECT_TRUE(is_known(second));
    EXPECT_EQ(text_at(city.get(City::kTrading, "/ledger/head"), "/cosignatures/0/witness"), City::kHub);
}

TEST_P(RevokedPlatform, IsHeardNoMoreUntilItHasAnotherKeyAndLosesNothing) {
    auto const before = walk.register_tender();
    city.run();
    authority.revoke(city.certificate_of(City::kTrading));
    pass_a_minute();
    auto const meanwhile = walk.register_tender(); // its own users are served
    city.run();
    EXPECT_TRUE(is_known(before));
    EXPECT_FALSE(is_known(meanwhile)) << "signed with what the authority has taken back";

    auto const next = city.issue("示例平台 新密钥", "");
    city.close(City::kTrading);
    city.configure_keys(City::kTrading, {next});
    city.reopen(City::kTrading);
    city.register_platform(City::kTrading);
    pass_a_minute();
    auto const after = walk.register_tender();
    city.run();
    for (auto const& tender : {before, meanwhile, after}) EXPECT_TRUE(is_known(tender)) << tender;
}

/// A responder that does not know a platform's certificate harms it under the hard policy alone.
TEST_P(RevokedPlatform, MayBeDisownedOnlyWhereThePolicyIsHard) {
    city.transport->cut = {"hub.example", "watch.example"};
    auto const tender = walk.register_tender();
    city.run();
    authority.frozen = "no list"; // a fresh one would speak for it
    authority.disowned = city.certificate_of(City::kTrading).serial();
    city.clock.set(city.clock.now() + kernel::hours(13), 0); // and the last has grown old
    pass_a_minute();                                         // the hub hears of it
    city.transport->cut.clear();
    city.run();
    EXPECT_EQ(is_known(tender), !GetParam());
    authority.disowned.clear();
    pass_a_minute();
    EXPECT_TRUE(is_known(tender));
}

} // namespace
} // namespace haihe::scenario
