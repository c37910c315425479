#include "trust/time_stamp.hpp"

#include "trust/openssl_handles.hpp"

#include <openssl/sha.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <array>
#include <stdexcept>

namespace haihe::trust {

namespace {

using kernel::RefusalKind;
using Question = std::unique_ptr<TS_REQ, Freer<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, Freer<TS_RESP_free>>;
using Token = std::unique_ptr<PKCS7, Freer<PKCS7_free>>;
using Said = std::unique_ptr<TS_TST_INFO, Freer<TS_TST_INFO_free>>;
using Check = std::unique_ptr<TS_VERIFY_CTX, Freer<TS_VERIFY_CTX_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Freer<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freer<X509_ALGOR_free>>;
using Number = std::unique_ptr<ASN1_INTEGER, Freer<ASN1_INTEGER_free>>;

constexpr kernel::Duration kAccuracyMax = kernel::seconds(1);
constexpr kernel::Duration kClocksDiffer = kernel::seconds(1); ///< stamps are often of whole seconds

std::unexpected<kernel::Refusal> unacceptable(std::string rule, kernel::Text text) {
    return kernel::refuse(RefusalKind::unacceptable, std::move(rule), std::move(text));
}

std::unexpected<kernel::Refusal> unreadable() {
    return kernel::refuse(RefusalKind::malformed, "time_stamp_is_readable",
                          {"时间戳无法读取。", "The time stamp cannot be read."});
}

/// Reads all of `der`, or nothing.
template <class Handle, class Parse>
Handle parse_whole(std::string_view der, Parse const& parse) {
    auto const* at = reinterpret_cast<unsigned char const*>(der.data());
    auto const* const end = at + der.size();
    Handle object(parse(nullptr, &at, static_cast<long>(der.size())));
    if (at != end) object.reset();
    return object;
}

template <class Object, class Write>
std::string der_of(Object* object, Write const& write) {
    unsigned char* bytes = nullptr;
    auto const size = write(object, &bytes);
    if (size <= 0) throw std::runtime_error("a time stamp cannot be written");
    std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

Question question_about(std::string_view bytes) {
    auto const input = labelled(kTimeStampLabel, bytes);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<unsigned char const*>(input.data()), input.size(), digest.data());
    Imprint const imprint(TS_MSG_IMPRINT_new());
    Algorithm const algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(digest.size()));
    Question question(TS_REQ_new());
    TS_REQ_set_version(question.get(), 1);
    TS_REQ_set_msg_imprint(question.get(), imprint.get());
    TS_REQ_set_cert_req(question.get(), 1);
    return question;
}

/// Holds the token against one thing that the question asked for.
bool holds(TS_REQ* question, PKCS7* token, int what, X509_STORE* trusted = nullptr) {
    Check const check(TS_REQ_to_TS_VERIFY_CTX(question, nullptr));
    TS_VERIFY_CTX_set_flags(check.get(), what);
    if (trusted) {
        X509_STORE_up_ref(trusted);
        TS_VERIFY_CTX_set_store(check.get(), trusted);
    }
    return TS_RESP_verify_token(check.get(), token) == 1;
}

bool is_soundly_digested(PKCS7* token) {
    auto* const signers = PKCS7_get_signer_info(token);
    if (sk_PKCS7_SIGNER_INFO_num(signers) != 1) return false;
    auto const digest = OBJ_obj2nid(sk_PKCS7_SIGNER_INFO_value(signers, 0)->digest_alg->algorithm);
    return digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512;
}

/// At the stamp's own time: what it says is what is judged.
bool is_signed(TS_REQ* question, PKCS7* token, std::vector<Certificate> const& trusted, kernel::Instant at) {
    std::unique_ptr<X509_STORE, Freer<X509_STORE_free>> const store(X509_STORE_new());
    for (auto const& one : trusted) X509_STORE_add_cert(store.get(), one.handle()->x509.get());
    auto* const terms = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(terms, X509_V_FLAG_PARTIAL_CHAIN); // whom the node names, it trusts
    X509_VERIFY_PARAM_set_time(terms, at.milliseconds / 1000);
    return is_soundly_digested(token) && holds(question, token, TS_VFY_SIGNATURE | TS_VFY_VERSION, store.get());
}

TimeStamp described(PKCS7* token, TS_TST_INFO* said) {
    TimeStamp stamp;
    stamp.token = base64(der_of(token, i2d_PKCS7));
    stamp.time = instant_of(TS_TST_INFO_get_time(said));
    if (auto const* accuracy = TS_TST_INFO_get_accuracy(said)) {
        auto const number = [](ASN1_INTEGER const* value) { return value ? ASN1_INTEGER_get(value) : 0; };
        stamp.accuracyMilliseconds = number(TS_ACCURACY_get_seconds(accuracy)) * 1000 +
                                     number(TS_ACCURACY_get_millis(accuracy)) +
                                     (number(TS_ACCURACY_get_micros(accuracy)) > 0 ? 1 : 0);
    }
    std::array<char, 128> name{};
    OBJ_obj2txt(name.data(), static_cast<int>(name.size()), TS_TST_INFO_get_policy_id(said), 1);
    stamp.policy = name.data();
    stamp.serial = hex_of(TS_TST_INFO_get_serial(said));
    auto* const signers = PKCS7_get0_signers(token, nullptr, 0);
    if (sk_X509_num(signers) == 1) {
        stamp.authority = Certificate::parse(der_of(sk_X509_value(signers, 0), i2d_X509)).value().digest();
    }
    sk_X509_free(signers);
    return stamp;
}

kernel::Result<TimeStamp> verified(PKCS7* token, TS_REQ* question, std::vector<Certificate> const& trusted) {
    Said const said(PKCS7_to_TS_TST_INFO(token));
    if (!said) return unreadable();
    if (!holds(question, token, TS_VFY_IMPRINT))
        return unacceptable("time_stamp_is_of_these_bytes",
                            {"时间戳盖的是别的内容。", "The time stamp is of something else."});
    if (!is_signed(question, token, trusted, instant_of(TS_TST_INFO_get_time(said.get()))))
        return unacceptable("time_stamp_is_signed",
                            {"时间戳不是所信任的时间戳机构签名的。",
                             "The time stamp is not signed by the authority that is trusted for it."});
    return described(token, said.get());
}

} // namespace

