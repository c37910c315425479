#pragma once

// The test keys of spec/sealing/vectors/keys, and who holds them. They are published: they prove nothing to anybody.

#include "source_directory.hpp"
#include "trust/certificate.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace haihe::sealing {

inline std::filesystem::path const kVectors = source_directory() / "spec" / "sealing" / "vectors";
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

struct Holder {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

struct Cast {
    Holder platform = load("platform");
    std::vector<Holder> custodians{load("custodian-1"), load("custodian-2"), load("custodian-3")};
    std::vector<Holder> bidders{load("bidder-1"), load("bidder-2"), load("bidder-3")};
    trust::PrivateKey local_key = trust::PrivateKey::from_pem(read_text(file("bidder-3-local", "test-key"))).value();

    static Cast const& get() {
        static Cast const cast;
        return cast;
    }

    /// Makes the keys and certificates that are missing.
    static void write() {
        using trust::PrivateKey;
        make("authority", PrivateKey::generate_sm2(), "示例电子认证中心", "");
        make("platform", PrivateKey::generate_sm2(), "示例交易平台", "");
        make("custodian-1", PrivateKey::generate_sm2(), "示例招标人保管人", "");
        make("custodian-2", PrivateKey::generate_sm2(), "示例公证机构保管人", "");
        make("custodian-3", generate_rsa(), "示例密钥保管机构保管人", "");
        make("bidder-1", PrivateKey::generate_sm2(), "示例投标人一", bidder_code(0));
        make("bidder-2", PrivateKey::generate_p256(), "示例投标人二", bidder_code(1));
        make("bidder-3", PrivateKey::generate_sm2(), "示例投标人三", bidder_code(2));
        if (!std::filesystem::exists(file("bidder-3-local", "test-key")))
            write_text(file("bidder-3-local", "test-key"), PrivateKey::generate_sm2().to_pem());
    }

    static std::string bidder_code(std::size_t bidder) {
        return std::vector<std::string>{"91120112MA0EXAMP16", "91120101MA0000002F", "91120112MA0000001A"}.at(bidder);
    }
    static trust::PrivateKey generate_rsa() {
        std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> const key(EVP_RSA_gen(2048), EVP_PKEY_free);
        std::unique_ptr<BIO, decltype(&BIO_free_all)> const bio(BIO_new(BIO_s_mem()), BIO_free_all);
        PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* data = nullptr;
        auto const size = BIO_get_mem_data(bio.get(), &data);
        return trust::PrivateKey::from_pem({data, static_cast<std::size_t>(size)}).value();
    }

private:
    static std::filesystem::path file(std::string const& name, char const* what) {
        return kVectors / "keys" / (name + "." + what + ".pem");
    }
    static Holder load(std::string const& name) {
        return {trust::PrivateKey::from_pem(read_text(file(name, "test-key"))).value(),
                trust::Certificate::parse(read_text(file(name, "certificate"))).value()};
    }
    static void make(std::string const& name, trust::PrivateKey const& key, std::string const& common_name,
                     std::string const& code) {
        if (std::filesystem::exists(file(name, "test-key"))) return;
        bool const root = name == "authority";
        trust::CertificateRequest const request{
            common_name, "示例", code, root, kNow - kernel::days(365), kNow + kernel::days(36'500)};
        auto const issue = [&] {
            if (root) return trust::issue_certificate(request, key, key, nullptr);
            auto const authority = load("authority");
            return trust::issue_certificate(request, key, authority.key, &authority.certificate);
        };
        write_text(file(name, "certificate"), issue().to_pem());
        write_text(file(name, "test-key"), key.to_pem());
    }
};

} // namespace haihe::sealing
