#include "edge/s3/address.hpp"
#include "edge/s3/xml.hpp"

#include <gtest/gtest.h>

namespace haihe::edge::s3 {
namespace {

TEST(address, is_a_bucket_and_perhaps_a_prefix) {
    auto const place = read_bucket_place("s3://files.example/tianjin/trading");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->bucket, "files.example");
    EXPECT_EQ(place->prefix, "tianjin/trading");
    EXPECT_EQ(read_bucket_place("s3://files")->prefix, "");
    for (auto const* text : {"", "files", "s3:/files", "https://files", "s3://", "s3:///x", "s3://files/", "s3://a/b/",
                             "s3://a//b", "s3://a/../b", "s3://a/b c", "s3://a/b?c", "s3://文件/a", "s3://a/%20"})
        EXPECT_FALSE(read_bucket_place(text)) << text;
}

TEST(xml, is_read_by_the_names_of_its_elements) {
    std::string const xml = "<?xml version='1.0'?><All xmlns=\"x\"><Keys>no</Keys><Key>a&amp;b&quot;</Key><Key/>"
                            "<Key>c</Key></All>";
    EXPECT_EQ(text_of(element(xml, "Key").value()), "a&b\"");
    EXPECT_EQ(elements(xml, "Key").size(), 2U);
    EXPECT_EQ(element(xml, "All")->substr(0, 6), "<Keys>");
    for (auto const* text : {"", "<Key", "<Key>", "<Key>a</Ke", "Key", "<Keys>a</Keys>"})
        EXPECT_FALSE(element(text, "Key")) << text;
    EXPECT_EQ(text_of("&unknown; &"), "&unknown; &");
}

} // namespace
} // namespace haihe::edge::s3
