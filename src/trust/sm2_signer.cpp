#include "trust/sm2_signer.hpp"

#include <botan/pubkey.h>
#include <botan/sm2.h>
#include <botan/system_rng.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>

#include <mutex>
#include <stdexcept>
#include <vector>

namespace haihe::trust {

namespace {

Botan::BigInt private_number(EVP_PKEY const* key) {
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1)
        throw std::runtime_error("an SM2 key without its private half");
    std::unique_ptr<BIGNUM, Freer<BN_clear_free>> const owned(number);
    Botan::secure_vector<std::uint8_t> bytes(32);
    if (BN_bn2binpad(number, bytes.data(), static_cast<int>(bytes.size())) < 0)
        throw std::runtime_error("an SM2 key is too long");
    return Botan::BigInt(bytes);
}

} // namespace

struct Sm2Signer::Implementation {
    Botan::SM2_PrivateKey const key;
    std::string const parameters = std::string(kSm2Identifier) + ",SM3";
    std::mutex mutex;
    std::vector<std::unique_ptr<Botan::PK_Signer>> idle;

    explicit Implementation(EVP_PKEY const* given)
        : key(Botan::system_rng(), Botan::EC_Group("sm2p256v1"), private_number(given)) {}

    std::unique_ptr<Botan::PK_Signer> lease() {
        {
            std::lock_guard const lock(mutex);
            if (!idle.empty()) {
                auto engine = std::move(idle.back());
                idle.pop_back();
                return engine;
            }
        }
        return std::make_unique<Botan::PK_Signer>(key, Botan::system_rng(), parameters, Botan::DER_SEQUENCE);
    }
    void give_back(std::unique_ptr<Botan::PK_Signer> engine) {
        std::lock_guard const lock(mutex);
        idle.push_back(std::move(engine));
    }
};

Sm2Signer::Sm2Signer(KeyHandle const& key) : implementation_(std::make_unique<Implementation>(key.get())) {}
Sm2Signer::~Sm2Signer() = default;

std::string Sm2Signer::sign(std::string_view bytes) {
    auto engine = implementation_->lease();
    auto const signature =
        engine->sign_message(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size(), Botan::system_rng());
    implementation_->give_back(std::move(engine)); // one that threw is not used again
    return {signature.begin(), signature.end()};
}

} // namespace haihe::trust
