#include "trust/trust_list.hpp"

#include "trust/openssl_handles.hpp"
#include "trust/revocation_list.hpp"

#include <openssl/x509v3.h>

#include <algorithm>

namespace haihe::trust {

namespace {

using kernel::RefusalKind;
using Store = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freer<X509_STORE_CTX_free>>;

struct Stack {
    STACK_OF(X509) * certificates = sk_X509_new_null();
    ~Stack() { sk_X509_pop_free(certificates, X509_free); }
    Stack() = default;
    Stack(Stack const&) = delete;
    Stack& operator=(Stack const&) = delete;
};

Certificate const& held(Authority const& authority, X509 const* above) {
    for (auto const& one : authority.intermediates)
        if (X509_cmp(one.handle()->x509.get(), above) == 0) return one;
    return authority.root;
}

/// From the certificate to the root; empty when it does not verify.
std::vector<Certificate> verify_chain(Authority const& authority, Certificate const& certificate, kernel::Instant at) {
    Store const store(X509_STORE_new());
    auto const root = with_identifier(authority.root.handle()->x509.get());
    X509_STORE_add_cert(store.get(), root.get());
    Stack untrusted;
    for (auto const& one : authority.intermediates)
        sk_X509_push(untrusted.certificates, with_identifier(one.handle()->x509.get()).release());
    auto const leaf = with_identifier(certificate.handle()->x509.get());
    StoreContext const context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), untrusted.certificates);
    X509_STORE_CTX_set_time(context.get(), 0, at.milliseconds / 1000);
    X509_VERIFY_PARAM_set_flags(X509_STORE_CTX_get0_param(context.get()),
                                X509_V_FLAG_CHECK_SS_SIGNATURE | X509_V_FLAG_USE_CHECK_TIME);
    X509_verify_cert(context.get());
    if (X509_STORE_CTX_get_error(context.get()) != X509_V_OK) return {};
    std::vector<Certificate> chain{certificate};
    auto* const found = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 1; i < sk_X509_num(found); ++i) chain.push_back(held(authority, sk_X509_value(found, i)));
    return chain;
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

TrustList::TrustList(std::vector<Authority> authorities, std::optional<kernel::Instant> expires_at,
                     std::shared_ptr<Revocations const> revocations, RevocationPolicy policy)
    : authorities_(std::move(authorities)),
      expires_at_(expires_at),
      revocations_(std::move(revocations)),
      policy_(policy) {}

std::vector<Certificate> TrustList::verified_chain(std::size_t authority, Certificate const& certificate,
                                                   kernel::Instant at) const {
    return verified_->find(authority, certificate, at,
                           [&] { return verify_chain(authorities_[authority], certificate, at); });
}

kernel::Result<Chain> TrustList::chain(Certificate const& certificate, kernel::Instant at) const {
    if (expires_at_ && at >= *expires_at_)
        return unauthenticated("trust_list_is_in_force",
                               {"电子认证机构互认名单已过期,请等待平台更新名单。",
                                "The trust list has expired; wait until the platform has a new one."});
    auto const issuer = certificate.issuer();
    kernel::Result<Chain> result = unauthenticated(
        "certificate_authority_is_recognised",
        {"签发该证书的电子认证机构不在互认名单内。", "The certificate's authority is not on the trust list."});
    for (std::size_t i = 0; i < authorities_.size(); ++i) {
        auto const& authority = authorities_[i];
        if (authority.suspended || !issued_by(authority, issuer)) continue;
        if (at < certificate.not_before() || at >= certificate.not_after())
            return unauthenticated("certificate_is_in_force",
                                   {"证书不在有效期内。", "The certificate is not within its period of validity."});
        auto const serial = certificate.serial();
        if (std::find(authority.revoked_serials.begin(), authority.revoked_serials.end(), serial) !=
            authority.revoked_serials.end())
            return unauthenticated("certificate_is_not_revoked",
                                   {"证书已被吊销。", "The certificate has been revoked."});
        if (auto chain = verified_chain(i, certificate, at); !chain.empty() && may_sign(certificate))
            return Chain{&authority, std::move(chain)};
        result = unauthenticated("certificate_chain_is_valid",
                                 {"证书链验证未通过。", "The certificate's chain does not verify."});
    }
    return result;
}

kernel::Result<void> TrustList::accept(Certificate const& certificate, kernel::Instant at) const {
    auto const chain = this->chain(certificate, at);
    if (!chain) return std::unexpected(chain.error());
    static Revocations const kNothing;
    auto const& watched = chain->authority->watched_issuers;
    for (std::size_t i = 0; i + 1 < chain->certificates.size(); ++i) {
        auto const issuer = chain->certificates[i + 1].digest();
        bool const is_watched = std::find(watched.begin(), watched.end(), issuer) != watched.end();
        if (auto standing = require_not_revoked(revocations_ ? *revocations_ : kNothing, policy_, issuer,
                                                chain->certificates[i].serial(), is_watched, at);
            !standing)
            return standing;
    }
    return {};
}

kernel::Result<void> TrustList::require_not_taken_back(Certificate const& certificate, kernel::Instant at) const {
    if (!revocations_) return {};
    for (std::size_t i = 0; i < authorities_.size(); ++i)
        if (auto const chain = verified_chain(i, certificate, at); chain.size() > 1)
            if (auto standing =
                    require_not_revoked(*revocations_, policy_, chain[1].digest(), certificate.serial(), false, at);
                !standing)
                return standing;
    return {};
}

kernel::Result<std::vector<std::string>> revoked_serials(std::string_view crl_pem_or_der, Certificate const& issuer,
                                                         kernel::Instant at) {
    auto const list = read_revocation_list(crl_pem_or_der, issuer, at);
    if (!list) return std::unexpected(list.error());
    std::vector<std::string> serials;
    for (auto const& one : list->certificates) serials.push_back(one.serial);
    return serials;
}

} // namespace haihe::trust
