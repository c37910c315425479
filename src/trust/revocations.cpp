#include "trust/revocations.hpp"

#include <algorithm>

namespace haihe::trust {

namespace {

kernel::Refusal unauthenticated(std::string rule, kernel::Text text) {
    return {kernel::RefusalKind::unauthenticated, std::move(rule), std::move(text), {}, {}, {}};
}

kernel::Refusal revoked(CertificateStatus const& status) {
    if (status.state == "held")
        return unauthenticated("certificate_is_not_held",
                               {"证书已被签发机构暂停使用,请向签发机构申请恢复,或者换用其他证书。",
                                "The certificate's authority has put it on hold; have it released, or use another."});
    auto refusal = unauthenticated("certificate_is_not_revoked",
                                   {"证书已被签发机构吊销,请换用有效的证书。",
                                    "The certificate was revoked by its authority; use one that is in force."});
    if (status.revokedAt) refusal.facts.push_back({"revokedAt", status.revokedAt->to_string()});
    if (status.reason) refusal.facts.push_back({"reason", *status.reason});
    return refusal;
}

} // namespace

bool is_fresh(RevocationWord const& word, RevocationPolicy const& policy, kernel::Instant at) {
    auto const age_max = word.source == kListSource ? policy.list_age_max : policy.answer_age_max;
    return at < word.this_update + age_max && (!word.next_update || at < *word.next_update);
}

kernel::Result<void> require_not_revoked(Revocations const& revocations, RevocationPolicy const& policy,
                                         kernel::Digest const& issuer, std::string const& serial, bool watched,
                                         kernel::Instant at) {
    auto const words = revocations.find(issuer);
    bool fresh = false, known = false; // known: a fresh source does not disown it
    if (words != revocations.end())
        for (auto const& word : words->second) {
            auto const status = word.certificates.find(serial);
            bool const disowned = status != word.certificates.end() && status->second.state == "unknown";
            if (status != word.certificates.end() && !disowned) return std::unexpected(revoked(status->second));
            if (!is_fresh(word, policy, at)) continue;
            fresh = true;
            known = known || !disowned;
        }
    if (!watched || !policy.is_hard || known) return {};
    if (!fresh)
        return std::unexpected(unauthenticated(
            "revocation_status_is_fresh",
            {"签发机构的证书吊销信息已经过期,暂时无法确认证书有效;请稍后重试,或者联系平台运营机构。",
             "What the certificate's authority says of revocations is out of date, so that the certificate cannot be "
             "relied on; try again later, or ask the platform's operator."}));
    return std::unexpected(
        unauthenticated("certificate_is_known_to_its_authority",
                        {"签发机构的状态查询服务不认识这张证书,请联系签发机构。",
                         "The status service of the certificate's authority does not know it; ask the authority."}));
}

} // namespace haihe::trust
