#include "edge/http/upload_headers.hpp"

#include "trust/digest.hpp"

#include <gtest/gtest.h>

namespace haihe::edge::http {

namespace {

constexpr char const* kOfNothing = "GrIdg1XPoX+OYRlIMegajyK+yMco/vt0ftA161CCqis=";
std::string const kOfNothingText(kOfNothing);

} // namespace

TEST(UploadHeaders, byte_count_is_digits_and_nothing_else) {
    EXPECT_EQ(read_byte_count("0"), 0);
    EXPECT_EQ(read_byte_count("007"), 7);
    EXPECT_EQ(read_byte_count("999999999999999"), 999'999'999'999'999);
    for (auto const* text : {"", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1e3", "1000000000000000", "１"})
        EXPECT_EQ(read_byte_count(text), std::nullopt) << text;
}

TEST(UploadHeaders, checksum_names_an_algorithm_that_is_offered) {
    auto const sm3 = read_upload_checksum("sm3 " + kOfNothingText);
    ASSERT_TRUE(sm3);
    EXPECT_EQ(sm3->algorithm, "sm3");
    EXPECT_EQ(trust::base64(sm3->value), kOfNothing);
    EXPECT_EQ(read_upload_checksum("sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")->algorithm, "sha256");
    for (auto const& text : {std::string(), kOfNothingText, "sm3" + kOfNothingText, "SM3 " + kOfNothingText,
                             "md5 " + kOfNothingText, "sm3  " + kOfNothingText, "sm3 " + kOfNothingText + " ",
                             std::string("sm3 "), std::string("sm3 AAAA"), std::string("sm3 ????")})
        EXPECT_FALSE(read_upload_checksum(text)) << text;
}

} // namespace haihe::edge::http
