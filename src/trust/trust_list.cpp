#include "trust/trust_list.hpp"

#include "trust/digest.hpp"
#include "trust/openssl_handles.hpp"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>

namespace haihe::trust {

namespace {

using kernel::RefusalKind;
using Store = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freer<X509_STORE_CTX_free>>;

/// The national identifier goes on every SM2-signed certificate of a chain, the root too: OpenSSL's own default is
/// another, and its other algorithms refuse any. A fresh copy each time, since libcrypto writes into the object.
X509Handle with_identifier(Certificate const& certificate) {
    X509Handle copy(X509_dup(certificate.handle()->x509.get()));
    if (X509_get_signature_nid(copy.get()) != NID_SM2_with_SM3) return copy;
    auto* const identifier = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(identifier, reinterpret_cast<unsigned char const*>(kSm2Identifier.data()),
                          static_cast<int>(kSm2Identifier.size()));
    X509_set0_distinguishing_id(copy.get(), identifier);
    return copy;
}

struct Stack {
    STACK_OF(X509) * certificates = sk_X509_new_null();
    ~Stack() { sk_X509_pop_free(certificates, X509_free); }
    Stack() = default;
    Stack(Stack const&) = delete;
    Stack& operator=(Stack const&) = delete;
};

int verify_chain(Authority const& authority, Certificate const& certificate, kernel::Instant at) {
    Store const store(X509_STORE_new());
    auto const root = with_identifier(authority.root);
    X509_STORE_add_cert(store.get(), root.get());
    Stack untrusted;
    for (auto const& one : authority.intermediates)
        sk_X509_push(untrusted.certificates, with_identifier(one).release());
    auto const leaf = with_identifier(certificate);
    StoreContext const context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), untrusted.certificates);
    X509_STORE_CTX_set_time(context.get(), 0, at.milliseconds / 1000);
    X509_VERIFY_PARAM_set_flags(X509_STORE_CTX_get0_param(context.get()),
                                X509_V_FLAG_CHECK_SS_SIGNATURE | X509_V_FLAG_USE_CHECK_TIME);
    X509_verify_cert(context.get());
    return X509_STORE_CTX_get_error(context.get());
}

bool may_sign(Certificate const& certificate) {
    auto const usage = X509_get_key_usage(certificate.handle()->x509.get());
    return usage == UINT32_MAX || (usage & KU_DIGITAL_SIGNATURE) != 0;
}

std::unexpected<kernel::Refusal> unauthenticated(std::string rule, kernel::Text text) {
    return kernel::refuse(RefusalKind::unauthenticated, std::move(rule), std::move(text));
}

bool issued_by(Authority const& authority, std::string const& issuer) {
    return authority.root.subject() == issuer ||
           std::any_of(authority.intermediates.begin(), authority.intermediates.end(),
                       [&](Certificate const& one) { return one.subject() == issuer; });
}

} // namespace

TrustList::TrustList(std::vector<Authority> authorities, std::optional<kernel::Instant> expires_at)
    : authorities_(std::move(authorities)), expires_at_(expires_at) {}

kernel::Result<void> TrustList::accept(Certificate const& certificate, kernel::Instant at) const {
    if (expires_at_ && at >= *expires_at_)
        return unauthenticated("trust_list_is_in_force",
                               {"电子认证机构互认名单已过期,请等待平台更新名单。",
                                "The trust list has expired; wait until the platform has a new one."});
    auto const issuer = certificate.issuer();
    kernel::Result<void> result = unauthenticated(
        "certificate_authority_is_recognised",
        {"签发该证书的电子认证机构不在互认名单内。", "The certificate's authority is not on the trust list."});
    for (auto const& authority : authorities_) {
        if (authority.suspended || !issued_by(authority, issuer)) continue;
        if (at < certificate.not_before() || at >= certificate.not_after())
            return unauthenticated("certificate_is_in_force",
                                   {"证书不在有效期内。", "The certificate is not within its period of validity."});
        auto const serial = certificate.serial();
        if (std::find(authority.revoked_serials.begin(), authority.revoked_serials.end(), serial) !=
            authority.revoked_serials.end())
            return unauthenticated("certificate_is_not_revoked",
                                   {"证书已被吊销。", "The certificate has been revoked."});
        if (verify_chain(authority, certificate, at) == X509_V_OK && may_sign(certificate)) return {};
        result = unauthenticated("certificate_chain_is_valid",
                                 {"证书链验证未通过。", "The certificate's chain does not verify."});
    }
    return result;
}

kernel::Result<std::vector<std::string>> revoked_serials(std::string_view bytes, Certificate const& issuer,
                                                         kernel::Instant at) {
    std::unique_ptr<X509_CRL, Freer<X509_CRL_free>> crl;
    if (bytes.find("-----BEGIN") != std::string_view::npos) {
        auto const bio = memory_bio(bytes);
        crl.reset(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    } else {
        auto const* start = reinterpret_cast<unsigned char const*>(bytes.data());
        crl.reset(d2i_X509_CRL(nullptr, &start, static_cast<long>(bytes.size())));
    }
    if (!crl)
        return kernel::refuse(RefusalKind::malformed, "revocation_list_is_readable",
                              {"吊销列表无法读取。", "The revocation list cannot be read."});
    // libcrypto 3.0 has no identifier setter on a CRL: its signed part is verified by hand.
    unsigned char* signed_part = nullptr;
    auto const size = i2d_re_X509_CRL_tbs(crl.get(), &signed_part);
    ASN1_BIT_STRING const* signature = nullptr;
    X509_CRL_get0_signature(crl.get(), &signature, nullptr);
    bool const valid = size > 0 && verify_raw(X509_get0_pubkey(issuer.handle()->x509.get()),
                                              {reinterpret_cast<char*>(signed_part), static_cast<std::size_t>(size)},
                                              {reinterpret_cast<char const*>(ASN1_STRING_get0_data(signature)),
                                               static_cast<std::size_t>(ASN1_STRING_length(signature))});
    OPENSSL_free(signed_part);
    if (!valid ||
        X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_subject_name(issuer.handle()->x509.get())) != 0)
        return kernel::refuse(RefusalKind::unacceptable, "revocation_list_is_signed",
                              {"吊销列表不是该机构签发的。", "The revocation list is not signed by that authority."});
    auto when = static_cast<std::time_t>(at.milliseconds / 1000);
    auto const* until = X509_CRL_get0_nextUpdate(crl.get());
    if (X509_cmp_time(X509_CRL_get0_lastUpdate(crl.get()), &when) > 0 || (until && X509_cmp_time(until, &when) < 0))
        return kernel::refuse(RefusalKind::unacceptable, "revocation_list_is_fresh",
                              {"吊销列表已过期。", "The revocation list is out of date."});
    std::vector<std::string> serials;
    auto* const revoked = X509_CRL_get_REVOKED(crl.get());
    for (int i = 0; i < sk_X509_REVOKED_num(revoked); ++i) {
        auto const* number = X509_REVOKED_get0_serialNumber(sk_X509_REVOKED_value(revoked, i));
        serials.push_back(hex({ASN1_STRING_get0_data(number), static_cast<std::size_t>(ASN1_STRING_length(number))}));
    }
    return serials;
}

} // namespace haihe::trust
