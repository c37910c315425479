#include "sealing/chunk_cipher.hpp"

#include "trust/libgcrypt.hpp"

#include <gcrypt.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace haihe::sealing {

namespace {

void require(gcry_error_t error) {
    if (error != 0) throw std::runtime_error(std::string("SM4-CTR failed: ") + gcry_strerror(error));
}

} // namespace

// Not libcrypto's SM4: docs/decisions/0025.
void apply_chunk_cipher(Secret<16> const& key, std::uint64_t index, std::span<char> chunk) {
    trust::require_libgcrypt();
    std::array<std::uint8_t, 16> counter{};
    for (std::size_t byte = 0; byte < 8; ++byte) counter[byte] = static_cast<std::uint8_t>(index >> (56 - 8 * byte));
    gcry_cipher_hd_t opened = nullptr;
    require(gcry_cipher_open(&opened, GCRY_CIPHER_SM4, GCRY_CIPHER_MODE_CTR, 0));
    // Closing wipes the key.
    std::unique_ptr<std::remove_pointer_t<gcry_cipher_hd_t>, decltype(&gcry_cipher_close)> const cipher(
        opened, gcry_cipher_close);
    require(gcry_cipher_setkey(cipher.get(), key.bytes().data(), key.bytes().size()));
    require(gcry_cipher_setctr(cipher.get(), counter.data(), counter.size()));
    require(gcry_cipher_encrypt(cipher.get(), chunk.data(), chunk.size(), nullptr, 0));
}

} // namespace haihe::sealing
