#include "access/caller.hpp"

#include <gtest/gtest.h>

namespace haihe::access {

TEST(Caller, needs_the_duty) {
    Caller const caller{"d", "示例签发人", "91350100M000100Y43", {"tenderee"}, {"signer"}, false, "127.0.0.1"};
    EXPECT_TRUE(require_duty(caller, "signer"));
    for (auto const* duty : {"handler", "reviewer", "supervisor", "operator", "tenderee", ""}) {
        auto const refused = require_duty(caller, duty);
        ASSERT_FALSE(refused) << duty;
        EXPECT_EQ(refused.error().rule, "caller_has_the_duty");
        EXPECT_EQ(refused.error().kind, kernel::RefusalKind::forbidden);
        EXPECT_EQ(refused.error().facts, (std::vector<kernel::Fact>{{"duty", duty}}));
    }
    auto const text = require_duty(caller, "handler").error().text;
    EXPECT_NE(text.zh.find("经办"), std::string::npos);
    EXPECT_NE(text.en.find("handler"), std::string::npos);
}

TEST(Caller, needs_the_role) {
    Caller const caller{"d", "示例签发人", "91350100M000100Y43", {"tenderee"}, {"signer"}, false, "127.0.0.1"};
    EXPECT_TRUE(require_role(caller, "tenderee"));
    for (auto const* role : {"agency", "bidder", "department", "operator", "signer"}) {
        auto const refused = require_role(caller, role);
        ASSERT_FALSE(refused) << role;
        EXPECT_EQ(refused.error().rule, "caller_has_the_role");
        EXPECT_EQ(refused.error().facts, (std::vector<kernel::Fact>{{"role", role}}));
    }
    auto const text = require_role(caller, "department").error().text;
    EXPECT_NE(text.zh.find("行政监督部门"), std::string::npos);
    EXPECT_NE(text.en.find("department"), std::string::npos);
}

} // namespace haihe::access
