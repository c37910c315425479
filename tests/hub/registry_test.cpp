#include "hub/registry/registry.hpp"
#include "hub/trust_list/trust_list.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::hub {

TEST(Registry, takes_an_entity_once_it_is_whole) {
    exchange::EntityRegistered const good{"91350100M000100Y43", "示例公司",   {"tenderee"}, "120112",
                                          "示例路1号",          "示例业务室", "registered"};
    struct Case {
        std::function<void(exchange::EntityRegistered&)> change;
        char const* rule;
        char const* path;
    };
    for (auto const& [change, rule, path] :
         {Case{[](auto&) {}, "", ""},
          Case{[](auto& e) { e.code.back() = '4'; }, "social_credit_code_is_valid", "/code"},
          Case{[](auto& e) { e.name.clear(); }, "entity_name_is_stated", "/name"},
          Case{[](auto& e) { e.roles.clear(); }, "entity_role_is_known", "/roles"},
          Case{[](auto& e) {
                   e.roles = {"bidder", "king"};
               },
               "entity_role_is_known", "/roles/1"},
          Case{[](auto& e) { e.region = "12"; }, "region_code_is_well_formed", "/region"},
          Case{[](auto& e) { e.state = "gone"; }, "entity_state_is_known", "/state"}}) {
        auto entity = good;
        change(entity);
        auto const valid = validate(entity);
        EXPECT_EQ(valid ? "" : valid.error().rule, rule);
        EXPECT_EQ(valid ? "" : valid.error().path, path);
    }
}

TEST(Registry, takes_a_platform_once_it_is_whole) {
    exchange::PlatformRegistered const good{"A1201000001",           "示例交易平台", "trading",
                                            "http://127.0.0.1:8081", "PEM",          "connected"};
    EXPECT_TRUE(validate(good));
    auto const rule = [&](auto change) {
        auto platform = good;
        change(platform);
        return validate(platform).error().rule;
    };
    EXPECT_EQ(rule([](auto& p) { p.code = "A120100000"; }), "platform_code_is_well_formed");
    EXPECT_EQ(rule([](auto& p) { p.role = "bank"; }), "platform_role_is_known");
    EXPECT_EQ(rule([](auto& p) { p.url = "ftp://x"; }), "platform_address_is_stated");
    EXPECT_EQ(rule([](auto& p) { p.state = "?"; }), "platform_state_is_known");
}

TEST(TrustList, grows_by_a_serial_and_replaces_the_same_root) {
    RecognisedAuthorities held;
    auto const now = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
    evolve(held, TrustListEvent{recognise(held, {"甲", "root-a", {}, {}, false}, now).value()});
    evolve(held, TrustListEvent{recognise(held, {"乙", "root-b", {}, {}, false}, now).value()});
    evolve(held, TrustListEvent{recognise(held, {"甲", "root-a", {}, {"0a"}, true}, now).value()});
    EXPECT_EQ(held.list.serial, 3);
    ASSERT_EQ(held.list.authorities.size(), 2U);
    EXPECT_TRUE(held.list.authorities[0].suspended);
    EXPECT_EQ(recognise(held, {}, now).error().rule, "authority_name_is_stated");
}

} // namespace haihe::hub
