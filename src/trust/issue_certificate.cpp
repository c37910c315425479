#include "trust/certificate.hpp"

#include "trust/digest.hpp"
#include "trust/openssl_handles.hpp"

#include <openssl/x509v3.h>

#include <stdexcept>

namespace haihe::trust {

namespace {

void add_entry(X509_NAME* name, int nid, std::string const& text) {
    if (!text.empty())
        X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8, reinterpret_cast<unsigned char const*>(text.data()),
                                   static_cast<int>(text.size()), -1, 0);
}

void add_extension(X509* subject, X509* issuer, int nid, char const* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, subject, nullptr, nullptr, 0);
    std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>> const extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    if (!extension || X509_add_ext(subject, extension.get(), -1) != 1)
        throw std::runtime_error("certificate extension failed");
}

} // namespace

Certificate issue_certificate(CertificateRequest const& request, PrivateKey const& subject_key,
                              PrivateKey const& issuer_key, Certificate const* issuer) {
    X509Handle x509(X509_new());
    auto* const certificate = x509.get();
    X509_set_version(certificate, X509_VERSION_3);
    std::array<std::uint8_t, 16> serial{};
    fill_random(serial);
    serial[0] = (serial[0] & 0x7f) | 0x40; // positive and of full length
    ASN1_STRING_set(X509_get_serialNumber(certificate), serial.data(), static_cast<int>(serial.size()));
    ASN1_TIME_set(X509_getm_notBefore(certificate), request.not_before.milliseconds / 1000);
    ASN1_TIME_set(X509_getm_notAfter(certificate), request.not_after.milliseconds / 1000);
    auto* const name = X509_get_subject_name(certificate);
    add_entry(name, NID_countryName, "CN");
    add_entry(name, NID_organizationName, request.organization);
    add_entry(name, NID_serialNumber, request.organization_code);
    add_entry(name, NID_commonName, request.common_name);
    auto* const parent = issuer ? issuer->handle()->x509.get() : certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(parent));
    X509_set_pubkey(certificate, subject_key.handle()->key.get());
    add_extension(certificate, parent, NID_basic_constraints,
                  request.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    add_extension(certificate, parent, NID_key_usage,
                  request.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,nonRepudiation");
    add_extension(certificate, parent, NID_subject_key_identifier, "hash");
    if (issuer) add_extension(certificate, parent, NID_authority_key_identifier, "keyid");
    std::string names;
    for (auto const& one : request.alternative_names) names += (names.empty() ? "" : ",") + one;
    if (!names.empty()) add_extension(certificate, parent, NID_subject_alt_name, names.c_str());

    auto* const key = issuer_key.handle()->key.get();
    auto const kind = kind_of(key);
    std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>> const context(EVP_MD_CTX_new());
    std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>> const key_context(EVP_PKEY_CTX_new(key, nullptr));
    if (kind == KeyKind::sm2) {
        EVP_PKEY_CTX_set1_id(key_context.get(), kSm2Identifier.data(), kSm2Identifier.size());
        EVP_MD_CTX_set_pkey_ctx(context.get(), key_context.get());
    }
    if (EVP_DigestSignInit(context.get(), nullptr, digest_for(kind), nullptr, key) != 1 ||
        X509_sign_ctx(certificate, context.get()) <= 0)
        throw std::runtime_error("signing the certificate failed");
    auto issued = Certificate::parse([&] {
        unsigned char* bytes = nullptr;
        auto const size = i2d_X509(certificate, &bytes);
        std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
        OPENSSL_free(bytes);
        return der;
    }());
    return std::move(*issued);
}

} // namespace haihe::trust
