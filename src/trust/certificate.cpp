#include "trust/certificate.hpp"

#include "trust/digest.hpp"
#include "trust/openssl_handles.hpp"
#include "trust/read_certificates.hpp"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace haihe::trust {

namespace {

std::unexpected<kernel::Refusal> unreadable() {
    return kernel::refuse(kernel::RefusalKind::malformed, "certificate_is_readable",
                          {"证书无法读取。", "The certificate cannot be read."});
}

std::string subject_entry(X509 const* x509, int nid) {
    auto const* name = X509_get_subject_name(x509);
    auto const index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0) return {};
    unsigned char* utf8 = nullptr;
    auto const size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0) return {};
    std::string text(reinterpret_cast<char*>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return text;
}

std::string der_of(X509* x509) {
    unsigned char* bytes = nullptr;
    auto const size = i2d_X509(x509, &bytes);
    std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

/// Null when they cannot be read.
std::shared_ptr<OpensslCertificate const> read(std::string_view bytes) {
    auto holder = std::make_shared<OpensslCertificate>();
    if (bytes.find("-----BEGIN") != std::string_view::npos) {
        auto const bio = memory_bio(bytes);
        holder->x509.reset(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    } else {
        auto const* at = reinterpret_cast<unsigned char const*>(bytes.data());
        holder->x509.reset(d2i_X509(nullptr, &at, static_cast<long>(bytes.size())));
        if (at != reinterpret_cast<unsigned char const*>(bytes.data()) + bytes.size()) return nullptr;
    }
    if (!holder->x509 || X509_get0_pubkey(holder->x509.get()) == nullptr) return nullptr;
    holder->digest = sm3(der_of(holder->x509.get()));
    return holder;
}

std::string printed(X509_NAME const* name) {
    BioHandle const bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    return drain(bio.get());
}

} // namespace

kernel::Instant instant_of(ASN1_TIME const* time) {
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return {static_cast<std::int64_t>(timegm(&parts)) * 1000};
}

std::string hex_of(ASN1_INTEGER const* number) {
    return hex({ASN1_STRING_get0_data(number), static_cast<std::size_t>(ASN1_STRING_length(number))});
}

kernel::Result<Certificate> Certificate::parse(std::string_view bytes) {
    static ReadCertificates known;
    if (auto certificate = known.find(bytes)) return std::move(*certificate);
    auto held = read(bytes);
    if (!held) return unreadable();
    Certificate certificate(std::move(held));
    known.keep(bytes, certificate);
    return certificate;
}

kernel::Result<std::vector<Certificate>> Certificate::parse_bundle(std::string_view pem) {
    constexpr std::string_view kEnd = "-----END CERTIFICATE-----";
    std::vector<Certificate> found;
    while (pem.find("-----BEGIN CERTIFICATE-----") != std::string_view::npos) {
        auto const end = pem.find(kEnd);
        if (end == std::string_view::npos) return unreadable();
        auto one = parse(pem.substr(0, end + kEnd.size()));
        if (!one) return std::unexpected(one.error());
        found.push_back(std::move(*one));
        pem.remove_prefix(end + kEnd.size());
    }
    if (found.empty()) return unreadable();
    return found;
}

std::string Certificate::der() const { return der_of(certificate_->x509.get()); }

kernel::Digest Certificate::digest() const { return certificate_->digest; }

std::string Certificate::to_pem() const {
    BioHandle const bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate_->x509.get());
    return drain(bio.get());
}

std::string Certificate::common_name() const { return subject_entry(certificate_->x509.get(), NID_commonName); }

std::string Certificate::organization_code() const {
    auto code = subject_entry(certificate_->x509.get(), NID_serialNumber);
    return code.empty() ? subject_entry(certificate_->x509.get(), NID_organizationIdentifier) : code;
}

std::string Certificate::subject() const { return printed(X509_get_subject_name(certificate_->x509.get())); }
std::string Certificate::issuer() const { return printed(X509_get_issuer_name(certificate_->x509.get())); }

std::string Certificate::serial() const { return hex_of(X509_get0_serialNumber(certificate_->x509.get())); }

kernel::Instant Certificate::not_before() const { return instant_of(X509_get0_notBefore(certificate_->x509.get())); }
kernel::Instant Certificate::not_after() const { return instant_of(X509_get0_notAfter(certificate_->x509.get())); }

std::string_view Certificate::signature_algorithm() const {
    switch (kind_of(X509_get0_pubkey(certificate_->x509.get()))) {
    case KeyKind::sm2: return "haihe-sm2-sm3";
    case KeyKind::p256: return "ecdsa-p256-sha256";
    case KeyKind::rsa: return "rsa-v1_5-sha256";
    case KeyKind::unsupported: break;
    }
    return {};
}

bool verify_by_hand(EVP_PKEY* key, unsigned char* signed_part, int size, ASN1_BIT_STRING const* signature) {
    constexpr long kUnusedBits = 0x07;
    bool const valid = size > 0 && (signature->flags & kUnusedBits) == 0 &&
                       verify_raw(key, {reinterpret_cast<char*>(signed_part), static_cast<std::size_t>(size)},
                                  {reinterpret_cast<char const*>(ASN1_STRING_get0_data(signature)),
                                   static_cast<std::size_t>(ASN1_STRING_length(signature))});
    OPENSSL_free(signed_part);
    return valid;
}

X509Handle with_identifier(X509 const* certificate) {
    X509Handle copy(X509_dup(certificate));
    if (X509_get_signature_nid(copy.get()) != NID_SM2_with_SM3) return copy;
    auto* const identifier = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(identifier, reinterpret_cast<unsigned char const*>(kSm2Identifier.data()),
                          static_cast<int>(kSm2Identifier.size()));
    X509_set0_distinguishing_id(copy.get(), identifier);
    return copy;
}

bool is_sound_algorithm(int signature_nid) {
    int digest = NID_undef, key = NID_undef;
    OBJ_find_sigid_algs(signature_nid, &digest, &key);
    return signature_nid == NID_SM2_with_SM3 || digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512;
}

bool Certificate::verifies(std::string_view label, std::string_view bytes, std::string_view signature) const {
    return verify_raw(X509_get0_pubkey(certificate_->x509.get()), labelled(label, bytes), signature);
}

} // namespace haihe::trust
