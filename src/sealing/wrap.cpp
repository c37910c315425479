#include "sealing/wrap.hpp"

#include <algorithm>
#include <array>

namespace haihe::sealing {

namespace {

constexpr std::string_view kLabel("haihe/bid-wrap/1\0", 17);
constexpr std::size_t kPrefixSize = kWrappedSize - 32;

std::array<std::uint8_t, kPrefixSize> prefix(kernel::Digest const& ctx, std::int64_t i) {
    std::array<std::uint8_t, kPrefixSize> bytes{};
    auto at = std::copy(kLabel.begin(), kLabel.end(), bytes.begin());
    at = std::copy(ctx.bytes.begin(), ctx.bytes.end(), at);
    *at = static_cast<std::uint8_t>(i);
    return bytes;
}

} // namespace

std::string wrap(trust::PublicKey const& recipient, kernel::Digest const& ctx, std::int64_t i,
                 Secret<32> const& secret) {
    Secret<kWrappedSize> plain;
    auto const before = prefix(ctx, i);
    auto const at = std::copy(before.begin(), before.end(), plain.bytes().begin());
    std::copy(secret.bytes().begin(), secret.bytes().end(), at);
    return recipient.encrypt(plain.bytes());
}

kernel::Result<Secret<32>> unwrap(trust::PrivateKey const& key, std::string_view bytes, kernel::Digest const& ctx,
                                  std::int64_t i) {
    Secret<kWrappedSize> plain;
    bool const opened = trust::decrypt(key, bytes, plain.bytes());
    auto const expected = prefix(ctx, i);
    bool const same = CRYPTO_memcmp(plain.bytes().data(), expected.data(), kPrefixSize) == 0;
    if (!opened || !same)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "wrap_opens",
                              {"密钥封装无法开启。", "The wrap does not open."});
    Secret<32> secret;
    std::copy_n(plain.bytes().begin() + kPrefixSize, 32, secret.bytes().begin());
    return secret;
}

} // namespace haihe::sealing
