#include "sealing/bucket.hpp"

#include "sealing/context.hpp"

#include <gtest/gtest.h>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::uint64_t>(kChunkSize);

} // namespace

TEST(Bucket, is_a_whole_number_of_chunks_as_padme_rounds) {
    EXPECT_EQ(bucket_chunks(1), 1U);
    EXPECT_EQ(bucket_chunks(kSize), 1U);
    EXPECT_EQ(bucket_chunks(kSize + 1), 2U);
    for (std::uint64_t m = 1; m <= 8; ++m) EXPECT_EQ(bucket_chunks(m * kSize), m);
    EXPECT_EQ(bucket_chunks(9 * kSize), 10U);
    EXPECT_EQ(bucket_chunks(15 * kSize), 16U);
    EXPECT_EQ(bucket_chunks(17 * kSize), 18U);
    EXPECT_EQ(bucket_chunks(33 * kSize), 36U);
    EXPECT_EQ(bucket_chunks(129 * kSize), 144U);
    EXPECT_EQ(bucket_chunks(257 * kSize), 272U);
    EXPECT_EQ(bucket_chunks(kChunksMax * kSize), kChunksMax);
}

TEST(Bucket, adds_at_most_twelve_per_cent_and_is_its_own_bucket) {
    std::uint64_t before = 0;
    for (std::uint64_t m = 1; m <= 70'000; ++m) {
        auto const chunks = bucket_chunks(m * kSize);
        ASSERT_GE(chunks, m);
        ASSERT_LE(100 * (chunks - m), 12 * m) << m;
        ASSERT_GE(chunks, before);
        ASSERT_TRUE(is_bucket(chunks)) << m;
        ASSERT_EQ(is_bucket(m), chunks == m);
        before = chunks;
    }
}

TEST(Bucket, has_ends) {
    EXPECT_FALSE(is_bucket(0));
    EXPECT_TRUE(is_bucket(kChunksMax));
    EXPECT_FALSE(is_bucket(2 * kChunksMax));
    EXPECT_FALSE(is_bucket(~std::uint64_t{0}));
}

} // namespace haihe::sealing
