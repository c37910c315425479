#pragma once

// What an authority says of its certificates: lists and answers, made for one test.

#include "trust/certificate_status.hpp"
#include "trust/certificates.hpp"
#include "trust/openssl_handles.hpp"

#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace haihe::trust {

/// Signs with an EVP_MD_CTX, as the national identifier needs it; `sign` is X509_CRL_sign_ctx or the like.
template <class Sign>
void sign_as(PrivateKey const& key, Sign const& sign) {
    auto* const pkey = key.handle()->key.get();
    auto const kind = kind_of(pkey);
    std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>> const context(EVP_MD_CTX_new());
    std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>> const key_context(EVP_PKEY_CTX_new(pkey, nullptr));
    if (kind == KeyKind::sm2) {
        EVP_PKEY_CTX_set1_id(key_context.get(), kSm2Identifier.data(), kSm2Identifier.size());
        EVP_MD_CTX_set_pkey_ctx(context.get(), key_context.get());
    }
    if (EVP_DigestSignInit(context.get(), nullptr, digest_for(kind), nullptr, pkey) != 1 || !sign(context.get()))
        throw std::runtime_error("the authority cannot sign");
}

inline ASN1_TIME* asn1_time(kernel::Instant at) { return ASN1_TIME_set(nullptr, at.milliseconds / 1000); }

inline ASN1_INTEGER* serial_number(std::string const& hex) {
    BIGNUM* number = nullptr;
    BN_hex2bn(&number, hex.c_str());
    auto* const serial = BN_to_ASN1_INTEGER(number, nullptr);
    BN_free(number);
    return serial;
}

template <class Object, class Encode>
std::string der_of(Object* object, Encode const& encode) {
    unsigned char* bytes = nullptr;
    auto const size = encode(object, &bytes);
    std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

struct ListText {
    std::vector<CertificateStatus> certificates{}; ///< `reason` as libcrypto's configuration spells it
    kernel::Instant this_update = kNow;
    std::optional<kernel::Instant> next_update = kNow + kernel::days(1);
    int number = 1;
    std::string distribution_point{}; ///< extension as libcrypto's configuration spells it
};

/// DER.
inline std::string make_list(PrivateKey const& key, Certificate const& issuer, ListText const& text) {
    std::unique_ptr<X509_CRL, Freer<X509_CRL_free>> const list(X509_CRL_new());
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.handle()->x509.get()));
    auto* at = asn1_time(text.this_update);
    X509_CRL_set1_lastUpdate(list.get(), at);
    ASN1_TIME_free(at);
    if (text.next_update) {
        at = asn1_time(*text.next_update);
        X509_CRL_set1_nextUpdate(list.get(), at);
        ASN1_TIME_free(at);
    }
    auto* const number = ASN1_INTEGER_new();
    ASN1_INTEGER_set(number, text.number);
    X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number, 0, 0);
    ASN1_INTEGER_free(number);
    for (auto const& one : text.certificates) {
        auto* const entry = X509_REVOKED_new();
        auto* const serial = serial_number(one.serial);
        X509_REVOKED_set_serialNumber(entry, serial);
        ASN1_INTEGER_free(serial);
        at = asn1_time(one.revokedAt.value_or(text.this_update));
        X509_REVOKED_set_revocationDate(entry, at);
        ASN1_TIME_free(at);
        if (one.reason) {
            auto* const reason = ASN1_ENUMERATED_new();
            ASN1_ENUMERATED_set(reason, *one.reason == "certificateHold" ? CRL_REASON_CERTIFICATE_HOLD
                                                                         : CRL_REASON_KEY_COMPROMISE);
            X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, reason, 0, 0);
            ASN1_ENUMERATED_free(reason);
        }
        X509_CRL_add0_revoked(list.get(), entry);
    }
    if (!text.distribution_point.empty()) {
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer.handle()->x509.get(), nullptr, nullptr, list.get(), 0);
        auto* const extension =
            X509V3_EXT_conf_nid(nullptr, &context, NID_issuing_distribution_point, text.distribution_point.c_str());
        X509_CRL_add_ext(list.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_CRL_sort(list.get());
    sign_as(key, [&](EVP_MD_CTX* context) { return X509_CRL_sign_ctx(list.get(), context) > 0; });
    return der_of(list.get(), i2d_X509_CRL);
}

