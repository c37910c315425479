#include "trust/status_answer.hpp"

#include "trust/openssl_handles.hpp"

#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace haihe::trust {

namespace {

using kernel::RefusalKind;
using Question = std::unique_ptr<OCSP_REQUEST, Freer<OCSP_REQUEST_free>>;
using Response = std::unique_ptr<OCSP_RESPONSE, Freer<OCSP_RESPONSE_free>>;
using Basic = std::unique_ptr<OCSP_BASICRESP, Freer<OCSP_BASICRESP_free>>;

constexpr kernel::Duration kClocksDiffer = kernel::minutes(5);

/// By whom the answer says it is, of those it brings along and the issuer itself.
X509* signer_of(OCSP_BASICRESP* answer, X509* issuer) {
    STACK_OF(X509)* const known = sk_X509_new_null();
    sk_X509_push(known, issuer);
    X509* signer = nullptr;
    OCSP_resp_get0_signer(answer, &signer, known);
    sk_X509_free(known);
    return signer;
}

bool may_answer_for(X509* signer, X509* issuer, kernel::Instant at) {
    if (X509_cmp(signer, issuer) == 0) return true;
    auto const copy = with_identifier(signer);
    return X509_NAME_cmp(X509_get_issuer_name(signer), X509_get_subject_name(issuer)) == 0 &&
           is_sound_algorithm(X509_get_signature_nid(signer)) &&
           X509_verify(copy.get(), X509_get0_pubkey(issuer)) == 1 &&
           X509_get_extended_key_usage(copy.get()) != UINT32_MAX &&
           (X509_get_extended_key_usage(copy.get()) & XKU_OCSP_SIGN) != 0 &&
           at >= instant_of(X509_get0_notBefore(signer)) && at < instant_of(X509_get0_notAfter(signer));
}

bool is_signed_with(OCSP_BASICRESP* answer, EVP_PKEY* key) {
    auto* const data = const_cast<OCSP_RESPDATA*>(OCSP_resp_get0_respdata(answer));
    auto const* const algorithm = OCSP_resp_get0_tbs_sigalg(answer);
    auto const* const signature = OCSP_resp_get0_signature(answer);
    auto const nid = OBJ_obj2nid(algorithm->algorithm);
    bool const by_sm2 = kind_of(key) == KeyKind::sm2;
    if (!is_sound_algorithm(nid) || by_sm2 != (nid == NID_SM2_with_SM3)) return false;
    if (!by_sm2) return ASN1_item_verify(ASN1_ITEM_rptr(OCSP_RESPDATA), algorithm, signature, data, key) == 1;
    unsigned char* signed_part = nullptr;
    auto const size = i2d_OCSP_RESPDATA(data, &signed_part);
    return verify_by_hand(key, signed_part, size, signature);
}

kernel::Result<Basic> basic_answer(std::string_view der) {
    auto const* at = reinterpret_cast<unsigned char const*>(der.data());
    auto const* const end = at + der.size();
    Response const response(d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(der.size())));
    auto const unreadable =
        kernel::refuse(RefusalKind::malformed, "status_answer_is_readable",
                       {"证书状态应答无法读取。", "The answer on the certificate's status cannot be read."});
    if (!response || at != end) return unreadable;
    auto const status = OCSP_response_status(response.get());
    if (status != OCSP_RESPONSE_STATUS_SUCCESSFUL) {
        kernel::Refusal refusal{RefusalKind::unavailable,
                                "status_answer_is_given",
                                {"证书状态服务没有给出应答。", "The status service gives no answer."},
                                {},
                                {},
                                {}};
        refusal.facts.push_back({"status", OCSP_response_status_str(status)});
        return kernel::refuse(std::move(refusal));
    }
    Basic basic(OCSP_response_get1_basic(response.get()));
    if (!basic) return unreadable;
    return basic;
}

Question parse_question(std::string_view der) {
    auto const* at = reinterpret_cast<unsigned char const*>(der.data());
    return Question(d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(der.size())));
}

std::unexpected<kernel::Refusal> another_question() {
    return kernel::refuse(RefusalKind::unacceptable, "status_answer_is_to_the_question",
                          {"证书状态应答答的不是所问的证书,或者不是这一次询问。",
                           "The answer is about another certificate, or to another question."});
}

} // namespace

std::string ask_status(Certificate const& certificate, Certificate const& issuer, Salt const& nonce) {
    Question const question(OCSP_REQUEST_new());
    auto* const name = OCSP_cert_to_id(EVP_sha1(), certificate.handle()->x509.get(), issuer.handle()->x509.get());
    OCSP_request_add0_id(question.get(), name);
    auto bytes = nonce;
    OCSP_request_add1_nonce(question.get(), bytes.data(), static_cast<int>(bytes.size()));
    unsigned char* der = nullptr;
    auto const size = i2d_OCSP_REQUEST(question.get(), &der);
    std::string text(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return text;
}

kernel::Result<StatusAnswer> read_status_answer(std::string_view der, std::string_view question_der,
                                                Certificate const& issuer, kernel::Instant at,
                                                kernel::Duration age_max) {
    auto const basic = basic_answer(der);
    if (!basic) return std::unexpected(basic.error());
    auto* const answer = basic->get();
    auto* const issuer_x509 = issuer.handle()->x509.get();
    auto* const signer = signer_of(answer, issuer_x509);
    if (signer == nullptr || !may_answer_for(signer, issuer_x509, at) ||
        !is_signed_with(answer, X509_get0_pubkey(signer)))
        return kernel::refuse(RefusalKind::unacceptable, "status_answer_is_signed",
                              {"证书状态应答不是该机构或者它授权的服务签名的。",
                               "The answer is signed neither by the authority nor by whom it has appointed."});
    auto const question = parse_question(question_der);
    if (!question) throw std::logic_error("the question is not one of ours");
    constexpr int kNonceDiffers = 0;
    if (OCSP_check_nonce(question.get(), answer) == kNonceDiffers) return another_question();
    int state = 0, reason = -1;
    ASN1_GENERALIZEDTIME *revoked_at = nullptr, *this_update = nullptr, *next_update = nullptr;
    auto* const name = OCSP_onereq_get0_id(OCSP_request_onereq_get0(question.get(), 0));
    if (OCSP_resp_find_status(answer, name, &state, &reason, &revoked_at, &this_update, &next_update) != 1)
        return another_question();
    ASN1_INTEGER* serial = nullptr;
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, name);
    StatusAnswer read{{hex_of(serial), "unknown", {}, {}}, instant_of(this_update), std::nullopt};
    if (next_update) read.next_update = instant_of(next_update);
    if (read.this_update > at + kClocksDiffer ||
        (read.next_update ? at >= *read.next_update : at >= read.this_update + age_max))
        return kernel::refuse(RefusalKind::unacceptable, "status_answer_is_fresh",
                              {"证书状态应答已过期。", "The answer on the certificate's status is out of date."});
    if (state == V_OCSP_CERTSTATUS_GOOD) read.status.state = "good";
    if (state != V_OCSP_CERTSTATUS_REVOKED) return read;
    read.status.state = reason == OCSP_REVOKED_STATUS_CERTIFICATEHOLD ? "held" : "revoked";
    read.status.revokedAt = instant_of(revoked_at);
    if (reason >= 0) read.status.reason = OCSP_crl_reason_str(reason);
    return read;
}

} // namespace haihe::trust
