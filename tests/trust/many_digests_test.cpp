#include "trust/many_digests.hpp"

#include "trust/digest.hpp"
#include "trust/sm3_lanes.hpp"

#include <openssl/evp.h>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace haihe::trust {

namespace {

kernel::Digest libcryptos_sm3(std::string const& text) {
    kernel::Digest digest;
    EVP_Digest(text.data(), text.size(), digest.bytes.data(), nullptr, EVP_sm3(), nullptr);
    return digest;
}

std::string text_of(std::size_t length) {
    std::string text(length, '\0');
    for (std::size_t i = 0; i < length; ++i) text[i] = static_cast<char>(i * 131 + length);
    return text;
}

void expect_right(std::vector<std::string> const& texts, std::size_t cut) {
    std::vector<Pieces> pieces;
    for (auto const& text : texts) {
        auto const whole = std::string_view(text);
        auto const at = std::min(cut, text.size());
        pieces.push_back({whole.substr(0, at), whole.substr(at)});
    }
    auto const digests = sm3_of_each(pieces);
    ASSERT_EQ(digests.size(), texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        ASSERT_EQ(digests[i], libcryptos_sm3(texts[i])) << texts[i].size() << " bytes cut at " << cut;
}

std::span<std::uint8_t const> bytes_of(std::string_view text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

} // namespace

TEST(ManyDigests, are_those_of_the_standards_examples) {
    std::string const second = "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd";
    auto const digests = sm3_of_each(std::vector<Pieces>{{"abc", ""}, {"", second}, {"a", "bc"}, {second, ""}, {}});
    EXPECT_EQ(digests[0].to_string(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    EXPECT_EQ(digests[1].to_string(), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    EXPECT_EQ(digests[2], digests[0]);
    EXPECT_EQ(digests[3], digests[1]);
    EXPECT_EQ(digests[4], sm3(""));
}

TEST(ManyDigests, are_right_at_every_length_and_wherever_a_text_is_cut) {
    std::vector<std::string> texts;
    for (std::size_t length = 0; length < 260; ++length) texts.push_back(text_of(length));
    for (std::size_t const cut : {0, 1, 55, 56, 63, 64, 65, 127, 128, 300}) expect_right(texts, cut);
}

TEST(ManyDigests, are_right_however_many_there_are) {
    for (std::size_t count = 0; count < 70; ++count) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < count; ++i) texts.push_back(text_of(i * 37 % 400));
        expect_right(texts, 1);
    }
}

TEST(ManyDigests, are_right_for_texts_too_long_to_share_lanes) {
    std::vector<std::string> texts;
    for (std::size_t const length : {65535, 65536, 65537, 3, 1'000'000, 0, 65600, 64}) texts.push_back(text_of(length));
    for (std::size_t const cut : {0, 64, 65536}) expect_right(texts, cut);
}

RC_GTEST_PROP(ManyDigests, are_those_of_one_after_the_other, (std::vector<std::string> texts)) {
    std::vector<Pieces> pieces(texts.begin() == texts.end() ? 0 : texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) pieces[i] = {texts[i], texts[texts.size() - 1 - i]};
    auto const digests = sm3_of_each(pieces);
    for (std::size_t i = 0; i < texts.size(); ++i) RC_ASSERT(digests[i] == sm3({pieces[i].first, pieces[i].rest}));
}

TEST(ManyDigests, are_keyed_like_one_alone) {
    std::vector<std::string> keys, texts;
    for (std::size_t length = 0; length < 130; ++length) {
        keys.push_back(text_of(length));
        texts.push_back(text_of(length * 7 % 300));
    }
    std::vector<Keyed> keyed;
    for (std::size_t i = 0; i < keys.size(); ++i) keyed.push_back({keys[i], texts[i]});
    auto const digests = hmac_sm3_of_each(keyed);
    for (std::size_t i = 0; i < keys.size(); ++i) ASSERT_EQ(digests[i], hmac_sm3(bytes_of(keys[i]), texts[i])) << i;
}

// What the processor at hand would not choose must be right as well: it is another processor's choice.
TEST(Sm3Lanes, compress_alike_in_registers_of_every_width) {
    auto const text = text_of(64 * Sm3Lanes::kCount);
    Sm3Lanes::Blocks blocks{};
    for (std::size_t lane = 0; lane < blocks.size(); ++lane) blocks[lane] = bytes_of(text).data() + 64 * lane;
    std::vector<std::vector<kernel::Digest>> all;
    for (auto const width : Sm3Lanes::widths()) {
        Sm3Lanes lanes(width);
        for (std::size_t lane = 0; lane < blocks.size(); ++lane) lanes.begin(lane);
        for (int times = 0; times < 3; ++times) lanes.compress(blocks);
        auto& digests = all.emplace_back();
        for (std::size_t lane = 0; lane < blocks.size(); ++lane) digests.push_back(lanes.digest(lane));
    }
    ASSERT_FALSE(all.empty());
    for (auto const& digests : all) EXPECT_EQ(digests, all.front());
}

} // namespace haihe::trust
