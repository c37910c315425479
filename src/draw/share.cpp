#include "draw/share.hpp"

#include "draw/hash_input.hpp"
#include "draw/signed_document.hpp"
#include "trust/digest.hpp"

#include <openssl/crypto.h>

#include <algorithm>

namespace haihe::draw {

namespace {

std::string wrapped_prefix(kernel::Digest const& freeze, std::int64_t from, std::int64_t to) {
    return HashInput("haihe/draw-wrap/1").add(freeze).add_u8(from).add_u8(to).bytes();
}

} // namespace

std::array<std::int64_t, 2> others_of(std::int64_t i) { return {i == 1 ? 2 : 1, i == 3 ? 2 : 3}; }

OwnShares OwnShares::fresh() { return {{kernel::Digest{trust::random_salt()}, kernel::Digest{trust::random_salt()}}}; }

OwnShares OwnShares::derived(trust::PrivateKey const& key, kernel::Digest const& freeze) {
    auto const secret = trust::sm3(HashInput("haihe/draw-own-key/1").bytes() + key.to_pem());
    OwnShares own;
    for (std::size_t k = 0; k < own.shares.size(); ++k)
        own.shares[k] = trust::hmac_sm3(
            secret.bytes, HashInput("haihe/draw-own-share/1").add(freeze).add_u8(static_cast<std::int64_t>(k)).bytes());
    return own;
}

kernel::Digest OwnShares::value() const {
    kernel::Digest value;
    for (std::size_t byte = 0; byte < value.bytes.size(); ++byte)
        value.bytes[byte] = shares[0].bytes[byte] ^ shares[1].bytes[byte];
    return value;
}

kernel::Digest share_commitment(kernel::Digest const& freeze, std::int64_t from, std::int64_t to,
                                kernel::Digest const& share) {
    return trust::sm3(HashInput("haihe/draw-share/1").add(freeze).add_u8(from).add_u8(to).add(share).bytes());
}

std::string wrap_share(trust::PublicKey const& holder, kernel::Digest const& freeze, std::int64_t from, std::int64_t to,
                       kernel::Digest const& share) {
    auto plain = wrapped_prefix(freeze, from, to);
    plain.append(reinterpret_cast<char const*>(share.bytes.data()), share.bytes.size());
    return holder.encrypt({reinterpret_cast<std::uint8_t const*>(plain.data()), plain.size()});
}

kernel::Result<kernel::Digest> unwrap_share(trust::PrivateKey const& key, std::string_view bytes,
                                            kernel::Digest const& freeze, std::int64_t from, std::int64_t to) {
    std::array<std::uint8_t, kWrappedSize> plain{};
    bool const opened = bytes.size() <= kWrapBytesMax && trust::decrypt(key, bytes, plain);
    auto const expected = wrapped_prefix(freeze, from, to);
    bool const same = CRYPTO_memcmp(plain.data(), expected.data(), expected.size()) == 0;
    if (!opened || !same) return no("wrap_opens", {"密钥封装无法开启。", "The wrap does not open."});
    kernel::Digest share;
    std::copy(plain.begin() + static_cast<std::ptrdiff_t>(expected.size()), plain.end(), share.bytes.begin());
    return share;
}

} // namespace haihe::draw
