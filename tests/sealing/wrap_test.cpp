// Wraps: only the one strict encoding, only the key, context and index they were made for.

#include "sealing/wrap.hpp"

#include "sealing/sealed_bid.hpp"
#include "trust/sm2_cipher.hpp"

#include <gtest/gtest.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

namespace haihe::sealing {

namespace {

kernel::Digest const kCtx = trust::sm3("a context");
Secret<32> const kSecret(trust::sm3("a secret").bytes);

trust::PrivateKey const& key_of(std::size_t custodian) { return Cast::get().custodians[custodian].key; }
std::string wrapped(std::size_t custodian, std::int64_t i = 1) {
    return wrap(trust::PublicKey::of(key_of(custodian)).value(), kCtx, i, kSecret);
}
bool opens(std::string const& bytes, std::size_t custodian = 0, std::int64_t i = 1) {
    return unwrap(key_of(custodian), bytes, kCtx, i).has_value();
}

std::string element(char tag, std::string const& value) {
    std::string out(1, tag);
    if (value.size() >= 0x80) out.push_back('\x81');
    out.push_back(static_cast<char>(value.size()));
    return out + value;
}
std::string integer(std::string value) {
    while (value.size() > 1 && value[0] == '\0' && static_cast<unsigned char>(value[1]) < 0x80) value.erase(0, 1);
    if (static_cast<unsigned char>(value[0]) >= 0x80) value.insert(0, 1, '\0');
    return element('\2', value);
}

/// The four members of an encryption, for making it anew in a wrong way.
struct Parts {
    std::string x, y, hash, text;

    explicit Parts(std::string const& der) {
        std::size_t at = 3;
        auto const take = [&] {
            auto const size = static_cast<unsigned char>(der[at + 1]);
            auto const value = der.substr(at + 2, size);
            at += 2 + size;
            return value;
        };
        x = take(), y = take(), hash = take(), text = take();
    }
    [[nodiscard]] std::string der() const {
        return element('\x30', integer(x) + integer(y) + element('\4', hash) + element('\4', text));
    }
};

std::string hex_bytes(BIGNUM const* number) {
    std::string bytes(32, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), 32);
    return bytes;
}

} // namespace

TEST(Wrap, opens_for_its_holder_alone) {
    for (std::size_t custodian = 0; custodian < 3; ++custodian) {
        auto const bytes = wrapped(custodian);
        EXPECT_EQ(unwrap(key_of(custodian), bytes, kCtx, 1).value(), kSecret);
        for (std::size_t other = 0; other < 3; ++other) EXPECT_EQ(opens(bytes, other), other == custodian);
    }
}

TEST(Wrap, relabelled_for_another_index_does_not_open) {
    EXPECT_FALSE(opens(wrapped(0, 1), 0, 2));
    EXPECT_FALSE(opens(wrapped(0, 0), 0, 1));
    EXPECT_FALSE(opens(wrapped(2, 1), 2, 0));
}

TEST(Wrap, of_another_context_does_not_open) {
    for (std::size_t const custodian : {0, 2}) {
        auto const refused = unwrap(key_of(custodian), wrapped(custodian), trust::sm3("another lot"), 1);
        EXPECT_EQ(rule_of(refused), "wrap_opens");
    }
}

TEST(Wrap, of_another_use_does_not_open) {
    auto const key = trust::PublicKey::of(key_of(0)).value();
    std::string plain("haihe/bid-wrap/2\0", 17);
    plain.append(reinterpret_cast<char const*>(kCtx.bytes.data()), 32).push_back('\1');
    plain.append(32, 'x');
    auto const encrypt = [&] {
        return key.encrypt({reinterpret_cast<std::uint8_t const*>(plain.data()), plain.size()});
    };
    EXPECT_FALSE(opens(encrypt()));
    plain[15] = '1';
    EXPECT_TRUE(opens(encrypt()));
    plain.push_back('x');
    EXPECT_FALSE(opens(encrypt()));
    plain.resize(81);
    EXPECT_FALSE(opens(encrypt()));
}

TEST(Wrap, every_refusal_is_the_same) {
    auto const off = unwrap(key_of(0), "", kCtx, 1).error();
    auto const other_key = unwrap(key_of(1), wrapped(0), kCtx, 1).error();
    auto const other_index = unwrap(key_of(0), wrapped(0), kCtx, 2).error();
    EXPECT_EQ(off, other_key);
    EXPECT_EQ(off, other_index);
}

TEST(Wrap, taken_apart_and_put_together_is_the_same) {
    for (int round = 0; round < 50; ++round) {
        auto const bytes = wrapped(0);
        ASSERT_EQ(Parts(bytes).der(), bytes);
    }
}

TEST(Wrap, with_a_bit_flipped_anywhere_does_not_open) {
    for (std::size_t const custodian : {0, 2}) {
        auto const bytes = wrapped(custodian);
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            auto flipped = bytes;
            flipped[at] ^= static_cast<char>(1 << (at % 8));
            EXPECT_FALSE(opens(flipped, custodian)) << at;
        }
    }
}

