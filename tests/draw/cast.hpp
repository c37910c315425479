#pragma once

// The test keys of spec/draw/vectors/keys, and who holds them. They are published: they prove nothing to anybody.

#include "draw/freeze.hpp"
#include "source_directory.hpp"
#include "trust/certificate.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

namespace haihe::draw {

inline std::filesystem::path const kVectors = source_directory() / "spec" / "draw" / "vectors";
inline kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");

inline std::string read_text(std::filesystem::path const& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_text(std::filesystem::path const& path, std::string const& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// Signs with one certificate, opens wraps with another or the same.
struct Hand {
    Signer signer;
    Signer opener;
};

struct Cast {
    std::array<Hand, 3> hands{Hand{load("hub"), load("hub")}, Hand{load("department"), load("department")},
                              Hand{load("agency"), load("agency-encryption")}};

    static Cast const& get() {
        static Cast const cast;
        return cast;
    }

    /// Makes the keys and certificates that are missing.
    static void write() {
        using trust::PrivateKey;
        make("authority", PrivateKey::generate_sm2(), "示例电子认证中心");
        make("hub", PrivateKey::generate_sm2(), "示例公共服务平台");
        make("department", PrivateKey::generate_sm2(), "示例行政监督部门");
        make("agency", PrivateKey::generate_p256(), "示例招标代理机构");
        make("agency-encryption", generate_rsa(), "示例招标代理机构（加密）");
    }

private:
    static trust::PrivateKey generate_rsa() {
        std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> const key(EVP_RSA_gen(2048), EVP_PKEY_free);
        std::unique_ptr<BIO, decltype(&BIO_free_all)> const bio(BIO_new(BIO_s_mem()), BIO_free_all);
        PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* data = nullptr;
        auto const size = BIO_get_mem_data(bio.get(), &data);
        return trust::PrivateKey::from_pem({data, static_cast<std::size_t>(size)}).value();
    }
    static std::filesystem::path file(std::string const& name, char const* what) {
        return kVectors / "keys" / (name + "." + what + ".pem");
    }
    static Signer load(std::string const& name) {
        return {trust::PrivateKey::from_pem(read_text(file(name, "test-key"))).value(),
                trust::Certificate::parse(read_text(file(name, "certificate"))).value()};
    }
    static void make(std::string const& name, trust::PrivateKey const& key, std::string const& common_name) {
        if (std::filesystem::exists(file(name, "test-key"))) return;
        bool const root = name == "authority";
        trust::CertificateRequest const request{
            common_name, "示例", "", root, kNow - kernel::days(365), kNow + kernel::days(36'500)};
        auto const issue = [&] {
            if (root) return trust::issue_certificate(request, key, key, nullptr);
            auto const authority = load("authority");
            return trust::issue_certificate(request, key, authority.key, &authority.certificate);
        };
        write_text(file(name, "certificate"), issue().to_pem());
        write_text(file(name, "test-key"), key.to_pem());
    }
};

inline Hand const& hand(std::int64_t i) { return Cast::get().hands[static_cast<std::size_t>(i - 1)]; }

template <class T>
std::string rule_of(kernel::Result<T> const& result) {
    return result ? "" : result.error().rule;
}

} // namespace haihe::draw
