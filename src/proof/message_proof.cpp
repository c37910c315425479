#include "proof/message_proof.hpp"

#include "proof/outbox_evidence.hpp"
#include "proof/receipt_evidence.hpp"
#include "proof/testimony.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

namespace haihe::proof {

namespace {

using exchange::MessageProof;

/// Whose certificate, and why not.
struct Unrecognised {
    Signer const* signer;
    kernel::Refusal refusal;
};

std::optional<Unrecognised> first_unrecognised(Testimony const& testimony, trust::TrustList const& authorities,
                                               kernel::Instant entered_at) {
    for (auto const& signer : testimony.signers)
        if (auto accepted = authorities.accept(signer.certificate, signer.at.value_or(entered_at)); !accepted)
            return Unrecognised{&signer, std::move(accepted.error())};
    return {};
}

void examine_certificates(trust::TrustList const* authorities, Testimony& testimony) {
    constexpr char const* kName = "certificates_are_recognised";
    if (!authorities)
        return testimony.leave_unchecked(
            kName, {"未检查证书链:没有给出电子认证机构证书(--authority)。",
                    "The certificates' chains were not checked: no authority was given (--authority)."});
    if (!testimony.entered_at)
        return testimony.leave_unchecked(
            kName, {"没有据以判断证书效力的时刻。", "There is no instant at which to judge the certificates."});
    auto const fault = first_unrecognised(testimony, *authorities, *testimony.entered_at);
    kernel::Text failed;
    if (fault)
        failed = {fault->signer->whose.zh + ":" + fault->refusal.text.zh,
                  "Certificate of the " + fault->signer->whose.en + ": " + fault->refusal.text.en};
    testimony.say(kName, !fault,
                  {"各证书当时有效,并由所给的电子认证机构签发(未查是否吊销)。",
                   "The certificates were in force then and chain to the given authorities (revocation was not "
                   "looked up)."},
                  failed);
}

} // namespace

std::optional<trust::Certificate> certificate_in(std::string const& pem) {
    auto certificate = trust::Certificate::parse(pem);
    if (!certificate) return std::nullopt;
    auto const spelling = certificate->to_pem();
    if (pem != spelling && pem + "\n" != spelling) return std::nullopt;
    return std::move(*certificate);
}

kernel::Result<MessageProof> read_message_proof(std::string_view bytes) {
    if (auto canonical = json::require_canonical(bytes); !canonical) return std::unexpected(canonical.error());
    return json::read<MessageProof>(bytes);
}

std::vector<Statement> check(MessageProof const& proof, trust::TrustList const* authorities, KnownHub const* hub) {
    Testimony testimony;
    testimony.say(
        "format_is_known", proof.format == MessageProof::kFormat,
        {"证明文件的格式为 " + proof.format + "。", "The file is a proof of the format " + proof.format + "."},
        {"不认识格式 " + proof.format + "。", "The format " + proof.format + " is not known."});
    if (!examine_outbox(proof, testimony)) return testimony.statements;
    examine_receipt(proof, hub, testimony);
    examine_certificates(authorities, testimony);
    return testimony.statements;
}

} // namespace haihe::proof