TEST(Wrap, truncated_does_not_open) {
    auto const bytes = wrapped(0);
    for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(opens(bytes.substr(0, size)));
    EXPECT_FALSE(opens(wrapped(2).substr(1), 2));
}

TEST(Wrap, with_trailing_bytes_does_not_open) {
    auto const bytes = wrapped(0);
    EXPECT_FALSE(opens(bytes + '\0'));
    EXPECT_FALSE(opens(wrapped(2) + '\0', 2));
    Parts const parts(bytes);
    auto const inside = integer(parts.x) + integer(parts.y) + element('\4', parts.hash) + element('\4', parts.text);
    EXPECT_TRUE(opens(element('\x30', inside)));
    EXPECT_FALSE(opens(element('\x30', inside + element('\4', "")))) << "a fifth member";
}

TEST(Wrap, in_der_that_is_not_minimal_does_not_open) {
    Parts const parts(wrapped(0));
    auto const rest = element('\4', parts.hash) + element('\4', parts.text);
    auto const both = integer(parts.x) + integer(parts.y);
    auto const size = static_cast<char>((both + rest).size());
    EXPECT_TRUE(opens(std::string("\x30\x81") + size + both + rest));
    EXPECT_FALSE(opens(std::string("\x30\x82\0", 3) + size + both + rest)) << "a long length";
    EXPECT_FALSE(opens(std::string("\x30\x80") + both + rest + std::string(2, '\0'))) << "an indefinite length";
    EXPECT_FALSE(opens(element('\x30', both + "\x04\x81\x20" + parts.hash + element('\4', parts.text))));
    auto const x = integer(parts.x);
    auto const padded = std::string("\2") + static_cast<char>(x[1] + 1) + '\0' + x.substr(2);
    EXPECT_FALSE(opens(element('\x30', padded + integer(parts.y) + rest))) << "a zero before an integer";
    EXPECT_FALSE(opens(element('\x30', element('\2', "") + integer(parts.y) + rest))) << "an empty integer";
    auto const other = element('\x24', element('\4', parts.hash));
    EXPECT_FALSE(opens(element('\x30', both + other + element('\4', parts.text)))) << "constructed octets";
}

TEST(Wrap, with_a_negative_coordinate_does_not_open) {
    for (int round = 0; round < 40; ++round) {
        Parts const parts(wrapped(0));
        if (parts.x.size() != 33) continue;
        auto const rest = integer(parts.y) + element('\4', parts.hash) + element('\4', parts.text);
        EXPECT_FALSE(opens(element('\x30', element('\2', parts.x.substr(1)) + rest)));
    }
}

TEST(Wrap, with_a_point_off_the_curve_does_not_open) {
    Parts parts(wrapped(0));
    parts.y.back() ^= 1;
    EXPECT_FALSE(trust::is_strict_sm2_cipher(parts.der(), kWrappedSize));
    EXPECT_FALSE(opens(parts.der()));
    parts.x = parts.y = std::string(1, '\0');
    EXPECT_FALSE(opens(parts.der()));
}

TEST(Wrap, with_a_coordinate_beyond_the_field_does_not_open) {
    std::unique_ptr<EC_GROUP, decltype(&EC_GROUP_free)> const group(EC_GROUP_new_by_curve_name(NID_sm2), EC_GROUP_free);
    std::unique_ptr<EC_POINT, decltype(&EC_POINT_free)> const point(EC_POINT_new(group.get()), EC_POINT_free);
    std::unique_ptr<BIGNUM, decltype(&BN_free)> const x(BN_new(), BN_free), y(BN_new(), BN_free);
    BN_set_word(x.get(), 1);
    while (EC_POINT_set_compressed_coordinates(group.get(), point.get(), x.get(), 0, nullptr) != 1)
        BN_add_word(x.get(), 1);
    EC_POINT_get_affine_coordinates(group.get(), point.get(), x.get(), y.get(), nullptr);
    Parts parts(wrapped(0));
    parts.x = hex_bytes(x.get()), parts.y = hex_bytes(y.get());
    EXPECT_TRUE(trust::is_strict_sm2_cipher(parts.der(), kWrappedSize));
    BN_add(x.get(), x.get(), EC_GROUP_get0_field(group.get())); // the same point modulo p, and still below 2^256
    parts.x = hex_bytes(x.get());
    EXPECT_FALSE(trust::is_strict_sm2_cipher(parts.der(), kWrappedSize));
}

TEST(Wrap, is_not_made_for_keys_that_only_sign) {
    EXPECT_EQ(rule_of(trust::PublicKey::of(trust::PrivateKey::generate_p256())), "key_can_be_encrypted_to");
    EXPECT_FALSE(unwrap(Cast::get().bidders[1].key, wrapped(0), kCtx, 1));
}

} // namespace haihe::sealing
