#include "supervision/duties/publish_jurisdiction.hpp"

#include <gtest/gtest.h>

namespace haihe::supervision {

TEST(PublishJurisdiction, says_it_once_and_again_when_it_has_changed) {
    constexpr char const* kPlatform = "S1200000001";
    kernel::Instant const now{1000};
    std::vector<Department> departments{{"a", "示例水务局", {"N76"}, {"120000"}, {"水务"}}};
    PublishedJurisdiction published;
    EXPECT_FALSE(publish_jurisdiction(published, kPlatform, {}, now)) << "nobody to tell of";
    auto const first = publish_jurisdiction(published, kPlatform, departments, now);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->table,
              (exchange::JurisdictionPublished{kPlatform, {{"a", "示例水务局", {"N76"}, {"120000"}}}, now}));
    evolve(published, *first);
    EXPECT_FALSE(publish_jurisdiction(published, kPlatform, departments, now + kernel::days(1)));
    departments[0].duties = {"别的说法"};
    EXPECT_FALSE(publish_jurisdiction(published, kPlatform, departments, now)) << "no part of the table";
    departments[0].industries.push_back("E48");
    auto const second = publish_jurisdiction(published, kPlatform, departments, now);
    ASSERT_TRUE(second);
    evolve(published, *second);
    EXPECT_TRUE(publish_jurisdiction(published, kPlatform, {}, now)) << "nobody supervises any more";
}

} // namespace haihe::supervision
