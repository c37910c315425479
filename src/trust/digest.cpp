#include "trust/digest.hpp"

#include "trust/libgcrypt.hpp"

#include <gcrypt.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace haihe::trust {

namespace {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kPartsMax = 4;

std::string_view view(std::span<std::uint8_t const> bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

} // namespace

kernel::Digest sm3(std::string_view bytes) { return sm3({bytes}); }

kernel::Digest sm3(std::initializer_list<std::string_view> parts) {
    require_libgcrypt();
    if (parts.size() > kPartsMax) throw std::length_error("too many parts to hash");
    std::array<gcry_buffer_t, kPartsMax> buffers{};
    std::transform(parts.begin(), parts.end(), buffers.begin(), [](std::string_view part) {
        return gcry_buffer_t{part.size(), 0, part.size(), const_cast<char*>(part.data())}; // it only reads
    });
    kernel::Digest digest;
    if (gcry_md_hash_buffers(GCRY_MD_SM3, 0, digest.bytes.data(), buffers.data(), static_cast<int>(parts.size())) != 0)
        throw std::runtime_error("libgcrypt has no SM3");
    return digest;
}

kernel::Digest hmac_sm3(std::span<std::uint8_t const> key, std::string_view bytes) {
    std::array<std::uint8_t, kBlock> inner{}, outer{};
    kernel::Digest short_key;
    if (key.size() > kBlock) {
        short_key = sm3(view(key));
        key = short_key.bytes;
    }
    for (std::size_t i = 0; i < kBlock; ++i) {
        auto const byte = i < key.size() ? key[i] : std::uint8_t{0};
        inner[i] = byte ^ 0x36;
        outer[i] = byte ^ 0x5c;
    }
    auto const first = sm3({view(inner), bytes});
    return sm3({view(outer), view(first.bytes)});
}

struct Sm3::Context {
    gcry_md_hd_t handle = nullptr;

    Context() {
        require_libgcrypt();
        if (gcry_md_open(&handle, GCRY_MD_SM3, 0) != 0) throw std::runtime_error("libgcrypt has no SM3");
    }
    ~Context() { gcry_md_close(handle); }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;
};

Sm3::Sm3() : context_(std::make_unique<Context>()) {}
Sm3::~Sm3() = default;
Sm3::Sm3(Sm3&&) noexcept = default;
Sm3& Sm3::operator=(Sm3&&) noexcept = default;

void Sm3::update(std::string_view bytes) { gcry_md_write(context_->handle, bytes.data(), bytes.size()); }

kernel::Digest Sm3::finish() {
    kernel::Digest digest;
    std::memcpy(digest.bytes.data(), gcry_md_read(context_->handle, GCRY_MD_SM3), digest.bytes.size());
    return digest;
}

void fill_random(std::span<std::uint8_t> bytes) {
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("no random bytes to be had");
}

Salt random_salt() {
    Salt salt;
    fill_random(salt);
    return salt;
}

std::string hex(std::span<std::uint8_t const> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (auto const byte : bytes) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    auto const size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<unsigned char const*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0 || text.size() > (std::size_t{64} << 20)) return std::nullopt;
    if (text.empty()) return std::string{};
    std::size_t const padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    std::string bytes(text.size() / 4 * 3, '\0');
    auto const size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                        reinterpret_cast<unsigned char const*>(text.data()), static_cast<int>(text.size()));
    if (size < 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size) - padding);
    // DecodeBlock forgives white space and stray bits; only the one spelling of these bytes is accepted.
    if (base64(bytes) != text) return std::nullopt;
    return bytes;
}

} // namespace haihe::trust
