#include "sealing/chunk_cipher.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace haihe::sealing {

void apply_chunk_cipher(Secret<16> const& key, std::uint64_t index, std::span<char> chunk) {
    static EVP_CIPHER* const algorithm = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> const context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    std::array<std::uint8_t, 16> counter{};
    for (std::size_t byte = 0; byte < 8; ++byte) counter[byte] = static_cast<std::uint8_t>(index >> (56 - 8 * byte));
    auto* const bytes = reinterpret_cast<unsigned char*>(chunk.data());
    int done = 0;
    if (!context || EVP_EncryptInit_ex2(context.get(), algorithm, key.bytes().data(), counter.data(), nullptr) != 1 ||
        EVP_EncryptUpdate(context.get(), bytes, &done, bytes, static_cast<int>(chunk.size())) != 1 ||
        done != static_cast<int>(chunk.size()))
        throw std::runtime_error("SM4-CTR failed");
}

} // namespace haihe::sealing
