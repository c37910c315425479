#include "trust/sm2_cipher.hpp"

#include "trust/openssl_handles.hpp"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>

#include <cstdint>
#include <optional>

namespace haihe::trust {

namespace {

using Number = std::unique_ptr<BIGNUM, Freer<BN_free>>;
using Point = std::unique_ptr<EC_POINT, Freer<EC_POINT_free>>;
using Group = std::unique_ptr<EC_GROUP, Freer<EC_GROUP_free>>;

constexpr std::uint8_t kSequence = 0x30, kInteger = 0x02, kOctets = 0x04;

/// Takes one element with this tag and a minimal length from the front.
std::optional<std::string_view> take(std::string_view& rest, std::uint8_t tag) {
    auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(rest[i]); };
    if (rest.size() < 2 || byte(0) != tag) return std::nullopt;
    std::size_t length = byte(1), begin = 2;
    if (length == 0x81 && rest.size() > 2) {
        length = byte(2);
        begin = 3;
        if (length < 0x80) return std::nullopt;
    } else if (length >= 0x80) { // nothing here is longer than 255 bytes
        return std::nullopt;
    }
    if (rest.size() - begin < length) return std::nullopt;
    auto const value = rest.substr(begin, length);
    rest.remove_prefix(begin + length);
    return value;
}

/// A minimal integer that is not negative and has at most 256 bits, as big-endian bytes.
std::optional<std::string_view> take_coordinate(std::string_view& rest) {
    auto value = take(rest, kInteger);
    if (!value || value->empty() || value->size() > 33) return std::nullopt;
    auto const first = static_cast<std::uint8_t>(value->front());
    if (first >= 0x80) return std::nullopt;
    if (first == 0 && value->size() > 1 && static_cast<std::uint8_t>((*value)[1]) < 0x80) return std::nullopt;
    if (first != 0 && value->size() == 33) return std::nullopt;
    return value;
}

Number number(std::string_view bytes) {
    return Number(
        BN_bin2bn(reinterpret_cast<unsigned char const*>(bytes.data()), static_cast<int>(bytes.size()), nullptr));
}

bool on_curve(std::string_view x_bytes, std::string_view y_bytes) {
    static Group const group(EC_GROUP_new_by_curve_name(NID_sm2));
    auto const x = number(x_bytes), y = number(y_bytes);
    auto const* const p = EC_GROUP_get0_field(group.get());
    // Setting the point would take both modulo p.
    if (BN_cmp(x.get(), p) >= 0 || BN_cmp(y.get(), p) >= 0) return false;
    Point const point(EC_POINT_new(group.get()));
    bool const set = EC_POINT_set_affine_coordinates(group.get(), point.get(), x.get(), y.get(), nullptr) == 1;
    if (!set) ERR_clear_error();
    return set;
}

} // namespace

bool is_strict_sm2_cipher(std::string_view cipher, std::size_t plain_size) {
    auto const body = take(cipher, kSequence);
    if (!body || !cipher.empty()) return false;
    auto rest = *body;
    auto const x = take_coordinate(rest);
    if (!x) return false;
    auto const y = take_coordinate(rest);
    if (!y) return false;
    auto const hash = take(rest, kOctets);
    if (!hash || hash->size() != 32) return false;
    auto const text = take(rest, kOctets);
    return text && text->size() == plain_size && rest.empty() && on_curve(*x, *y);
}

} // namespace haihe::trust
