#include "hub/intake/order_check.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

TEST(IntakeOfOrders, looks_at_who_is_named) {
    constexpr auto kIssuer = "S1200000001", kTarget = "A1201000001";
    exchange::PlatformRegistered const issuer{kIssuer, "示例监督平台", "supervision", "http://x", "", "connected"};
    exchange::PlatformRegistered const target{kTarget, "示例交易平台", "trading", "http://x", "", "connected"};
    exchange::Order order;
    order.issuer = kIssuer;
    order.target = kTarget;
    auto const names = [&](std::string const& origin, std::vector<std::string> const& to, OrderParties const& parties) {
        std::vector<std::string> rules;
        for (auto const& fault : check(order, origin, to, parties)) rules.push_back(fault.rule + fault.path);
        return rules;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(names(kIssuer, {kTarget}, {issuer, target}), Names{});
    EXPECT_EQ(names("S1200000002", {kTarget}, {issuer, target}), Names{"order_issuer_is_its_platform/issuer"});
    EXPECT_EQ(names(kIssuer, {kTarget}, {{}, target}), Names{"order_issuer_is_its_platform/issuer"});
    EXPECT_EQ(names(kIssuer, {kTarget}, {target, target}), Names{"order_issuer_is_its_platform/issuer"});
    EXPECT_EQ(names(kIssuer, {kTarget}, {issuer, {}}), Names{"order_target_is_a_trading_platform/target"});
    EXPECT_EQ(names(kIssuer, {kTarget}, {issuer, issuer}), Names{"order_target_is_a_trading_platform/target"});
    EXPECT_EQ(names(kIssuer, {}, {issuer, target}), Names{"order_is_addressed_to_its_target/target"});
}

} // namespace haihe::hub
