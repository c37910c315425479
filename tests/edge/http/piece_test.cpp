#include "edge/http/piece.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace haihe::edge::http {
namespace {

void fill(Piece& piece, std::string_view text) {
    std::copy(text.begin(), text.end(), piece.rest().begin());
    piece.add(text.size());
}

TEST(piece, fills_up) {
    Piece piece(5);
    fill(piece, "abc");
    EXPECT_EQ(piece.bytes(), "abc");
    EXPECT_EQ(piece.rest().size(), 2U);
    EXPECT_FALSE(piece.is_full());
    fill(piece, "de");
    EXPECT_EQ(piece.bytes(), "abcde");
    EXPECT_TRUE(piece.is_full());
}

TEST(piece, is_used_again_when_nobody_holds_it) {
    Pieces pieces;
    auto first = pieces.take(100);
    fill(*first, "kept");
    auto const held = first;
    first.reset();
    auto second = pieces.take(100);
    EXPECT_NE(second->bytes().data(), held->bytes().data());
    EXPECT_EQ(held->bytes(), "kept");
    auto const* const place = second->bytes().data();
    fill(*second, "dropped");
    second.reset();
    auto const third = pieces.take(50);
    EXPECT_EQ(third->bytes().data(), place);
    EXPECT_EQ(third->bytes(), "");
    EXPECT_EQ(third->rest().size(), 50U);
}

TEST(piece, has_the_room_that_was_asked_for) {
    Pieces pieces;
    pieces.take(10).reset();
    auto const larger = pieces.take(1000);
    EXPECT_EQ(larger->rest().size(), 1000U);
    fill(*larger, std::string(1000, 'x'));
    EXPECT_TRUE(larger->is_full());
}

TEST(piece, may_outlast_the_others) {
    std::optional<Pieces> pieces(std::in_place);
    auto const piece = pieces->take(10);
    pieces.reset();
    fill(*piece, "still here");
    EXPECT_EQ(piece->bytes(), "still here");
}

} // namespace
} // namespace haihe::edge::http
