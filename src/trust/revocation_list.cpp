#include "trust/revocation_list.hpp"

#include "trust/openssl_handles.hpp"

#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace haihe::trust {

namespace {

using kernel::RefusalKind;
using List = std::unique_ptr<X509_CRL, Freer<X509_CRL_free>>;
using Points = std::unique_ptr<ISSUING_DIST_POINT, Freer<ISSUING_DIST_POINT_free>>;
using Number = std::unique_ptr<ASN1_INTEGER, Freer<ASN1_INTEGER_free>>;
using Enumerated = std::unique_ptr<ASN1_ENUMERATED, Freer<ASN1_ENUMERATED_free>>;

constexpr kernel::Duration kClocksDiffer = kernel::minutes(5);

List parse(std::string_view bytes) {
    if (bytes.find("-----BEGIN") != std::string_view::npos) {
        auto const bio = memory_bio(bytes);
        return List(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    }
    auto const* at = reinterpret_cast<unsigned char const*>(bytes.data());
    auto const* const end = at + bytes.size();
    List list(d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size())));
    if (at != end) list.reset();
    return list;
}

bool is_signed_by(X509_CRL* list, Certificate const& issuer) {
    auto* const x509 = issuer.handle()->x509.get();
    auto* const key = X509_get0_pubkey(x509);
    auto const usage = X509_get_key_usage(x509); // all bits when nothing is said
    if (X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(x509)) != 0 || (usage & KU_CRL_SIGN) == 0)
        return false;
    bool const by_sm2 = kind_of(key) == KeyKind::sm2;
    auto const algorithm = X509_CRL_get_signature_nid(list);
    if (!is_sound_algorithm(algorithm) || by_sm2 != (algorithm == NID_SM2_with_SM3)) return false;
    if (!by_sm2) return X509_CRL_verify(list, key) == 1;
    ASN1_BIT_STRING const* signature = nullptr;
    X509_CRL_get0_signature(list, &signature, nullptr);
    unsigned char* signed_part = nullptr;
    auto const size = i2d_re_X509_CRL_tbs(list, &signed_part);
    return verify_by_hand(key, signed_part, size, signature);
}

/// A list of all reasons and of its issuer's own certificates, and nothing that must be understood and is not.
bool is_whole(X509_CRL* list) {
    for (int i = 0; i < X509_CRL_get_ext_count(list); ++i) {
        auto* const extension = X509_CRL_get_ext(list, i);
        if (X509_EXTENSION_get_critical(extension) == 0) continue;
        if (OBJ_obj2nid(X509_EXTENSION_get_object(extension)) != NID_issuing_distribution_point) return false;
        Points const points(static_cast<ISSUING_DIST_POINT*>(X509V3_EXT_d2i(extension)));
        if (!points || points->onlyCA > 0 || points->onlysomereasons || points->indirectCRL > 0 || points->onlyattr > 0)
            return false;
    }
    return X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) < 0;
}

std::optional<CertificateStatus> status_of(X509_REVOKED const* entry) {
    for (int i = 0; i < X509_REVOKED_get_ext_count(entry); ++i)
        if (X509_EXTENSION_get_critical(X509_REVOKED_get_ext(entry, i)) != 0) return std::nullopt;
    CertificateStatus status{hex_of(X509_REVOKED_get0_serialNumber(entry)), "revoked",
                             instant_of(X509_REVOKED_get0_revocationDate(entry)), std::nullopt};
    Enumerated const reason(
        static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    if (!reason) return status;
    auto const code = ASN1_ENUMERATED_get(reason.get());
    if (code == OCSP_REVOKED_STATUS_CERTIFICATEHOLD) status.state = "held";
    if (code == OCSP_REVOKED_STATUS_REMOVEFROMCRL) status.state = "good";
    status.reason = OCSP_crl_reason_str(code);
    return status;
}

std::unexpected<kernel::Refusal> not_whole() {
    return kernel::refuse(RefusalKind::unacceptable, "revocation_list_is_whole",
                          {"吊销列表不完整:它是增量、部分或者代签的列表,请改用完整的列表。",
                           "The revocation list is a part, a difference, or speaks for others; give the whole one."});
}

} // namespace

kernel::Result<RevocationList> read_revocation_list(std::string_view bytes, Certificate const& issuer,
                                                    kernel::Instant at) {
    auto const list = parse(bytes);
    if (!list)
        return kernel::refuse(RefusalKind::malformed, "revocation_list_is_readable",
                              {"吊销列表无法读取。", "The revocation list cannot be read."});
    if (!is_signed_by(list.get(), issuer))
        return kernel::refuse(RefusalKind::unacceptable, "revocation_list_is_signed",
                              {"吊销列表不是该机构签发的。", "The revocation list is not signed by that authority."});
    if (!is_whole(list.get())) return not_whole();
    RevocationList read;
    read.this_update = instant_of(X509_CRL_get0_lastUpdate(list.get()));
    if (auto const* next = X509_CRL_get0_nextUpdate(list.get())) read.next_update = instant_of(next);
    if (read.this_update > at + kClocksDiffer || (read.next_update && at >= *read.next_update))
        return kernel::refuse(RefusalKind::unacceptable, "revocation_list_is_fresh",
                              {"吊销列表已过期。", "The revocation list is out of date."});
    Number const number(static_cast<ASN1_INTEGER*>(X509_CRL_get_ext_d2i(list.get(), NID_crl_number, nullptr, nullptr)));
    if (number) read.number = hex_of(number.get());
    auto* const entries = X509_CRL_get_REVOKED(list.get());
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        auto status = status_of(sk_X509_REVOKED_value(entries, i));
        if (!status) return not_whole();
        read.certificates.push_back(std::move(*status));
    }
    return read;
}

} // namespace haihe::trust
