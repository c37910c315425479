#include "sealing/chunk_cipher.hpp"

#include "sealing/sealed_bid.hpp"

#include <gtest/gtest.h>

#include <openssl/evp.h>

#include <array>
#include <limits>
#include <memory>

namespace haihe::sealing {

namespace {

/// SM4-CTR as libcrypto has it.
std::string by_libcrypto(Secret<16> const& key, std::uint64_t index, std::string text) {
    std::array<unsigned char, 16> counter{};
    for (std::size_t byte = 0; byte < 8; ++byte) counter[byte] = static_cast<unsigned char>(index >> (56 - 8 * byte));
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> const context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    int done = 0;
    auto* const bytes = reinterpret_cast<unsigned char*>(text.data());
    EXPECT_EQ(EVP_EncryptInit_ex2(context.get(), EVP_sm4_ctr(), key.bytes().data(), counter.data(), nullptr), 1);
    EXPECT_EQ(EVP_EncryptUpdate(context.get(), bytes, &done, bytes, static_cast<int>(text.size())), 1);
    return text;
}

} // namespace

TEST(ChunkCipher, is_the_same_in_both_libraries) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(17 * i + 3);
    Secret<16> const key(bytes);
    for (std::uint64_t const index : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{255}, std::uint64_t{1} << 63,
                                      std::numeric_limits<std::uint64_t>::max()})
        for (std::uint64_t const size : {0, 1, 15, 16, 17, 127, 128, 129, 255, 256, 257, 4097, 1 << 20}) {
            auto text = made_bytes(size);
            auto const wanted = by_libcrypto(key, index, text);
            apply_chunk_cipher(key, index, text);
            EXPECT_EQ(text == wanted, true) << index << ", " << size;
            apply_chunk_cipher(key, index, text);
            EXPECT_EQ(text == made_bytes(size), true) << index << ", " << size;
        }
}

} // namespace haihe::sealing
