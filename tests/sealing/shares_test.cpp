#include "sealing/shares.hpp"

#include "sealing/field.hpp"
#include "trust/digest.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace haihe::sealing {

namespace {

kernel::Digest const kCtx = trust::sm3("a context");

std::vector<std::uint8_t> joined(std::span<std::uint8_t const> a, std::string_view text, std::uint8_t last) {
    std::vector<std::uint8_t> bytes(a.begin(), a.end());
    bytes.insert(bytes.end(), text.begin(), text.end());
    bytes.push_back(last);
    return bytes;
}

std::string_view view(std::span<std::uint8_t const> bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

/// HKDF-Expand by the book, RFC 5869 §2.3.
std::vector<std::uint8_t> expand(std::span<std::uint8_t const> pseudorandom, std::string_view info, std::size_t size) {
    std::vector<std::uint8_t> out, block;
    for (std::uint8_t count = 1; out.size() < size; ++count) {
        auto const input = joined(block, info, count);
        auto const digest = trust::hmac_sm3(pseudorandom, view(input));
        block.assign(digest.bytes.begin(), digest.bytes.end());
        out.insert(out.end(), block.begin(), block.end());
    }
    out.resize(size);
    return out;
}

std::vector<std::uint8_t> bytes_of(std::span<std::uint8_t const> span) { return {span.begin(), span.end()}; }

} // namespace

TEST(Field, is_a_field_with_the_polynomial_of_aes) {
    EXPECT_EQ(field::multiply(0x57, 0x83), 0xc1); // FIPS 197 §4.2
    EXPECT_EQ(field::multiply(0x57, 0x13), 0xfe);
    EXPECT_EQ(field::inverse(0), 0);
    for (int a = 1; a < 256; ++a)
        EXPECT_EQ(field::multiply(static_cast<std::uint8_t>(a), field::inverse(static_cast<std::uint8_t>(a))), 1);
}

TEST(ContentKeys, are_those_of_hkdf_by_the_book) {
    auto const key = random_content_key();
    auto const pseudorandom = trust::hmac_sm3(kCtx.bytes, view(key.bytes()));
    for (std::int64_t k = 2; k <= 16; ++k) {
        auto const keys = derive_keys(kCtx, key, k);
        EXPECT_EQ(bytes_of(keys.encryption.bytes()), expand(pseudorandom.bytes, "haihe/bid/1/enc", 16));
        EXPECT_EQ(bytes_of(keys.tag.bytes()), expand(pseudorandom.bytes, "haihe/bid/1/mac", 32));
        EXPECT_EQ(bytes_of(keys.coefficients.bytes()),
                  expand(pseudorandom.bytes, "haihe/bid/1/coef", 32 * static_cast<std::size_t>(k - 1)));
    }
}

TEST(Shares, any_k_of_n_give_the_key_and_fewer_do_not) {
    rc::check([] {
        auto const n = *rc::gen::inRange<std::int64_t>(2, 17);
        auto const k = *rc::gen::inRange<std::int64_t>(2, n + 1);
        auto const key = random_content_key();
        auto const keys = derive_keys(kCtx, key, k);
        auto shares = split(key, keys.coefficients.bytes(), n);
        RC_ASSERT(static_cast<std::int64_t>(shares.size()) == n);
        for (std::size_t j = shares.size(); j-- > 1;)
            std::swap(shares[j], shares[*rc::gen::inRange<std::size_t>(0, j + 1)]);
        auto const needed = static_cast<std::size_t>(k);
        RC_ASSERT(combine(std::span(shares).first(needed)) == key);
        RC_ASSERT(combine(std::span(shares).first(needed - 1)) != key);
        RC_ASSERT(combine(shares) == key);
    });
}

TEST(Shares, are_the_polynomial_row_by_row) {
    auto const key = random_content_key();
    auto const keys = derive_keys(kCtx, key, 3);
    auto const rows = keys.coefficients.bytes();
    auto const shares = split(key, rows, 5);
    for (auto const& share : shares)
        for (std::size_t byte = 0; byte < 32; ++byte) {
            auto const x = static_cast<std::uint8_t>(share.i);
            auto const value = key.bytes()[byte] ^ field::multiply(rows[byte], x) ^
                               field::multiply(rows[32 + byte], field::multiply(x, x));
            EXPECT_EQ(share.value.bytes()[byte], value);
        }
}

TEST(Shares, are_committed_to_with_context_and_index) {
    Share const share{2, random_content_key()};
    std::string input("haihe/bid-share/1\0", 18);
    input.append(view(kCtx.bytes)).push_back('\2');
    input.append(view(share.value.bytes()));
    EXPECT_EQ(share_commitment(kCtx, share), trust::sm3(input));
    EXPECT_NE(share_commitment(kCtx, {3, share.value}), trust::sm3(input));
    EXPECT_NE(share_commitment(trust::sm3("another"), share), trust::sm3(input));
}

} // namespace haihe::sealing
