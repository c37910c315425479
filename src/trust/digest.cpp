#include "trust/digest.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <stdexcept>

namespace haihe::trust {

namespace {

/// Fetched once: looking the algorithm up costs more than hashing a short text.
EVP_MD const* sm3_algorithm() {
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SM3", nullptr);
    if (algorithm == nullptr) throw std::runtime_error("libcrypto has no SM3");
    return algorithm;
}

EVP_MD_CTX* scratch() {
    thread_local std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const context(EVP_MD_CTX_new(),
                                                                                       EVP_MD_CTX_free);
    return context.get();
}

template <class... Parts>
kernel::Digest hash(Parts... parts) {
    kernel::Digest digest;
    auto* const context = scratch();
    EVP_DigestInit_ex(context, sm3_algorithm(), nullptr);
    (EVP_DigestUpdate(context, parts.data(), parts.size()), ...);
    EVP_DigestFinal_ex(context, digest.bytes.data(), nullptr);
    return digest;
}

} // namespace

kernel::Digest sm3(std::string_view bytes) { return hash(bytes); }

kernel::Digest hmac_sm3(std::span<std::uint8_t const> key, std::string_view bytes) {
    constexpr std::size_t kBlock = 64;
    std::array<std::uint8_t, kBlock> inner{}, outer{};
    kernel::Digest short_key;
    if (key.size() > kBlock) {
        short_key = hash(key);
        key = short_key.bytes;
    }
    for (std::size_t i = 0; i < kBlock; ++i) {
        auto const byte = i < key.size() ? key[i] : std::uint8_t{0};
        inner[i] = byte ^ 0x36;
        outer[i] = byte ^ 0x5c;
    }
    auto const first = hash(std::span<std::uint8_t const>(inner), bytes);
    return hash(std::span<std::uint8_t const>(outer), std::span<std::uint8_t const>(first.bytes));
}

struct Sm3::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> evp{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sm3::Sm3() : context_(std::make_unique<Context>()) { EVP_DigestInit_ex(context_->evp.get(), sm3_algorithm(), nullptr); }
Sm3::~Sm3() = default;
Sm3::Sm3(Sm3&&) noexcept = default;
Sm3& Sm3::operator=(Sm3&&) noexcept = default;

void Sm3::update(std::string_view bytes) { EVP_DigestUpdate(context_->evp.get(), bytes.data(), bytes.size()); }

kernel::Digest Sm3::finish() {
    kernel::Digest digest;
    EVP_DigestFinal_ex(context_->evp.get(), digest.bytes.data(), nullptr);
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