std::string ask_time_stamp(std::string_view bytes, Salt const& nonce) {
    auto const question = question_about(bytes);
    std::unique_ptr<BIGNUM, Freer<BN_free>> const drawn(BN_bin2bn(nonce.data(), 16, nullptr));
    Number const number(BN_to_ASN1_INTEGER(drawn.get(), nullptr));
    TS_REQ_set_nonce(question.get(), number.get());
    return der_of(question.get(), i2d_TS_REQ);
}

kernel::Result<TimeStamp> read_time_stamp(std::string_view der, std::string_view question_der,
                                          std::vector<Certificate> const& trusted, AskedWithin const& asked) {
    auto const question = parse_whole<Question>(question_der, d2i_TS_REQ);
    if (!question) throw std::logic_error("the question is not one of ours");
    auto const response = parse_whole<Response>(der, d2i_TS_RESP);
    if (!response) return unreadable();
    constexpr long kGrantedWithChanges = 1; // RFC 3161 §2.4.2: 0 granted, 1 with modifications
    auto const status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response.get())));
    auto* const token = TS_RESP_get_token(response.get());
    if (status < 0 || status > kGrantedWithChanges || token == nullptr)
        return kernel::refuse(RefusalKind::unavailable, "time_stamp_is_granted",
                              {"时间戳机构没有给出时间戳。", "The authority grants no time stamp."});
    auto stamp = verified(token, question.get(), trusted);
    if (!stamp) return stamp;
    if (!holds(question.get(), token, TS_VFY_NONCE))
        return unacceptable("time_stamp_is_to_the_question",
                            {"时间戳不是对这一次请求的答复。", "The time stamp is not the answer to this request."});
    kernel::Duration const accuracy{stamp->accuracyMilliseconds};
    if (accuracy > kAccuracyMax)
        return unacceptable("time_stamp_is_accurate",
                            {"时间戳的精度不足1秒。", "The time stamp is not accurate to a second."});
    if (stamp->time + accuracy + kClocksDiffer < asked.from || stamp->time - accuracy - kClocksDiffer > asked.until)
        return unacceptable(
            "time_stamp_is_of_this_moment",
            {"时间戳的时间与请求的时间不符。", "The time stamp is not of the moment when it was asked for."});
    return stamp;
}

kernel::Result<TimeStamp> verify_time_stamp(std::string_view token_base64, std::string_view bytes,
                                            std::vector<Certificate> const& trusted) {
    auto const der = from_base64(token_base64);
    if (!der) return unreadable();
    auto const token = parse_whole<Token>(*der, d2i_PKCS7);
    if (!token || PKCS7_type_is_signed(token.get()) == 0) return unreadable();
    return verified(token.get(), question_about(bytes).get(), trusted);
}

} // namespace haihe::trust
