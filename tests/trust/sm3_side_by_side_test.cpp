#include "trust/sm3_side_by_side.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace haihe::trust {

namespace {

std::string text_of(std::size_t which, std::size_t length) {
    std::string text(length, '\0');
    for (std::size_t i = 0; i < length; ++i) text[i] = static_cast<char>(i * 131 + which * 7 + length);
    return text;
}

/// Texts of this length, in slices of this size.
void expect_right(std::size_t count, std::size_t length, std::size_t slice) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) texts.push_back(text_of(i, length));
    Sm3SideBySide side_by_side(count);
    for (std::size_t at = 0; at < length; at += slice) {
        std::vector<std::string_view> slices;
        for (auto const& text : texts) slices.push_back(std::string_view(text).substr(at, slice));
        side_by_side.update(slices);
    }
    auto const digests = side_by_side.finish();
    ASSERT_EQ(digests.size(), count);
    for (std::size_t i = 0; i < count; ++i)
        ASSERT_EQ(digests[i], sm3(texts[i])) << i << " of " << count << ", " << length << " bytes by " << slice;
}

} // namespace

TEST(Sm3SideBySide, is_right_for_every_count_length_and_cut) {
    for (std::size_t count = 0; count <= Sm3SideBySide::kTextsMax; ++count)
        for (std::size_t length = 0; length <= 200; length += count % 4 == 0 ? 1 : 37)
            for (std::size_t const slice : {1, 13, 63, 64, 65, 128, 1000}) expect_right(count, length, slice);
    for (std::size_t const slice : {14, 4096, 65536}) expect_right(16, 200'001, slice);
}

TEST(Sm3SideBySide, takes_no_more_texts_than_lanes_and_no_slices_of_two_sizes) {
    EXPECT_THROW(Sm3SideBySide(17), std::logic_error);
    Sm3SideBySide two(2);
    EXPECT_THROW(two.update(std::vector<std::string_view>{"a"}), std::logic_error);
    EXPECT_THROW(two.update(std::vector<std::string_view>{"a", "bc"}), std::logic_error);
}

} // namespace haihe::trust