/// A certificate by which the authority appoints somebody to answer for it; without `usage` it appoints nobody.
inline Certificate appoint(MadeAuthority const& authority, PrivateKey const& key,
                           char const* usage = "critical,OCSPSigning", int days = 365) {
    auto const plain = authority.issue(key, "示例状态查询服务", "", days);
    X509Handle const x509(X509_dup(plain.handle()->x509.get()));
    if (usage) {
        auto* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_ext_key_usage, usage);
        X509_add_ext(x509.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }
    sign_as(authority.key, [&](EVP_MD_CTX* context) { return X509_sign_ctx(x509.get(), context) > 0; });
    return *Certificate::parse(der_of(x509.get(), i2d_X509));
}

struct AnswerText {
    std::string state = "good";
    std::optional<kernel::Instant> revoked_at{};
    int reason = CRL_REASON_KEY_COMPROMISE;
    kernel::Instant this_update = kNow;
    std::optional<kernel::Instant> next_update = kNow + kernel::minutes(10);
    bool with_nonce = true;
    std::string nonce{};  ///< not empty: another than the one asked with
    std::string serial{}; ///< not empty: of another certificate than the one asked about
};

/// DER of the answer to the DER of a question. `responder` signs; its certificate goes along unless it is the issuer's.
inline std::string make_answer(std::string const& question_der, PrivateKey const& key, Certificate const& responder,
                               Certificate const& issuer, AnswerText const& text) {
    auto const* from = reinterpret_cast<unsigned char const*>(question_der.data());
    std::unique_ptr<OCSP_REQUEST, Freer<OCSP_REQUEST_free>> const question(
        d2i_OCSP_REQUEST(nullptr, &from, static_cast<long>(question_der.size())));
    std::unique_ptr<OCSP_BASICRESP, Freer<OCSP_BASICRESP_free>> const basic(OCSP_BASICRESP_new());
    auto* name = OCSP_CERTID_dup(OCSP_onereq_get0_id(OCSP_request_onereq_get0(question.get(), 0)));
    if (!text.serial.empty()) {
        OCSP_CERTID_free(name);
        auto* const serial = serial_number(text.serial);
        name = OCSP_cert_id_new(EVP_sha1(), X509_get_subject_name(issuer.handle()->x509.get()),
                                X509_get0_pubkey_bitstr(issuer.handle()->x509.get()), serial);
        ASN1_INTEGER_free(serial);
    }
    auto* const this_update = asn1_time(text.this_update);
    auto* const next_update = text.next_update ? asn1_time(*text.next_update) : nullptr;
    auto* const revoked_at = asn1_time(text.revoked_at.value_or(text.this_update));
    auto const generalized = [](ASN1_TIME* time) {
        return time ? ASN1_TIME_to_generalizedtime(time, nullptr) : nullptr;
    };
    auto *since = generalized(this_update), *until = generalized(next_update), *revoked = generalized(revoked_at);
    auto const status = text.state == "good"      ? V_OCSP_CERTSTATUS_GOOD
                        : text.state == "unknown" ? V_OCSP_CERTSTATUS_UNKNOWN
                                                  : V_OCSP_CERTSTATUS_REVOKED;
    OCSP_basic_add1_status(basic.get(), name, status, text.reason,
                           status == V_OCSP_CERTSTATUS_REVOKED ? revoked : nullptr, since, until);
    OCSP_CERTID_free(name);
    for (auto* one : {this_update, next_update, revoked_at}) ASN1_TIME_free(one);
    for (auto* one : {since, until, revoked}) ASN1_GENERALIZEDTIME_free(one);
    if (!text.nonce.empty()) {
        auto nonce = text.nonce;
        OCSP_basic_add1_nonce(basic.get(), reinterpret_cast<unsigned char*>(nonce.data()),
                              static_cast<int>(nonce.size()));
    } else if (text.with_nonce) {
        OCSP_copy_nonce(basic.get(), question.get());
    }
    bool const by_issuer = responder.digest() == issuer.digest();
    sign_as(key, [&](EVP_MD_CTX* context) {
        return OCSP_basic_sign_ctx(basic.get(), responder.handle()->x509.get(), context, nullptr,
                                   by_issuer ? OCSP_NOCERTS : 0) == 1;
    });
    std::unique_ptr<OCSP_RESPONSE, Freer<OCSP_RESPONSE_free>> const response(
        OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    return der_of(response.get(), i2d_OCSP_RESPONSE);
}

} // namespace haihe::trust
